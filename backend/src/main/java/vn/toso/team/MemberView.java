package vn.toso.team;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A membership on the requested date. */
@Schema(name = "TeamMemberView")
public record MemberView(
        @NotNull UUID id,
        @NotNull @Schema(description = "The same id in all teams of the person") UUID personId,
        @NotNull @Schema(description = "What If-Match takes when the person is erased") int personVersion,
        @NotNull @Schema(description = "In full; `Thành viên đã xóa` if it was erased") String name,
        @Schema(description = "Always masked; absent if none is stored", examples = "09•• ••• 123") String phone,
        @NotNull MemberRole role,
        @Schema(description = "Position or organisation") String position,
        @NotNull @Schema(description = "Whether a core member (nòng cốt)") boolean core,
        @NotNull LocalDate joinedOn,
        @NotNull @Schema(description = "The decision by which the member joined") Decision joinedBy,
        @Schema(description = "The first day on which the person is not a member any more") LocalDate leftOn,
        @Schema(description = "The decision by which the member left") Decision leftBy,
        @NotNull @Schema(description = "The latest first") List<Training> trainings,
        @NotNull @Schema(description = "Whether the person's data was erased") boolean erased) {}
