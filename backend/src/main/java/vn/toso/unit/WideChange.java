package vn.toso.unit;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.table.ImportReport.ImportedRow;

/**
 * Changes of a list that look like a reorganisation. Reorganisations give codes to other units. So a list for the day after,
 * compared with the units of the day before, would rename and move units that have in fact ended.
 *
 * @param rows number of rows of the list
 * @param both renamed and moved at once
 * @param otherProvince moved into another province, which a correction never does: one such unit makes the list wide
 */
public record WideChange(
        @NotNull @Schema(description = "Rows of the list") int rows,
        @NotNull @Schema(description = "Units that would have another name, not only another spelling") int renamed,
        @NotNull @Schema(description = "Units that would get another parent") int moved,
        @NotNull @Schema(description = "Units that would be renamed and moved at once") int both,
        @NotNull
                @Schema(
                        description =
                                "Units that would be moved into another province, without the units below them, which move along")
                int otherProvince,
        @NotNull
                @Schema(
                        description = "At most " + WideChange.EXAMPLES + ": up to " + WideChange.EXAMPLES / 2
                                + " that are moved into another province, then those that are renamed and moved at once "
                                + "before the others")
                List<ImportedRow> examples) {

    static final int EXAMPLES = 10;

    /** The number of units that may change in a list if they are less than half of its rows. */
    private static final int FEW = 20;

    private static final int LARGE_PART = 10;

    /** The number of units that may change in a list of any size: a correction of two rows is sent as two rows. */
    private static final int VERY_FEW = 2;

    /** @return null if the list needs no confirmation */
    static WideChange of(int rows, List<ChangedRow> changes) {
        int renamed = count(changes, true, false);
        int moved = count(changes, false, true);
        int both = count(changes, true, true);
        var otherProvince = changes.stream().filter(ChangedRow::otherProvince).toList();
        if (both == 0 && otherProvince.isEmpty() && !isLargePart(changes.size(), rows)) {
            return null;
        }
        var examples = Stream.concat(
                        otherProvince.stream().limit(EXAMPLES / 2),
                        changes.stream().sorted((one, other) -> Boolean.compare(other.both(), one.both())))
                .distinct()
                .limit(EXAMPLES)
                .map(ChangedRow::row)
                .toList();
        return new WideChange(rows, renamed, moved, both, otherProvince.size(), examples);
    }

    private static boolean isLargePart(int changes, int rows) {
        return (changes > FEW && changes * LARGE_PART > rows) || (changes > VERY_FEW && changes * 2 >= rows);
    }

    private static int count(List<ChangedRow> changes, boolean renamed, boolean moved) {
        return (int) changes.stream()
                .filter(one -> (one.renamed() || !renamed) && (one.moved() || !moved))
                .count();
    }

    /**
     * An existing unit that a list would rename, move or both.
     *
     * @param otherProvince whether it would move into another province
     */
    record ChangedRow(ImportedRow row, boolean renamed, boolean moved, boolean otherProvince) {

        boolean both() {
            return renamed && moved;
        }
    }
}
