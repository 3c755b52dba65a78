package vn.toso.intake;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.ViolationCode;
import vn.toso.shared.table.Cell;
import vn.toso.shared.table.ReadingNote;
import vn.toso.shared.text.PlainText;
import vn.toso.submission.AskedReport;
import vn.toso.unit.UnitViolation;

/** Finds the units of a sheet by the codes in its rows. */
final class SheetUnits {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern ZEROS = Pattern.compile("^0+");

    private final Map<String, AskedReport> byCode;

    /** The unit codes, grouped by the code without leading zeros. */
    private final Map<String, List<String>> codes;

    private final SheetFindings found;

    SheetUnits(List<AskedReport> reports, SheetFindings found) {
        this.byCode = reports.stream()
                .filter(report -> report.unit().code() != null)
                .collect(toMap(report -> report.unit().code(), report -> report));
        this.codes = byCode.keySet().stream().collect(groupingBy(SheetUnits::withoutZeros));
        this.found = found;
    }

    /** The ids of the units that these rows name. */
    Set<UUID> named(List<FilledRow> rows) {
        return rows.stream()
                .map(row -> match(row.unit()))
                .filter(Objects::nonNull)
                .map(report -> report.unit().id())
                .collect(toSet());
    }

    /**
     * The report asked of the unit that a row names. A spreadsheet that takes a code for a number drops its leading zeros; they
     * are restored if only one code matches, and a note says so.
     *
     * @return null if no unit matches; the error is then noted at the cell
     */
    AskedReport find(FilledRow row) {
        var cell = row.unit();
        var shown = PlainText.line(cell.shown());
        var report = match(cell);
        if (report == null) {
            found.wrong(row.number(), FigureSheet.CODE_COLUMN, shown, problem(cell));
        } else if (!report.unit().code().equals(shown)
                && report.unit().code().length() > digitsOf(cell, shown).length()) {
            found.notes()
                    .add(
                            ReadingNote.ZEROS_RESTORED,
                            shown + " → " + report.unit().code());
        }
        return report;
    }

    private AskedReport match(Cell cell) {
        var shown = PlainText.line(cell.shown());
        return switch (cell.kind()) {
            case TEXT -> byText(shown);
            case NUMBER ->
                shown.startsWith("0") && byCode.containsKey(shown) ? byCode.get(shown) : ending(digits(cell.number()));
            default -> null;
        };
    }

    private static String digitsOf(Cell cell, String shown) {
        return cell.number() == null ? shown : digits(cell.number());
    }

    private AskedReport byText(String code) {
        var exact = byCode.get(code);
        return exact != null || !DIGITS.matcher(code).matches() ? exact : ending(code);
    }

    /** The report of the only unit whose code is these digits after leading zeros; null if none or several match. */
    private AskedReport ending(String digits) {
        if (digits.isEmpty()) {
            return null;
        }
        var ending = codes.getOrDefault(withoutZeros(digits), List.of()).stream()
                .filter(code -> code.length() >= digits.length())
                .toList();
        return ending.size() == 1 ? byCode.get(ending.get(0)) : null;
    }

    private static String withoutZeros(String code) {
        return ZEROS.matcher(code).replaceFirst("");
    }

    /** Empty if the number is not a positive whole number and so cannot be a code. */
    private static String digits(BigDecimal number) {
        return number.signum() > 0 && number.stripTrailingZeros().scale() <= 0
                ? number.toBigInteger().toString()
                : "";
    }

    private static ViolationCode problem(Cell cell) {
        return switch (cell.kind()) {
            case UNCALCULATED -> CommonViolation.FORMULA_WITHOUT_RESULT;
            case ERROR -> CommonViolation.CELL_ERROR;
            default -> UnitViolation.UNKNOWN_UNIT;
        };
    }
}
