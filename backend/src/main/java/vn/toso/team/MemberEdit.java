package vn.toso.team;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.text.OneLine;
import vn.toso.shared.text.PersonName;
import vn.toso.shared.text.PhoneNumber;

/** Corrections of a member that need no decision. Roles, joining and leaving need a reconstitution. */
public record MemberEdit(
        @OneLine @PersonName(office = true) @NotBlank @Size(max = 200) String name,
        @Size(max = 30)
                @Schema(description = PhoneNumber.DESCRIPTION + " Absent: it stays as it is; empty: it is taken out")
                String phone,
        @OneLine @Size(min = 1, max = 200) @Schema(description = "Position or organisation") String position,
        @NotNull @Schema(description = "Whether a core member (nòng cốt)") Boolean core,
        @NotNull @Size(max = 50) @Schema(description = "All of them") List<@NotNull @Valid Training> trainings) {}
