package vn.toso.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.toso.shared.json.Exact;

/**
 * A consolidated report for printing (Nghị định 30/2020/NĐ-CP, appendix I). Contains every text in its final form, so that
 * the three formats cannot differ.
 *
 * @param superiorBody empty if there is none
 * @param issuingBody may have several lines
 * @param number with symbol, such as {@code 12/BC-UBND}
 * @param addressee empty if there is none
 * @param date of signature; null while unsigned, which prints dots for the date
 * @param reference identifies a printed copy: edition and hash, in small print at the end
 * @param mark printed at the top of each page; empty if there is none
 */
record ReportDocument(
        String superiorBody,
        String issuingBody,
        String number,
        String place,
        LocalDate date,
        String kind,
        String subject,
        String addressee,
        List<Paragraph> body,
        Signature signature,
        List<String> recipients,
        List<Annex> annexes,
        String reference,
        String mark) {

    /** The maximum length of an annex in DOCX and PDF. The spreadsheet contains longer ones. */
    static final int MOST_ROWS_ON_PAPER = 1000;

    /** A copy with its texts changed by a rule; the number stays, because people copy it from the file. */
    ReportDocument worded(UnaryOperator<String> rule) {
        return new ReportDocument(
                rule.apply(superiorBody),
                rule.apply(issuingBody),
                number,
                rule.apply(place),
                date,
                kind,
                rule.apply(subject),
                rule.apply(addressee),
                body.stream()
                        .map(one -> new Paragraph(one.style, rule.apply(one.text)))
                        .toList(),
                signature,
                recipients.stream().map(rule).toList(),
                annexes.stream().map(annex -> annex.worded(rule)).toList(),
                reference,
                mark);
    }

    List<Annex> annexesOnPaper() {
        return annexes.stream()
                .filter(annex -> annex.rows().size() <= MOST_ROWS_ON_PAPER)
                .toList();
    }

    enum Style {
        /** A bold line above a section. */
        HEADING,
        TEXT,
        /** An item of a list, with a dash. */
        ITEM
    }

    record Paragraph(Style style, String text) {

        String printed() {
            return style == Style.ITEM ? "- " + text : text;
        }
    }

    /**
     * @param groups headings above the columns, from left to right, each for a number of columns. A group without a title
     *     adds no heading; such a group is appended for columns that are left over.
     * @param total the last row
     */
    record Annex(
            String title,
            String note,
            List<Group> groups,
            List<String> columns,
            List<List<Cell>> rows,
            List<Cell> total) {

        Annex {
            int covered = groups.stream().mapToInt(Group::columns).sum();
            if (covered < columns.size()) {
                var rest = Stream.of(new Group("", columns.size() - covered));
                groups = Stream.concat(groups.stream(), rest).toList();
            }
        }

        private Annex worded(UnaryOperator<String> rule) {
            return new Annex(
                    rule.apply(title),
                    rule.apply(note),
                    groups.stream()
                            .map(one -> new Group(rule.apply(one.title), one.columns))
                            .toList(),
                    columns,
                    rows.stream().map(row -> worded(row, rule)).toList(),
                    worded(total, rule));
        }

        private static List<Cell> worded(List<Cell> row, UnaryOperator<String> rule) {
            return row.stream()
                    .map(cell -> cell.number() ? cell : Cell.text(rule.apply(cell.text)))
                    .toList();
        }

        /** Whether one of its numbers has more digits than usual. */
        boolean huge() {
            return Stream.concat(rows.stream(), Stream.of(total))
                    .flatMap(List::stream)
                    .anyMatch(Cell::huge);
        }

        boolean grouped() {
            return groups.stream().anyMatch(Group::titled);
        }
    }

    record Group(String title, int columns) {

        boolean titled() {
            return !title.isBlank();
        }
    }

    /** The content of a cell: exactly one of text, count and rate in percent. */
    record Cell(String text, BigInteger count, BigDecimal percent) {

        static Cell text(String text) {
            return new Cell(text, null, null);
        }

        /** @param count null for an empty cell */
        static Cell count(Long count) {
            return count(count == null ? null : BigInteger.valueOf(count));
        }

        /** @param count of any size; null for an empty cell */
        static Cell count(BigInteger count) {
            return count == null ? text("") : new Cell(null, count, null);
        }

        /** @param percent already rounded; its scale is the number of decimals to print. Null for an empty cell. */
        static Cell percent(BigDecimal percent) {
            return percent == null ? text("") : new Cell(null, null, percent);
        }

        boolean number() {
            return text == null;
        }

        /** Whether the number has more digits than a spreadsheet or a browser can hold. */
        boolean huge() {
            return number() && !Exact.fits(count != null ? new BigDecimal(count) : percent);
        }

        /** {@code 62.149} and {@code 10,1%}, in any locale of the server. */
        String printed() {
            if (!number()) {
                return text;
            }
            return count != null ? written(count.toString()) : written(percent.toPlainString()) + "%";
        }

        static String format(BigDecimal percent) {
            return percent.scale() > 0 ? "#,##0." + "0".repeat(percent.scale()) : "#,##0";
        }

        /** Not with a formatter: creating one for each cell took a third of the time of a country's spreadsheet. */
        private static String written(String plain) {
            int point = plain.indexOf('.');
            var whole = new StringBuilder(point < 0 ? plain : plain.substring(0, point));
            int first = plain.startsWith("-") ? 1 : 0;
            for (int i = whole.length() - 3; i > first; i -= 3) {
                whole.insert(i, '.');
            }
            return point < 0 ? whole.toString() : whole + "," + plain.substring(point + 1);
        }
    }

    /** Days below 10 and months 1 and 2 have a leading zero, as the decree requires, so that nobody can add a digit. */
    String placeAndDate() {
        if (date == null) {
            return place + ", ngày .... tháng .... năm ......";
        }
        var month = date.getMonthValue() < 3 ? "%02d" : "%d";
        return (place + ", ngày %02d tháng " + month + " năm %d")
                .formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }

    List<String> recipientLines() {
        int last = recipients.size() - 1;
        return IntStream.rangeClosed(0, last)
                .mapToObj(i -> "- " + recipients.get(i).replaceFirst("[;.]$", "") + (i < last ? ";" : "."))
                .toList();
    }

    /** {@code Kính gửi: Ủy ban nhân dân tỉnh Lạng Sơn.}; empty if there is no addressee. */
    String addressLine() {
        return addressee.isEmpty() ? "" : "Kính gửi: " + addressee.replaceFirst("[;.]$", "") + ".";
    }

    String title() {
        return kind + " " + subject;
    }

    /** The creation date in the metadata of a file, without the time, so that the same report always gives the same file. */
    Instant created() {
        var day = date == null ? LocalDate.of(1980, 1, 1) : date;
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
