package vn.toso.people;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.toso.people.PeopleImportQueries.NamedUnit;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.table.TableRow;
import vn.toso.unit.Level;
import vn.toso.unit.UnitRef;
import vn.toso.unit.UnitViolation;

/**
 * What a row of a table says of a unit. Null stands for an empty cell.
 *
 * @param level null to find the unit by its code
 */
record SaidUnit(TableRow row, Level level, String code, String name) {

    /** Villages have no codes, and the country has none either. */
    private static final List<Level> WITH_CODES = List.of(Level.PROVINCE, Level.DISTRICT, Level.COMMUNE);

    static SaidUnit of(TableRow row) {
        return new SaidUnit(row, row.word("unit_level", Level::ofWords), row.text("unit_code"), row.text("unit_name"));
    }

    /** The codes that the row may mean: a spreadsheet may have dropped leading zeros. */
    Stream<String> spellings() {
        return code == null
                ? Stream.empty()
                : Stream.concat(Stream.of(code), WITH_CODES.stream().map(this::padded));
    }

    private String padded(Level its) {
        return "0".repeat(Math.max(0, its.codeDigits() - code.length())) + code;
    }

    /** The units with the code, of every level, or of the one that the row names. @param units by code */
    List<NamedUnit> named(Map<String, List<NamedUnit>> units) {
        return WITH_CODES.stream()
                .filter(its -> level == null || level == its)
                .flatMap(its -> units.getOrDefault(padded(its), List.of()).stream()
                        .filter(one -> one.unit().level() == its))
                .toList();
    }

    /**
     * The unit in which somebody new gets a home or a role.
     *
     * @param units by code
     * @return null if there is none that can be used, which is noted on the row
     */
    UnitRef living(Map<String, List<NamedUnit>> units) {
        if (code == null) {
            row.required("unit_code");
            return null;
        }
        var named = named(units);
        var living = named.stream().filter(one -> one.endedOn() == null).toList();
        if (living.size() > 1) {
            row.wrong("unit_level", CommonViolation.AMBIGUOUS);
            return null;
        }
        if (living.isEmpty()) {
            row.wrong("unit_code", named.isEmpty() ? UnitViolation.UNKNOWN_UNIT : PeopleViolation.UNIT_ENDED);
            return null;
        }
        var unit = living.get(0).unit();
        if (!fits(unit)) {
            // The code belongs to another unit, or did at another time.
            row.wrong("unit_name", CommonViolation.DIFFERS, unit.name());
            return null;
        }
        // Notes restored zeros.
        row.code("unit_code", unit.level().codeDigits());
        return unit;
    }

    /** Whether the name that the row gives, if it gives one, is this unit's. */
    boolean fits(UnitRef unit) {
        return name == null || unit.isNamed(name);
    }

    /** Whether the row means a unit by its code, or by its name if it has none; it may have ended. */
    boolean means(UnitRef unit) {
        if (level != null && level != unit.level()) {
            return false;
        }
        return code == null
                ? unit.code() == null && name != null && fits(unit)
                : code.equals(unit.code()) || padded(unit.level()).equals(unit.code());
    }
}
