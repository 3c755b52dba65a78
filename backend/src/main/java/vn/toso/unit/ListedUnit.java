package vn.toso.unit;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.table.TableColumns;
import vn.toso.shared.table.TableRow;
import vn.toso.shared.text.LegacyFont;
import vn.toso.shared.text.Vietnamese;

/**
 * A row of a list of units, with everything that can be read without the other rows.
 *
 * @param code null for a village without a code
 * @param name without the type
 * @param parentCode null if the row names no unit above
 * @param parentGuessed whether the row does not name its parent, so that {@code parentCode} is taken from a unit further
 *     above
 */
public record ListedUnit(
        TableRow row,
        Level level,
        UnitType type,
        String code,
        String name,
        String parentCode,
        boolean parentGuessed,
        String provinceCode,
        String districtCode) {

    public static final String LEVEL = "level";
    public static final String CODE = "code";
    public static final String NAME = "name_vi";
    public static final String TYPE = "type";
    public static final String PARENT = "parent_code";
    public static final String PROVINCE = "province_code";
    public static final String DISTRICT = "district_code";

    /** A column of exports. Imports ignore it, but the report uses it for units that begin earlier than known before. */
    static final String VALID_FROM = "valid_from";

    static final List<String> REQUIRED = List.of(NAME, TYPE);
    static final List<String> OPTIONAL = List.of(LEVEL, CODE, PARENT, PROVINCE, DISTRICT);

    /** Exports of units have further columns, which imports accept and ignore. */
    public static final TableColumns COLUMNS = new TableColumns(
            REQUIRED, OPTIONAL, List.of("parent_level", "parent_name", VALID_FROM, "valid_to"), Map.of("name", NAME));

    private static final int MAX_NAME = 100;

    /** Letters, digits and punctuation, with at least one letter or digit. */
    private static final Pattern NAME_FORM =
            Pattern.compile("(?=.*[\\p{L}\\p{N}])[\\p{L}\\p{M}\\p{N} .,'’()/&+-]{1," + MAX_NAME + "}");

    /** The form of a code by level, after {@link TableRow#code} has restored leading zeros. */
    private static final List<Pattern> CODE_FORM = List.of(
            Pattern.compile("[A-Z0-9]{1,10}"),
            Pattern.compile("\\d{2}"),
            Pattern.compile("\\d{3}"),
            Pattern.compile("\\d{5}"),
            Pattern.compile("[A-Za-z0-9.-]{1,20}"));

    /** @return null if a cell cannot be read, which is reported on the row */
    public static ListedUnit of(TableRow row) {
        row.keepsAll(REQUIRED);
        row.keepsAll(OPTIONAL);
        var level = level(row);
        var type = type(row, level);
        if (level == null && type != null) {
            level = UnitWords.levelOf(type);
        } else if (type != null && UnitWords.levelOf(type) != level) {
            row.wrong(TYPE, UnitViolation.TYPE_NOT_OF_LEVEL);
        }
        var name = name(row, type);
        if (level != Level.VILLAGE) {
            row.required(CODE);
        }
        var code = level == null ? row.text(CODE) : row.code(CODE, level.codeDigits());
        if (code != null
                && level != null
                && !CODE_FORM.get(level.ordinal()).matcher(code).matches()) {
            row.wrong(CODE, UnitViolation.NOT_A_CODE);
        }
        var province = row.code(PROVINCE, Level.PROVINCE.codeDigits());
        var district = row.code(DISTRICT, Level.DISTRICT.codeDigits());
        if (level == Level.VILLAGE) {
            row.required(PARENT);
        }
        var named = row.code(PARENT, digitsAbove(level));
        var parent = named == null ? above(level, province, district) : named;
        boolean guessed = named == null && level == Level.COMMUNE && district == null;
        return row.failed() ? null : new ListedUnit(row, level, type, code, name, parent, guessed, province, district);
    }

    private static Level level(TableRow row) {
        var text = row.text(LEVEL);
        var level = text == null ? null : UnitWords.level(text);
        if (text != null && level == null) {
            row.wrong(LEVEL, CommonViolation.UNKNOWN_VALUE);
        }
        return level;
    }

    private static UnitType type(TableRow row, Level level) {
        var text = row.required(TYPE);
        var type = text == null ? null : UnitWords.type(text, level);
        if (text != null && type == null) {
            row.wrong(TYPE, CommonViolation.UNKNOWN_VALUE);
        }
        return type;
    }

    private static String name(TableRow row, UnitType type) {
        var text = row.required(NAME);
        if (text == null || type == null) {
            return null;
        }
        var name = UnitWords.bare(text, type);
        var font = LegacyFont.codeOfName(text);
        if (font != null) {
            row.wrong(NAME, font);
        } else if (UnitWords.saysAnotherType(text, type)) {
            row.wrong(NAME, UnitViolation.TYPE_DIFFERS);
        } else if (!NAME_FORM.matcher(name).matches()) {
            row.wrong(NAME, UnitViolation.NOT_A_NAME);
        }
        return Vietnamese.nfc(name);
    }

    /** The number of digits of the parent's code, if the parent can be of one tier only; else 0. */
    private static int digitsAbove(Level level) {
        return level == Level.VILLAGE
                ? Level.COMMUNE.codeDigits()
                : level == Level.DISTRICT ? Level.PROVINCE.codeDigits() : 0;
    }

    /** The code of the nearest unit above that the row names, if it does not name its parent. */
    private static String above(Level level, String province, String district) {
        if (level == null || level == Level.VILLAGE) {
            return null;
        }
        if (level == Level.COMMUNE && district != null) {
            return district;
        }
        return level.compareTo(Level.PROVINCE) > 0 ? province : null;
    }

    /** Identifies the unit in the list: its level and code, or, without a code, its name below its parent. */
    public String key() {
        return code == null ? level + " " + parentCode + " " + Vietnamese.nameKey(name) : key(level, code);
    }

    public static String key(Level level, String code) {
        return level + " " + code;
    }
}
