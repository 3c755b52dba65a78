package vn.toso.intake;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.toso.shared.table.Cell;
import vn.toso.shared.text.PlainText;
import vn.toso.submission.EntryForm;

/** The units of a sheet by the codes that stand in it. */
final class SheetUnits {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern ZEROS = Pattern.compile("0*");

    private final Map<String, EntryForm> byCode;
    private final SheetFindings found;

    SheetUnits(List<EntryForm> forms, SheetFindings found) {
        this.byCode = forms.stream()
                .filter(form -> form.unit().code() != null)
                .collect(toMap(form -> form.unit().code(), form -> form));
        this.found = found;
    }

    /**
     * The form of the unit that a row names. A code that a spreadsheet took for a number has lost its zeros: it is read as the
     * one code that ends so, which is noted.
     *
     * @return null where it names none, which is noted at its cell
     */
    EntryForm find(FilledRow row) {
        var cell = row.unit();
        var shown = PlainText.line(cell.shown());
        var form =
                switch (cell.kind()) {
                    case TEXT -> byText(shown);
                    case NUMBER ->
                        shown.startsWith("0") && byCode.containsKey(shown)
                                ? byCode.get(shown)
                                : ending(digits(cell.number()));
                    default -> null;
                };
        if (form == null) {
            found.wrong(row.number(), FigureSheet.CODE_COLUMN, shown, problem(cell));
        } else if (!form.unit().code().equals(shown)
                && form.unit().code().length() > digitsOf(cell, shown).length()) {
            found.note("zeros-restored", shown + " → " + form.unit().code());
        }
        return form;
    }

    private static String digitsOf(Cell cell, String shown) {
        return cell.number() == null ? shown : digits(cell.number());
    }

    private EntryForm byText(String code) {
        var exact = byCode.get(code);
        return exact != null || !DIGITS.matcher(code).matches() ? exact : ending(code);
    }

    /** The one unit whose code is these digits after zeros; null where there is none, or more than one. */
    private EntryForm ending(String digits) {
        if (digits.isEmpty()) {
            return null;
        }
        var codes = byCode.keySet().stream()
                .filter(code -> code.endsWith(digits))
                .filter(code -> ZEROS.matcher(code.substring(0, code.length() - digits.length()))
                        .matches())
                .toList();
        return codes.size() == 1 ? byCode.get(codes.get(0)) : null;
    }

    /** Empty for what is no code. */
    private static String digits(BigDecimal number) {
        return number.signum() > 0 && number.stripTrailingZeros().scale() <= 0
                ? number.toBigInteger().toString()
                : "";
    }

    private static String problem(Cell cell) {
        return switch (cell.kind()) {
            case UNCALCULATED -> "formula-without-result";
            case ERROR -> "cell-error";
            default -> "unknown-unit";
        };
    }
}
