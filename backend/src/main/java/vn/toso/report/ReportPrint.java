package vn.toso.report;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.toso.report.ReportContent.Line;
import vn.toso.report.ReportContent.Row;
import vn.toso.report.ReportDocument.Annex;
import vn.toso.report.ReportDocument.Cell;
import vn.toso.report.ReportDocument.Group;
import vn.toso.submission.Timeliness;
import vn.toso.unit.UnitRef;

/** Builds the printed form of a report from its texts and figures. */
final class ReportPrint {

    private final ReportContent content;
    private final BehindWords behind;
    private final boolean compared;

    private ReportPrint(ReportContent content, BehindWords behind) {
        this.content = content;
        this.behind = behind;
        compared = content.previousAsOf() != null;
    }

    static ReportDocument issued(Paper paper, ReportContent content, int edition, String hash) {
        return of(paper, content, "Bản số %d. Mã kiểm tra (SHA-256): %s".formatted(edition, hash), "");
    }

    /** @param state DRAFT, which is marked on each page, or SUBMITTED */
    static ReportDocument unissued(Paper paper, ReportContent content, int edition, ReportState state) {
        return state == ReportState.DRAFT
                ? of(paper, content, "Bản dự thảo, chưa ban hành.", "DỰ THẢO")
                : of(paper, content, "Bản số %d trình ký, chưa ban hành.".formatted(edition), "");
    }

    private static ReportDocument of(Paper paper, ReportContent content, String reference, String mark) {
        var words = new Words(content);
        return new ReportDocument(
                paper.superiorBody(),
                paper.issuingBody(),
                paper.number(),
                paper.place(),
                paper.signedOn(),
                "BÁO CÁO",
                words.fill(paper.subject()),
                paper.addressed(),
                words.fill(paper.body()),
                paper.signature(),
                paper.recipients(),
                new ReportPrint(content, words.behind()).annexes(),
                reference,
                mark);
    }

    private List<Annex> annexes() {
        var until = " ĐẾN HẾT NGÀY " + Words.date(content.asOf());
        var below = annex("PHỤ LỤC: SỐ LIỆU TỪNG ĐƠN VỊ" + until, note(), content.rows(), false);
        if (content.details().isEmpty()) {
            return List.of(below);
        }
        var details = annex("PHỤ LỤC 2: SỐ LIỆU TỪNG ĐƠN VỊ BÁO CÁO" + until, "", content.details(), true);
        return List.of(below, details);
    }

    private Annex annex(String title, String note, List<Row> units, boolean within) {
        var first = new ArrayList<>(List.of("STT", "Đơn vị"));
        if (within) {
            first.add("Thuộc");
        }
        first.add("Dân số từ 15 tuổi");
        first.add("Chỉ tiêu giao");
        var groups = new ArrayList<>(List.of(new Group("", first.size())));
        var columns = new ArrayList<>(first);
        for (var line : content.lines()) {
            var own = columns(line);
            groups.add(new Group(line.name() + time(line), own.size()));
            columns.addAll(own);
        }
        var last = List.of("Xếp hạng", "Ngày gửi", "Tình trạng", "Ghi chú");
        groups.add(new Group("", last.size()));
        columns.addAll(last);
        var rows = new ArrayList<List<Cell>>();
        var increases = IntStream.range(0, content.lines().size())
                .mapToObj(line -> Increase.of(content, units, line))
                .toList();
        for (var unit : units) {
            rows.add(row(rows.size() + 1, unit, increases, within));
        }
        return new Annex(title, note, groups, columns, rows, total(within));
    }

    /** The note of the annex: rates of sums are accounts per person, and totals may carry over or lack figures. */
    private String note() {
        boolean accounts = content.lines().stream().anyMatch(line -> line.exactMean() != null);
        var about = accounts
                ? "Tỷ lệ ở các cột tổng là số tài khoản trên mỗi người theo kế hoạch, không phải tỷ lệ người đã tham gia."
                : "";
        int details = content.details().size();
        var elsewhere = details > ReportDocument.MOST_ROWS_ON_PAPER
                ? "Số liệu của từng đơn vị báo cáo (%s dòng) có trong tệp XLSX của báo cáo này."
                        .formatted(Words.count(details))
                : "";
        return Stream.of(about, before(), behind.scope(), elsewhere)
                .filter(sentence -> !sentence.isEmpty())
                .collect(joining(" "));
    }

    /** The date of the earlier figures, why rows may not add up, and why units grew that have not reported. */
    private String before() {
        if (!compared) {
            return "";
        }
        boolean apart = IntStream.range(0, content.lines().size())
                .anyMatch(line -> content.lines().get(line).exactBefore() != null
                        && !Increase.of(content, content.rows(), line).whole());
        return "Kỳ trước tính đến hết ngày %s.".formatted(Words.date(content.previousAsOf()))
                + (apart ? " Số kỳ trước của đơn vị đã kết thúc hoặc sắp xếp lại chỉ có ở dòng tổng." : "")
                + (content.reporting().stream().anyMatch(this::hasCorrected)
                        ? " Phát sinh trong kỳ của đơn vị chưa gửi là phần sửa số liệu của những ngày trước."
                        : "");
    }

