package vn.toso.report;

import static java.util.stream.Collectors.joining;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.toso.report.ReportContent.Cell;
import vn.toso.report.ReportContent.Line;
import vn.toso.report.ReportContent.Row;

/**
 * States in Vietnamese administrative prose what totals carry over from earlier days and what they leave out. Says nothing
 * for reports that were frozen before these counts existed.
 */
final class BehindWords {

    /** How many units are named, as for missing units. */
    private static final int MAX_NAMED = 100;

    /** How many units a sentence names that are listed in the annex too. */
    private static final int MOST_NAMED_IN_TEXT = 10;

    private final ReportContent content;
    private final Function<Predicate<Row>, String> noun;

    /** @param noun the words for the reporting units that are meant, such as {@code xã, thị trấn} */
    BehindWords(ReportContent content, Function<Predicate<Row>, String> noun) {
        this.content = content;
        this.noun = noun;
    }

    /**
     * {@code , trong đó 01 xã gửi thiếu số liệu: Yên Bình thiếu MBBank; 01 xã bị trả lại, chưa gửi lại: Hữu Liên}; empty if
     * every report is complete and accepted.
     */
    String reserved() {
        var reserved = new ArrayList<String>();
        if (content.coverage().anyPartial()) {
            reserved.add("%s gửi thiếu số liệu: %s"
                    .formatted(
                            counted(content.coverage().partial(), Row::partial),
                            partial(row -> row.unit().name() + " thiếu " + figures(row.unanswered()))));
        }
        named(Row::returned, "bị trả lại, chưa gửi lại").ifPresent(reserved::add);
        named(Row::unaccepted, "chưa được duyệt").ifPresent(reserved::add);
        return reserved.isEmpty() ? "" : ", trong đó " + String.join("; ", reserved);
    }

    /** {@code ; 01 xã được miễn báo cáo: Hữu Liên}; empty if none is. */
    String exempt() {
        int exempt = content.coverage().exempt();
        return exempt == 0
                ? ""
                : "; "
                        + named(Row::exempt, "được miễn báo cáo")
                                .orElseGet(() -> counted(exempt) + " được miễn báo cáo");
    }

    /**
     * {@code , có tính cả 80 của 01 xã lần đầu có số liệu: Quyết Thắng, đã trừ 37 của 01 xã nay không có số liệu: Yên Thịnh}; empty if
     * all units have both figures.
     */
    String comeAndGone(int line) {
        var increase = Increase.of(content, content.reporting(), line);
        return share("có tính cả", line, increase::isFirst, Cell::exact, "lần đầu có số liệu")
                + share("đã trừ", line, increase::isGone, Cell::exactBefore, "nay không có số liệu");
    }

    private String share(String how, int line, Predicate<Cell> meant, Function<Cell, BigInteger> figure, String what) {
        Predicate<Row> rows = row -> meant.test(row.figures().get(line));
        var sum = content.reporting().stream()
                .filter(rows)
                .map(row -> figure.apply(row.figures().get(line)))
                .reduce(BigInteger.ZERO, BigInteger::add);
        return named(rows, what)
                .map(words -> ", %s %s của %s".formatted(how, Words.count(sum), words))
                .orElse("");
    }

    /** {@code , 02 xã gửi chậm: Yên Bình, Hữu Liên}; empty if none was late. */
    String late() {
        int late = content.coverage().late();
        if (late == 0) {
            return "";
        }
        return named(Row::late, "gửi chậm").map(words -> ", " + words).orElseGet(() -> ", %s gửi chậm"
                .formatted(counted(late)));
    }

    /** The number of reporting units that are meant, with their names if they are not too many. */
    private Optional<String> named(Predicate<Row> meant, String what) {
        var rows = content.reporting().stream().filter(meant).toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var names = rows.size() > MOST_NAMED_IN_TEXT
                ? ""
                : ": " + rows.stream().map(row -> row.unit().name()).collect(joining(", "));
        return Optional.of("%s %s%s".formatted(counted(rows.size(), meant), what, names));
    }

