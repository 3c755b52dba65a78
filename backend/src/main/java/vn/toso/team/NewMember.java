package vn.toso.team;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.text.OneLine;
import vn.toso.shared.text.PersonName;
import vn.toso.shared.text.PhoneNumber;

/** A new member of a team: a known person by id, or a new person by name. */
public record NewMember(
        @Schema(description = "A person of a team of the same unit; then name, phone and trainings are left out")
                UUID personId,
        @OneLine
                @PersonName
                @Size(min = 1, max = 200)
                @Schema(
                        description = "In full, in one piece. Required where there is no `personId`",
                        examples = "Hoàng Thị Bé")
                String name,
        @Size(max = 30) @Schema(description = PhoneNumber.DESCRIPTION, examples = "0900000123") String phone,
        @NotNull MemberRole role,
        @OneLine
                @Size(min = 1, max = 200)
                @Schema(description = "Position or organisation", examples = "Bí thư Đoàn xã")
                String position,
        @NotNull @Schema(description = "Whether a core member (nòng cốt)") Boolean core,
        @NotNull @Size(max = 50) List<@NotNull @Valid Training> trainings) {}
