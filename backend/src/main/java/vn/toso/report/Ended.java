package vn.toso.report;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.progress.NamedFigure;
import vn.toso.progress.NotCarried;
import vn.toso.progress.Undivided;
import vn.toso.unit.UnitRef;

/** A unit that ended before the date, with its name on its last day. */
public record Ended(
        @NotNull UnitRef unit,
        @Schema(description = "Why its figures are in no line; absent if they are") NotCarried.Reason reason,
        @NotNull @Schema(description = "In the order of the lines") List<EndedFigure> figures,
        @NotNull @Schema(description = "What it passed into") List<UnitRef> successors) {

    private static Ended of(
            UnitRef unit, NotCarried.Reason reason, List<NamedFigure> figures, List<UnitRef> successors) {
        return new Ended(unit, reason, figures.stream().map(EndedFigure::of).toList(), successors);
    }

    /** @return null if there are none */
    static List<Ended> undivided(List<Undivided> units) {
        return units.isEmpty()
                ? null
                : units.stream()
                        .map(one -> of(one.unit(), null, one.figures(), one.successors()))
                        .toList();
    }

    /** @return null if there are none */
    static List<Ended> notCarried(List<NotCarried> units) {
        return units.isEmpty()
                ? null
                : units.stream()
                        .map(one -> of(one.unit(), one.reason(), one.figures(), one.successors()))
                        .toList();
    }
}
