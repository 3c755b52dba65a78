package vn.toso.reorganisation;

import java.util.List;
import java.util.Map;
import vn.toso.shared.table.TableColumns;
import vn.toso.shared.table.TableRow;
import vn.toso.shared.text.Vietnamese;
import vn.toso.unit.Level;

/**
 * The new commune of a village whose commune passes on in parts.
 *
 * @param village its code, or its name without the type
 */
record VillageRow(TableRow row, String oldCommune, String village, String newCommune) {

    static final String OLD_COMMUNE = "old_commune";
    static final String VILLAGE = "village";
    static final String NEW_COMMUNE = "new_commune";

    static final TableColumns COLUMNS =
            new TableColumns(List.of(OLD_COMMUNE, VILLAGE, NEW_COMMUNE), List.of(), List.of(), Map.of());

    /** @return null if a cell cannot be read, which is reported on the row */
    static VillageRow of(TableRow row) {
        row.keepsAll(COLUMNS.required());
        row.required(OLD_COMMUNE);
        var oldCommune = row.code(OLD_COMMUNE, Level.COMMUNE.codeDigits());
        var village = row.required(VILLAGE);
        row.required(NEW_COMMUNE);
        var newCommune = row.code(NEW_COMMUNE, Level.COMMUNE.codeDigits());
        return row.failed() ? null : new VillageRow(row, oldCommune, Vietnamese.nfc(village), newCommune);
    }
}
