package vn.toso.report;

import jakarta.validation.constraints.NotNull;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.report.ReportContent.Row;
import vn.toso.shared.json.Exact;
import vn.toso.submission.ObligationStatus;
import vn.toso.unit.UnitRef;

/** The differences between an edition and the one before: totals, and figures by unit. */
public record Difference(
        @NotNull int previousEdition,
        @NotNull int edition,
        @NotNull List<Changed> lines,
        @NotNull List<ChangedUnit> units) {

    public record Changed(
            @NotNull UUID indicatorId,
            @NotNull String name,
            Long before,
            @Schema(description = Exact.TEXT) String beforeText,
            Long after,
            @Schema(description = Exact.TEXT) String afterText) {}

    public record ChangedUnit(
            @NotNull UnitRef unit,
            ObligationStatus statusBefore,
            ObligationStatus statusAfter,
            @NotNull List<Changed> changes) {}

    static Difference of(int previousEdition, ReportContent before, int edition, ReportContent after) {
        var old = new HashMap<UUID, Row>();
        before.rows().forEach(row -> old.put(row.unit().id(), row));
        var units = new ArrayList<ChangedUnit>();
        for (var row : after.rows()) {
            var earlier = old.get(row.unit().id());
            var changes = new ArrayList<Changed>();
            for (int i = 0; i < after.lines().size(); i++) {
                changed(
                        after,
                        i,
                        earlier == null ? null : earlier.figures().get(i).exact(),
                        row.figures().get(i).exact(),
                        changes);
            }
            var statusBefore = earlier == null ? null : earlier.status();
            if (!changes.isEmpty() || statusBefore != row.status()) {
                units.add(new ChangedUnit(row.unit(), statusBefore, row.status(), changes));
            }
        }
        var lines = new ArrayList<Changed>();
        for (int i = 0; i < after.lines().size(); i++) {
            changed(
                    after,
                    i,
                    before.lines().get(i).exact(),
                    after.lines().get(i).exact(),
                    lines);
        }
        return new Difference(previousEdition, edition, lines, units);
    }

    private static void changed(
            ReportContent after, int line, BigInteger before, BigInteger value, List<Changed> changes) {
        if (!Objects.equals(before, value)) {
            var about = after.lines().get(line);
            changes.add(new Changed(
                    about.indicatorId(),
                    about.name(),
                    Exact.number(before),
                    Exact.text(before),
                    Exact.number(value),
                    Exact.text(value)));
        }
    }
}
