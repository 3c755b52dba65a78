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
 * A row of a published mapping: an old commune and a new one that it, or a part of it, passes into.
 *
 * @param oldCommune null if a whole district without communes passes on
 * @param oldName null if {@code oldCommune} is null
 * @param newName null if the mapping leaves it out
 * @param note wording of the decision, folded; empty if there is none
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

    /** Codes identify units; names and notes have to agree with them, see {@link Contradictions}. */
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

    /** The values of {@code type} in the published mapping. */
    private static final Set<String> KINDS =
            Set.of("merged", "province_changed", "ambiguous", "unchanged", "split_population", "renamed");

    private static final String KEPT = "giu nguyen";
    private static final String WHOLE = "nhap toan bo";

    /** Folded notes of decisions about a commune that takes in nothing and gives nothing away. */
    private static final Set<String> STAYING = Set.of(KEPT, "doi ten", "doi loai hinh", "doi ten doi loai hinh");

    /** @return null if a cell cannot be read, which is reported on the row */
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

    /**
     * A mistyped code must be an error: it would count as a unit outside, and the intended unit would end without a
     * successor.
     */
    private static String code(TableRow row, String column, Level level) {
        var code = row.code(column, level.codeDigits());
        if (code != null && !code.matches("[0-9]{" + level.codeDigits() + "}")) {
            row.wrong(column, UnitViolation.NOT_A_CODE);
        }
        return code;
    }

    /** Whether the commune stays the same unit, perhaps with another name or type. */
    boolean stays() {
        return STAYING.contains(note);
    }

    /** Whether it also keeps its name. */
    boolean isKept() {
        return note.equals(KEPT);
    }

    /**
     * Whether the whole commune passes into the new one. "Toàn bộ diện tích" (the whole area) does not count: its people may
     * go elsewhere.
     */
    boolean isWhole() {
        return note.equals(WHOLE);
    }
}