    private boolean hasCorrected(Row row) {
        return row.missing()
                && row.figures().stream()
                        .anyMatch(cell -> cell.exact() != null
                                && cell.exactBefore() != null
                                && !cell.exact().equals(cell.exactBefore()));
    }

    /** The period of a flow. */
    private String time(Line line) {
        return line.from() == null
                ? ""
                : " (từ %s đến hết %s)".formatted(Words.date(line.from()), Words.date(content.asOf()));
    }

    private List<String> columns(Line line) {
        if (line.divides()) {
            return List.of("Tỷ lệ");
        }
        var columns = new ArrayList<String>();
        if (compared && !line.found()) {
            columns.add("Lũy kế kỳ trước");
            columns.add("Phát sinh trong kỳ");
        }
        columns.add(line.found() ? "Hiện trạng" : "Lũy kế");
        if (line.exactPercent() != null) {
            columns.add("Tỷ lệ");
        }
        return columns;
    }

    private List<Cell> row(int number, Row row, List<Increase> increases, boolean within) {
        var cells = new ArrayList<>(List.of(Cell.count((long) number), Cell.text(titled(row.unit()))));
        if (within) {
            cells.add(Cell.text(row.within()));
        }
        cells.add(Cell.count(row.population()));
        cells.add(Cell.count(row.target()));
        for (int i = 0; i < content.lines().size(); i++) {
            var figure = row.figures().get(i);
            var line = content.lines().get(i);
            if (line.divides()) {
                cells.add(ratio(figure.ratio()));
            } else {
                addFigures(cells, line, increases.get(i), figure.exact(), figure.exactBefore(), figure.exactPercent());
            }
        }
        cells.add(Cell.count(row.rank() == null ? null : row.rank().longValue()));
        cells.add(Cell.text(
                row.receivedAt() == null ? "" : Words.date(row.receivedAt().toLocalDate())));
        cells.add(Cell.text(status(row)));
        cells.add(Cell.text(behind.note(row)));
        return cells;
    }

    private List<Cell> total(boolean within) {
        var cells = new ArrayList<>(List.of(Cell.text(""), Cell.text("Tổng cộng")));
        if (within) {
            cells.add(Cell.text(""));
        }
        var population = ReportContent.population(within ? content.details() : content.rows());
        cells.add(Cell.count(population == null ? content.population() : population));
        cells.add(Cell.count(content.plan() == null ? null : content.plan().value()));
        for (var line : content.lines()) {
            if (line.divides()) {
                cells.add(ratio(line.ratio()));
            } else {
                addFigures(cells, line, new Increase(false), line.exact(), line.exactBefore(), line.exactPercent());
            }
        }
        cells.addAll(
                List.of(Cell.text(""), Cell.text(""), Cell.text(sent(content.coverage())), Cell.text(behind.note())));
        return cells;
    }

    /** @param ratio null if the unit has not given both numbers */
    private static Cell ratio(ReportRatio ratio) {
        return ratio == null
                ? Cell.text("")
                : ratio.exactPercent() == null ? Cell.text(ratio.parts()) : Cell.percent(ratio.exactPercent());
    }

    /** {@code Thị trấn Hữu Lũng} */
    private static String titled(UnitRef unit) {
        var name = Words.unit(unit);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private void addFigures(
            List<Cell> cells, Line line, Increase increase, BigInteger value, BigInteger before, BigDecimal percent) {
        if (compared && !line.found()) {
            cells.add(Cell.count(before));
            cells.add(Cell.count(increase.of(value, before)));
        }
        cells.add(Cell.count(value));
        if (line.exactPercent() != null) {
            cells.add(Cell.percent(percent));
        }
    }

    private static String status(Row row) {
        if (row.status() == null) {
            return row.coverage() == null ? "" : sent(row.coverage());
        }
        return switch (row.status()) {
            case MISSING -> "Chưa gửi";
            case EXEMPT -> "Miễn";
            case REPORTED -> timeliness(row.timeliness()) + reviewed(row);
        };
    }

    private static String reviewed(Row row) {
        return row.returned() ? ", bị trả lại" : row.unaccepted() ? ", chưa duyệt" : "";
    }

    private static String timeliness(Timeliness timeliness) {
        return timeliness == Timeliness.LATE
                ? "Chậm"
                : timeliness == Timeliness.BACKFILLED ? "Nhập bổ sung" : "Đúng hạn";
    }

    private static String sent(Counted counted) {
        return "%d/%d đã gửi%s"
                .formatted(
                        counted.reported(),
                        counted.asked(),
                        counted.exempt() == 0 ? "" : ", %d được miễn".formatted(counted.exempt()));
    }
}
