package vn.toso.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.toso.shared.json.Exact;

/**
 * A consolidated report as it is set on paper (Nghị định 30/2020/NĐ-CP, appendix I): every word decided, so that the three
 * formats cannot say different things.
 *
 * @param superiorBody empty for a body that names none above itself
 * @param issuingBody may be broken over lines where it is long
 * @param number with its symbol, such as {@code 12/BC-UBND}
 * @param date of signature; null while it is open, and dots are printed for the day
 * @param reference how a printed copy is found again: edition, hash and address, in small print at the end
 */
record ReportDocument(
        String superiorBody,
        String issuingBody,
        String number,
        String place,
        LocalDate date,
        String kind,
        String subject,
        List<Paragraph> body,
        Signature signature,
        List<String> recipients,
        List<Annex> annexes,
        String reference) {

    /** What a file for reading takes; a longer annex is for reckoning on, and stands in the spreadsheet. */
    static final int MOST_ROWS_ON_PAPER = 1000;

    List<Annex> annexesOnPaper() {
        return annexes.stream()
                .filter(annex -> annex.rows().size() <= MOST_ROWS_ON_PAPER)
                .toList();
    }

    enum Style {
        /** Bold, in front of what belongs together. */
        HEADING,
        TEXT,
        /** One of several, with a dash. */
        ITEM
    }

    record Paragraph(Style style, String text) {

        String printed() {
            return style == Style.ITEM ? "- " + text : text;
        }
    }

    /**
     * @param groups stand above the columns, each over as many as it says; one without a title leaves its columns alone, as the end of
     *     the list does
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

        /** Whether a number of it has more digits than others ever have. */
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

    /** What stands in a cell: exactly one of a text, a count and a rate in percent. */
    record Cell(String text, BigInteger count, BigDecimal percent) {

        static Cell text(String text) {
            return new Cell(text, null, null);
        }

        /** @param count null for none */
        static Cell count(Long count) {
            return count(count == null ? null : BigInteger.valueOf(count));
        }

        /** @param count however large; null for none */
        static Cell count(BigInteger count) {
            return count == null ? text("") : new Cell(null, count, null);
        }

        /** @param percent already rounded, its scale the digits to print; null for none */
        static Cell percent(BigDecimal percent) {
            return percent == null ? text("") : new Cell(null, null, percent);
        }

        boolean number() {
            return text == null;
        }

        /** Whether it is a number of more digits than a spreadsheet keeps, or a browser. */
        boolean huge() {
            return number() && !Exact.fits(count != null ? new BigDecimal(count) : percent);
        }

        /** {@code 62.149} and {@code 10,1%}, whatever the language of the machine. */
        String printed() {
            if (!number()) {
                return text;
            }
            return count != null ? written(count.toString()) : written(percent.toPlainString()) + "%";
        }

        static String format(BigDecimal percent) {
            return percent.scale() > 0 ? "#,##0." + "0".repeat(percent.scale()) : "#,##0";
        }

        /** By hand: formatters made for each cell of a nation took a third of the time of its spreadsheet. */
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

    /** A leading zero keeps a day or an early month from being changed by a stroke of the pen. */
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

    String title() {
        return kind + " " + subject;
    }

    /** What a file says of its own making: nothing of the hour, so that the same report is the same file each time. */
    Instant created() {
        var day = date == null ? LocalDate.of(1980, 1, 1) : date;
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
