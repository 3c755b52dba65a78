package vn.toso.reorganisation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.table.TableColumns;
import vn.toso.shared.table.TableRow;
import vn.toso.shared.text.Vietnamese;
import vn.toso.unit.Level;
import vn.toso.unit.UnitViolation;

/**
 * What a published mapping says of an old commune and the new one that it, or a part of it, passes into.
 *
 * @param oldCommune null where a whole district without communes passes on
 * @param oldName of the old commune, and null with it
 * @param newName null where the mapping leaves it out
 * @param note how the decision words it, folded; empty where it does not
 */
record MappingRow(
        TableRow row,
        String oldProvince,
        String oldDistrict,
        String oldCommune,
        String oldName,
        String newProvince,
        String newCommune,
        String newName,
        String note) {

    static final String OLD_PROVINCE = "old_province";
    static final String OLD_DISTRICT = "old_district";
    static final String OLD_COMMUNE = "old_commune";
    static final String OLD_NAME = "old_name";
    static final String NEW_PROVINCE = "new_province";
    static final String NEW_COMMUNE = "new_commune";
    static final String NEW_NAME = "new_name";
    static final String NOTE = "note";

    /** Codes say which unit is meant; names and notes have to agree with them, see {@link Contradictions}. */
    static final TableColumns COLUMNS = new TableColumns(
            List.of(
                    OLD_PROVINCE,
                    OLD_DISTRICT,
                    OLD_COMMUNE,
                    OLD_NAME,
                    NEW_PROVINCE,
                    NEW_COMMUNE,
                    NEW_NAME,
                    "type",
                    NOTE),
            List.of(),
            List.of(),
            Map.of());

    /** The kinds of the published mapping. */
    private static final Set<String> KINDS =
            Set.of("merged", "province_changed", "ambiguous", "unchanged", "split_population", "renamed");

    private static final String KEPT = "giu nguyen";
    private static final String WHOLE = "nhap toan bo";

    /** Folded, as the decisions word it: nothing is taken in and nothing given away. */
    private static final Set<String> STAYING = Set.of(KEPT, "doi ten", "doi loai hinh", "doi ten doi loai hinh");

    /** @return null where it cannot be read, which is noted */
    static MappingRow of(TableRow row) {
        row.keepsAll(COLUMNS.required());
        List.of(OLD_PROVINCE, NEW_PROVINCE, NEW_COMMUNE).forEach(row::required);
        var oldProvince = code(row, OLD_PROVINCE, Level.PROVINCE);
        var newProvince = code(row, NEW_PROVINCE, Level.PROVINCE);
        var newCommune = code(row, NEW_COMMUNE, Level.COMMUNE);
        var oldDistrict = code(row, OLD_DISTRICT, Level.DISTRICT);
        var oldCommune = code(row, OLD_COMMUNE, Level.COMMUNE);
        var kind = row.required("type");
        if (kind != null && !KINDS.contains(kind)) {
            row.wrong("type", CommonViolation.UNKNOWN_VALUE);
        }
        var newName = row.text(NEW_NAME);
        var note = row.text(NOTE);
        if (oldCommune == null && oldDistrict == null) {
            row.wrong(OLD_COMMUNE, CommonViolation.REQUIRED);
        }
        var oldName = oldCommune == null ? null : row.required(OLD_NAME);
        return row.failed()
                ? null
                : new MappingRow(
                        row,
                        oldProvince,
                        oldDistrict,
                        oldCommune,
                        oldName == null ? null : Vietnamese.nfc(oldName),
                        newProvince,
                        newCommune,
                        newName == null ? null : Vietnamese.nfc(newName),
                        note == null ? "" : Vietnamese.fold(note));
    }

    /** What is no code would be taken for a unit outside, and the unit it was meant for would end. */
    private static String code(TableRow row, String column, Level level) {
        var code = row.code(column, level.codeDigits());
        if (code != null && !code.matches("[0-9]{" + level.codeDigits() + "}")) {
            row.wrong(column, UnitViolation.NOT_A_CODE);
        }
        return code;
    }

    /** Whether the commune goes on as the one it was, perhaps under another name or type. */
    boolean stays() {
        return STAYING.contains(note);
    }

    /** Whether it also keeps its name. */
    boolean isKept() {
        return note.equals(KEPT);
    }

    /** Whether all of it passes into the new one: not "toàn bộ diện tích", beside which its people may go elsewhere. */
    boolean isWhole() {
        return note.equals(WHOLE);
    }
}