    /**
     * {@code riêng Hữu Liên gửi báo cáo ngay; Yên Bình sửa và gửi lại báo cáo bị trả lại}
     *
     * @param missing names of the units that have not reported; empty if all have
     */
    String request(String missing) {
        var asked = new ArrayList<String>();
        if (!missing.isEmpty()) {
            asked.add(missing + " gửi báo cáo ngay");
        }
        if (content.coverage().anyPartial()) {
            asked.add(partial(row -> row.unit().name()) + " bổ sung ngay số liệu còn thiếu");
        }
        var returned = content.reporting().stream()
                .filter(Row::returned)
                .map(row -> row.unit().name())
                .toList();
        if (!returned.isEmpty()) {
            var named = returned.stream().limit(MAX_NAMED).toList();
            asked.add(listed(named, returned.size()) + " sửa và gửi lại báo cáo bị trả lại");
        }
        return asked.isEmpty() ? "duy trì chế độ báo cáo" : "riêng " + String.join("; ", asked);
    }

    private String partial(Function<Row, String> words) {
        var named = content.reporting().stream()
                .filter(Row::partial)
                .limit(MAX_NAMED)
                .map(words)
                .toList();
        return listed(named, content.coverage().partial());
    }

    /** @param all how many there are with those that are not named */
    static String listed(List<String> named, int all) {
        int others = all - named.size();
        return String.join(", ", named) + (others > 0 ? " và %d đơn vị khác".formatted(others) : "");
    }

    private String figures(List<UUID> indicators) {
        var names = indicators.stream().map(this::name).toList();
        int last = names.size() - 1;
        return last < 1 ? names.get(0) : String.join(", ", names.subList(0, last)) + " và " + names.get(last);
    }

    /**
     * What totals carry over and leave out, also of ended units, and where population and target are not those of the rows; empty
     * if every total covers exactly the reported units.
     */
    String scope() {
        return Stream.of(
                        lines(),
                        carriedPartly(),
                        returned(),
                        new EndedWords(content).sentences(),
                        new ColumnWords(content).sentences())
                .filter(sentence -> !sentence.isEmpty())
                .collect(joining(" "));
    }

    /** {@code Tính theo số liệu của ngày trước mà không đủ số liệu: Hữu Liên thiếu MBBank.} */
    private String carriedPartly() {
        var rows = content.reporting().stream().filter(Row::carriedPartly).toList();
        var units = rows.size() > MOST_NAMED_IN_TEXT
                ? counted(rows.size())
                : rows.stream()
                        .map(row -> row.unit().name() + " thiếu " + figures(row.carriedWithout()))
                        .collect(joining("; "));
        return rows.isEmpty() ? "" : "Tính theo số liệu của ngày trước mà không đủ số liệu: %s.".formatted(units);
    }

    /** {@code Tổng số gồm số liệu của báo cáo đã bị trả lại: Hữu Liên (ngày 11/7/2022).} Only of earlier days. */
    private String returned() {
        var rows = content.reporting().stream()
                .filter(row -> row.returnedDays() != null)
                .toList();
        var units = rows.size() > MOST_NAMED_IN_TEXT
                ? counted(rows.size())
                : rows.stream()
                        .map(row -> "%s (ngày %s)".formatted(row.unit().name(), days(row)))
                        .collect(joining(", "));
        return rows.isEmpty()
                ? ""
                : "Tổng số gồm số liệu của báo cáo những ngày trước đã bị trả lại: %s.".formatted(units);
    }

    private static String days(Row row) {
        return row.returnedDays().stream().map(Words::date).collect(joining(", "));
    }

    /**
     * The coverage of each indicator, with one text for indicators that have the same; empty if every total covers exactly
     * the reported units.
     */
    private String lines() {
        var alike = new LinkedHashMap<Behind, List<String>>();
        content.lines().stream().filter(line -> line.behind() != null).forEach(line -> alike.computeIfAbsent(
                        line.behind(), one -> new ArrayList<>())
                .add(line.name()));
        if (alike.keySet().stream().allMatch(this::isOfTheReported)) {
            return "";
        }
        var groups = alike.entrySet().stream()
                .map(group -> "%s: %s".formatted(String.join(", ", group.getValue()), counts(group.getKey())))
                .toList();
        return "Phạm vi số liệu đến hết ngày %s – %s.".formatted(Words.date(content.asOf()), String.join("; ", groups));
    }

