package vn.toso.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.toso.report.ReportContent.Line;
import vn.toso.report.ReportContent.Row;
import vn.toso.report.ReportDocument.Annex;
import vn.toso.report.ReportDocument.Cell;
import vn.toso.report.ReportDocument.Group;
import vn.toso.submission.Timeliness;

/** A report's words and figures as they are set on paper. */
final class ReportPrint {

    private final ReportContent content;
    private final boolean compared;

    private ReportPrint(ReportContent content) {
        this.content = content;
        compared = content.previousAsOf() != null;
    }

    /** @param hash null while the report holds no figures: the copy says that it is a draft */
    static ReportDocument of(Paper paper, ReportContent content, int edition, String hash) {
        var words = new Words(content);
        var reference = hash == null
                ? "Bản dự thảo, chưa ban hành."
                : "Bản số %d. Mã kiểm tra (SHA-256): %s".formatted(edition, hash);
        return new ReportDocument(
                paper.superiorBody(),
                paper.issuingBody(),
                paper.number(),
                paper.place(),
                paper.signedOn(),
                "BÁO CÁO",
                words.fill(paper.subject()),
                words.fill(paper.body()),
                new ReportDocument.Signature(paper.capacity(), paper.signer()),
                paper.recipients(),
                new ReportPrint(content).annex(),
                reference);
    }

    private Annex annex() {
        var groups = new ArrayList<>(List.of(new Group("", 3)));
        var columns = new ArrayList<>(List.of("STT", "Đơn vị", "Chỉ tiêu giao"));
        for (var line : content.lines()) {
            var own = columns(line);
            groups.add(new Group(line.name(), own.size()));
            columns.addAll(own);
        }
        groups.add(new Group("", 3));
        columns.addAll(List.of("Xếp hạng", "Ngày gửi", "Tình trạng"));
        var rows = new ArrayList<List<Cell>>();
        for (int i = 0; i < content.rows().size(); i++) {
            rows.add(row(i + 1, content.rows().get(i)));
        }
        return new Annex(
                "PHỤ LỤC: SỐ LIỆU TỪNG ĐƠN VỊ ĐẾN HẾT NGÀY " + Words.date(content.asOf()),
                note(),
                groups,
                columns,
                rows,
                total());
    }

    /** Sums of accounts are divided by persons, and the table says so. */
    private String note() {
        boolean accounts = content.lines().stream().anyMatch(line -> line.meanPercent() != null);
        return accounts
                ? "Tỷ lệ ở các cột tổng là số tài khoản trên mỗi người theo kế hoạch, không phải tỷ lệ người đã tham gia."
                : "";
    }

    private List<String> columns(Line line) {
        var columns = new ArrayList<String>();
        if (compared) {
            columns.add("Kỳ trước");
            columns.add("Phát sinh");
        }
        columns.add("Luỹ kế");
        if (line.percent() != null) {
            columns.add("Tỷ lệ");
        }
        return columns;
    }

    private List<Cell> row(int number, Row row) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.count((long) number));
        cells.add(Cell.text(row.unit().name()));
        cells.add(Cell.count(row.target()));
        for (int i = 0; i < content.lines().size(); i++) {
            var figure = row.figures().get(i);
            addFigures(cells, content.lines().get(i), figure.value(), figure.before(), figure.percent());
        }
        cells.add(Cell.count(row.rank() == null ? null : row.rank().longValue()));
        cells.add(Cell.text(
                row.receivedAt() == null ? "" : Words.date(row.receivedAt().toLocalDate())));
        cells.add(Cell.text(status(row)));
        return cells;
    }

    private List<Cell> total() {
        var cells = new ArrayList<>(List.of(
                Cell.text(""),
                Cell.text("Tổng cộng"),
                Cell.count(content.plan() == null ? null : content.plan().value())));
        for (var line : content.lines()) {
            addFigures(cells, line, line.value(), line.before(), line.percent());
        }
        cells.addAll(List.of(
                Cell.text(""),
                Cell.text(""),
                Cell.text("%d/%d đã gửi"
                        .formatted(
                                content.coverage().reported(),
                                content.coverage().expected()))));
        return cells;
    }

    private void addFigures(List<Cell> cells, Line line, Long value, Long before, BigDecimal percent) {
        if (compared) {
            cells.add(Cell.count(before));
            cells.add(Cell.count(value == null || before == null ? null : value - before));
        }
        cells.add(Cell.count(value));
        if (line.percent() != null) {
            cells.add(Cell.percent(percent));
        }
    }

    private static String status(Row row) {
        if (row.status() == null) {
            return "";
        }
        return switch (row.status()) {
            case MISSING -> "Chưa gửi";
            case EXEMPT -> "Miễn";
            case REPORTED -> row.timeliness() == Timeliness.LATE ? "Chậm" : "Đúng hạn";
        };
    }
}
