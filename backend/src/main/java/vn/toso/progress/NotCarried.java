package vn.toso.progress;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.unit.UnitRef;

/** A unit that was split, whose decision does not say in which shares: no row holds its figures. */
public record NotCarried(
        @NotNull @Schema(description = "As it was called on the date") UnitRef unit,
        @NotNull @Schema(description = "How many of its figures are left out") int figures,
        @NotNull
                @Schema(
                        description =
                                "What it passed into, as called today; absent are those that the caller may not read")
                List<UnitRef> successors) {}
