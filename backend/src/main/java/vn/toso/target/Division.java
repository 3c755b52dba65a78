package vn.toso.target;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.text.Count;

/** How to divide a unit's part of a target. */
public record Division(
        @Schema(description = "The unit whose part is divided; the target's own unit if absent") UUID unitId,
        @NotNull DivisionMode mode,
        @NotNull
                @Size(max = 2000)
                @Schema(
                        description =
                                "In mode HAND, parts of units right below that add up to the whole; an empty list removes the division. Empty in the other modes, in which the server computes the parts")
                List<@NotNull @Valid Part> parts,
        @Size(min = 1, max = 500) @Schema(description = "How the parts were found") String note) {

    public record Part(@NotNull UUID unitId, @NotNull @Min(0) @Max(Count.MAX) Long value) {}
}
