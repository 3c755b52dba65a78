package vn.toso.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.toso.progress.NotCarried;
import vn.toso.report.ReportContent.Line;

/**
 * States in Vietnamese administrative prose which figures of ended units are in the totals but in no row, and which are in no
 * total.
 */
final class EndedWords {

    /** How many units are named, as for missing units. */
    private static final int MAX_NAMED = 100;

    private final ReportContent content;

    EndedWords(ReportContent content) {
        this.content = content;
    }

    /** Empty if there are no such figures. */
    String sentences() {
        return Stream.of(undivided(), notCarried())
                .filter(sentence -> !sentence.isEmpty())
                .collect(joining(" "));
    }

    private String undivided() {
        return content.undivided() == null
                ? ""
                : "Tổng số gồm cả số liệu không tính vào dòng nào của đơn vị được chia không có tỷ lệ: %s."
                        .formatted(named(content.undivided(), this::unit));
    }

    private String notCarried() {
        return content.notCarried() == null
                ? ""
                : "Tổng số không gồm số liệu của đơn vị đã kết thúc: %s."
                        .formatted(named(
                                content.notCarried(), one -> "%s, do %s".formatted(unit(one), because(one.reason()))));
    }

    private static String named(List<Ended> units, Function<Ended, String> words) {
        var named = new ArrayList<>(units.stream().limit(MAX_NAMED).map(words).toList());
        if (units.size() > MAX_NAMED) {
            named.add("và %d đơn vị khác".formatted(units.size() - MAX_NAMED));
        }
        return String.join("; ", named);
    }

    /** {@code xã Cũ (MBBank 101, Voso 7) nay là xã Mới, xã Khác} */
    private String unit(Ended ended) {
        var figures = ended.figures().stream().map(this::figure).collect(joining(", "));
        var successors = ended.successors().stream().map(Words::unit).collect(joining(", "));
        return "%s (%s)%s"
                .formatted(Words.unit(ended.unit()), figures, successors.isEmpty() ? "" : " nay là " + successors);
    }

    private String figure(EndedFigure figure) {
        return "%s %s".formatted(name(figure.indicatorId()), Words.count(figure.exact()));
    }

    private static String because(NotCarried.Reason reason) {
        return switch (reason) {
            case NO_SHARES -> "được chia không có tỷ lệ và có phần nằm ngoài đơn vị báo cáo";
            case SUCCESSOR_REPORTED -> "được chia không có tỷ lệ và có đơn vị nhận đã tự báo cáo";
            case NO_SUCCESSOR -> "không chuyển vào đơn vị nào";
            case NOT_ASKED -> "nay thuộc nơi không phải báo cáo theo chế độ này";
            case SET_ASIDE ->
                "báo cáo của những ngày không còn là đơn vị đó, đã gác lại (không kể số liệu của những ngày trước)";
        };
    }

    private String name(UUID indicator) {
        return content.lines().stream()
                .filter(line -> line.indicatorId().equals(indicator))
                .map(Line::name)
                .findFirst()
                .orElseThrow();
    }
}
