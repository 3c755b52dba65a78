package vn.toso.report;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.toso.report.ReportContent.Row;

/** States in Vietnamese administrative prose where population and target in the total row are not the sums of their columns. */
record ColumnWords(ReportContent content) {

    /** Empty if they are. */
    String sentences() {
        return Stream.of(
                        population("", content.rows()),
                        population(" của Phụ lục 2", content.details()),
                        levels(),
                        target(),
                        parts())
                .filter(sentence -> !sentence.isEmpty())
                .collect(joining(" "));
    }

    /** What stands in the total row of a table. */
    private Long printed(List<Row> rows) {
        var sum = ReportContent.population(rows);
        return sum == null ? content.population() : sum;
    }

    /** Of a unit whose population is recorded for it, while that of a row is not recorded. */
    private String population(String where, List<Row> rows) {
        var printed = printed(rows);
        var blank = rows.stream().filter(row -> row.population() == null).count();
        long sum = sum(rows, Row::population);
        return printed == null || blank == 0 || sum == 0 || sum == printed
                ? ""
                : "Dân số ở dòng tổng%s (%s) khác tổng các dòng (%s): %s dòng chưa có dân số."
                        .formatted(where, Words.count(printed), Words.count(sum), Words.count(blank));
    }

    /** Recorded apart for the unit, for the units right below, and for the reporting ones. */
    private String levels() {
        var own = content.population();
        var below = ReportContent.population(content.rows());
        var reporting = ReportContent.population(content.details());
        var known =
                Stream.of(below, reporting).filter(Objects::nonNull).distinct().toList();
        if (!known.isEmpty() && !known.contains(own)) {
            return "Dân số được nhập riêng cho %s là %s, khác tổng các dòng (%s)."
                    .formatted(Words.unit(content.unit()), Words.count(own), Words.count(known.get(0)));
        }
        return known.size() < 2
                ? ""
                : "Dân số được nhập riêng cho mỗi cấp: tổng các dòng là %s, của Phụ lục 2 là %s."
                        .formatted(Words.count(below), Words.count(reporting));
    }

    /** The target of the unit may have parts for none of the rows, such as those of units that have ended. */
    private String target() {
        long sum = sum(content.rows(), Row::target);
        return content.plan() == null || sum == 0 || sum == content.plan().value()
                ? ""
                : "Chỉ tiêu giao ở dòng tổng (%s) khác tổng các dòng (%s)."
                        .formatted(Words.count(content.plan().value()), Words.count(sum));
    }

    /** After reporting units moved, the target of a unit in between is not the sum of its present parts. */
    private String parts() {
        var different = content.rows().stream()
                .filter(row -> {
                    long parts = sum(within(row.unit().id()), Row::target);
                    return parts > 0 && !Long.valueOf(parts).equals(row.target());
                })
                .map(row -> row.unit().name())
                .toList();
        return different.isEmpty()
                ? ""
                : "Chỉ tiêu giao của %s khác tổng chỉ tiêu của các đơn vị bên dưới ở Phụ lục 2."
                        .formatted(String.join(", ", different));
    }

    private List<Row> within(UUID row) {
        return content.details().stream()
                .filter(one -> row.equals(one.withinId()))
                .toList();
    }

    private static long sum(List<Row> rows, Function<Row, Long> column) {
        return rows.stream()
                .map(column)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }
}
