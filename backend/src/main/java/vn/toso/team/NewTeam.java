package vn.toso.team;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.text.OneLine;

/** A team as its founding decision describes it. */
public record NewTeam(
        @NotNull TeamLevel level,
        @NotNull @Schema(description = "The commune it belongs to") UUID unitId,
        @OneLine @NotBlank @Size(max = 200) @Schema(examples = "Tổ công nghệ số cộng đồng thôn Nà Lượt") String name,
        @NotNull @Schema(description = "Its first day; not after today") LocalDate validFrom,
        @NotNull @Valid Decision founding,
        @NotNull
                @Size(max = 100)
                @Schema(description = "The villages a village-level team serves; empty for a commune-level one")
                List<@NotNull UUID> villageIds,
        @NotNull @Size(max = 100) @Schema(description = "At most one of them leads")
                List<@NotNull @Valid NewMember> members) {}