    private boolean isOfTheReported(Behind behind) {
        return behind.fresh() == content.coverage().reported()
                && behind.carried() == 0
                && behind.notApplicable() == 0
                && behind.lackingPart() == 0;
    }

    private String counts(Behind behind) {
        var said = new ArrayList<String>();
        said.add("%d/%d %s có số liệu của ngày".formatted(behind.fresh(), behind.all(), anyUnit()));
        if (behind.carried() > 0) {
            said.add("%s tính theo số liệu gần nhất trước đó (cũ nhất ngày %s)"
                    .formatted(counted(behind.carried()), Words.date(behind.oldestCarried())));
        }
        if (behind.lackingPart() > 0) {
            int last = said.size() - 1;
            said.set(
                    last,
                    said.get(last) + " (trong đó %s chưa đủ số thành phần)".formatted(counted(behind.lackingPart())));
        }
        if (behind.notApplicable() > 0) {
            said.add(counted(behind.notApplicable()) + " không áp dụng");
        }
        if (behind.none() > 0) {
            said.add(counted(behind.none()) + " chưa có số liệu");
        }
        return String.join(", ", said);
    }

    /** The note of a unit: what its report lacks, and the days of figures that are carried over. */
    String note(Row row) {
        var notes = new ArrayList<String>();
        if (row.partial()) {
            var figures = row.unanswered().stream()
                    .map(id -> name(id) + since(row, id))
                    .toList();
            notes.add("Thiếu số liệu: " + String.join("; ", figures));
        } else {
            if (row.coverage() != null && row.coverage().anyPartial()) {
                notes.add(partialCount(row.coverage().partial()));
            }
            if (row.carriedFrom() != null) {
                // Reports that were frozen before the days were kept.
                boolean returned = row.returnedDays() == null && row.countsReturned() && !row.returned();
                notes.add("Có số liệu từ ngày %s%s"
                        .formatted(Words.date(row.carriedFrom()), returned ? ", báo cáo đã bị trả lại" : ""));
            }
        }
        if (row.carriedPartly()) {
            notes.add("Thiếu số liệu: "
                    + row.carriedWithout().stream().map(this::name).collect(joining("; ")));
        }
        if (row.returnedDays() != null) {
            notes.add("Gồm số liệu của báo cáo đã bị trả lại, ngày %s".formatted(days(row)));
        }
        for (int i = 0; i < row.figures().size(); i++) {
            var from = row.figures().get(i).from();
            if (from != null) {
                notes.add("%s tính từ ngày %s".formatted(content.lines().get(i).name(), Words.date(from)));
            }
        }
        return String.join(". ", notes);
    }

    /** The note of the total row. */
    String note() {
        return content.coverage().anyPartial() ? partialCount(content.coverage().partial()) : "";
    }

    private static String partialCount(int units) {
        return "%s đơn vị gửi thiếu số liệu".formatted(Words.padded(units));
    }

    private String since(Row row, UUID indicator) {
        int line = content.lines().stream().map(Line::indicatorId).toList().indexOf(indicator);
        var from = row.figures().get(line).carriedFrom();
        return from == null ? "" : " (lấy số ngày %s)".formatted(Words.date(from));
    }

    private String name(UUID indicator) {
        return content.lines().stream()
                .filter(line -> Objects.equals(line.indicatorId(), indicator))
                .map(Line::name)
                .findFirst()
                .orElseThrow();
    }

    private String counted(int units) {
        return "%s %s".formatted(Words.padded(units), anyUnit());
    }

    /** For counts of units that are not known one by one, and may be of any of several types. */
    private String anyUnit() {
        var types = noun.apply(row -> true);
        return types.contains(",") ? "đơn vị" : types;
    }

    private String counted(int units, Predicate<Row> meant) {
        return "%s %s".formatted(Words.padded(units), noun.apply(meant));
    }
}
