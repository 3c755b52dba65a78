package vn.toso.report;

import io.restassured.response.ValidatableResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import vn.toso.report.ReportDocument.Annex;
import vn.toso.report.ReportDocument.Cell;
import vn.toso.report.ReportDocument.Group;
import vn.toso.report.ReportDocument.Paragraph;
import vn.toso.report.ReportDocument.Style;
import vn.toso.testing.Demo;

/** The report of Hữu Lũng for 13/7/2022 with the figures of the demo, written by hand. */
final class Reports {

    static final String MISSING = "02 xã: Quyết Thắng, Hữu Liên chưa báo cáo";
    static final String REFERENCE =
            "Phiên bản 1, mã băm sha256:3b5d0c9a7e41f2286d54c0f1, tra cứu tại https://toso.example/bao-cao/2022-07-13";

    /** What is entered when the report is issued. Two communes have not reported, and nobody has accepted the others. */
    static final String ISSUE =
            """
            {"number": "12/BC-VHTT", "signedOn": "2022-07-13", "reason": "Hai xã chưa báo cáo, đã đôn đốc",
             "signature": {"capacity": "HEAD", "onBehalfOf": "", "headTitle": "TRƯỞNG PHÒNG", "ownTitle": "",
                "name": "Nguyễn Văn Ví Dụ"}}
            """;

    private static final List<String> INDICATORS = List.of("Công dân số Xứ Lạng", "MBBank", "PostMart", "Voso");
    private static final int FIRST_FIGURE = 2;
    private static final int RATE = 20;
    private static final long PLAN = 62_149;

    private Reports() {}

    /** A draft of the report of Hữu Lũng. */
    static String made(String username, String day) {
        return Demo.draft(username, Demo.REGIME, Demo.HUU_LUNG, day)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Sends a new draft to be signed. */
    static ValidatableResponse submitted(String username, String id) {
        return Demo.as(username)
                .header("If-Match", "\"0\"")
                .post("/api/v1/reports/{id}/submit", id)
                .then()
                .statusCode(200);
    }

    /** The same with a number that no other report has. */
    static String issue(String reportId) {
        return ISSUE.replace("12/", Integer.parseInt(reportId.substring(0, 5), 16) % 1_000_000 + "/");
    }

    static ReportDocument huuLung() {
        return huuLung(annex(communes()));
    }

    static ReportDocument huuLung(Annex annex) {
        return new ReportDocument(
                "",
                "ỦY BAN NHÂN DÂN\nHUYỆN HỮU LŨNG",
                "12/BC-UBND",
                "Hữu Lũng",
                LocalDate.of(2022, 7, 13),
                "BÁO CÁO",
                "Kết quả cài đặt, sử dụng các nền tảng số đến hết ngày 13/7/2022",
                "Ủy ban nhân dân tỉnh Lạng Sơn",
                body(),
                new Signature(
                        Signature.Capacity.DEPUTY, "ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Văn Ví Dụ"),
                List.of(
                        "Như trên",
                        "Sở Thông tin và Truyền thông",
                        "Thường trực Huyện ủy",
                        "Chủ tịch, các PCT UBND huyện",
                        "UBND các xã, thị trấn",
                        "Lưu: VT, VHTT"),
                List.of(annex),
                REFERENCE,
                "");
    }

    static ReportDocument undated() {
        var dated = huuLung();
        return new ReportDocument(
                "UBND HUYỆN HỮU LŨNG",
                "PHÒNG VĂN HÓA VÀ THÔNG TIN",
                dated.number(),
                dated.place(),
                null,
                dated.kind(),
                dated.subject(),
                dated.addressee(),
                dated.body(),
                dated.signature(),
                dated.recipients(),
                dated.annexes(),
                dated.reference(),
                dated.mark());
    }

    static ReportDocument withoutGroups() {
        var annex = annex(communes());
        return huuLung(new Annex(annex.title(), annex.note(), List.of(), annex.columns(), annex.rows(), annex.total()));
    }

    /** @param communes any list of rows, for example one that creates them on demand */
    static Annex annex(List<List<Cell>> communes) {
        var groups = new ArrayList<Group>();
        groups.add(new Group("", 3));
        INDICATORS.forEach(name -> groups.add(new Group(name, 4)));
        groups.add(new Group("Tổng cộng", 2));
        groups.add(new Group("", 4));
        var columns = new ArrayList<>(List.of("STT", "Đơn vị", "Chỉ tiêu giao"));
        INDICATORS.forEach(
                name -> columns.addAll(List.of("Kỳ trước", "Phát sinh trong kỳ", "Lũy kế đến ngày", "Tỷ lệ")));
        columns.addAll(List.of("Lũy kế", "Tỷ lệ", "Xếp hạng", "Ngày gửi", "Tình trạng", "Ghi chú"));
        return new Annex(
                "PHỤ LỤC. SỐ LIỆU CỦA CÁC ĐƠN VỊ",
                "Tỷ lệ là số tài khoản trên một người theo chỉ tiêu, không phải số người.",
                groups,
                columns,
                communes,
                total());
    }

    static List<List<Cell>> communes() {
        var names = new HashMap<String, String>();
        lines("/demo/units.csv").forEach(unit -> names.put(unit[1], unit[3]));
        var rows = new ArrayList<List<Cell>>();
        for (var line : lines("/demo/invented-figures.csv")) {
            rows.add(commune(rows.size() + 1, names.get(line[0]), line));
        }
        rank(rows);
        return rows;
    }

    private static void rank(List<List<Cell>> rows) {
        var best = rows.stream()
                .filter(row -> row.get(RATE).percent() != null)
                .sorted(Comparator.comparing((List<Cell> row) -> row.get(RATE).percent())
                        .reversed())
                .toList();
        for (int i = 0; i < best.size(); i++) {
            best.get(i).set(RATE + 1, Cell.count(i + 1L));
        }
    }

    static List<Cell> commune(int number, String name, String[] line) {
        var cells = new ArrayList<>(
                List.of(Cell.count((long) number), Cell.text(name), Cell.count(Long.valueOf(line[FIRST_FIGURE - 1]))));
        boolean sent = !line[FIRST_FIGURE].isEmpty();
        long plan = Long.parseLong(line[FIRST_FIGURE - 1]);
        long all = 0;
        for (int i = 0; i < INDICATORS.size(); i++) {
            if (sent) {
                long now = Long.parseLong(line[FIRST_FIGURE + i]);
                figures(cells, now, plan, 2);
                all += now;
            } else {
                cells.addAll(List.of(Cell.text(""), Cell.text(""), Cell.text(""), Cell.text("")));
            }
        }
        cells.add(sent ? Cell.count(all) : Cell.text(""));
        cells.add(sent ? Cell.percent(rate(all, plan, 1)) : Cell.text(""));
        cells.add(Cell.text(""));
        cells.add(Cell.text(sent ? "13/7/2022" : ""));
        cells.add(Cell.text(sent ? "Đúng hạn" : "Chưa gửi"));
        cells.add(Cell.text(""));
        return cells;
    }

    private static List<Cell> total() {
        var cells = new ArrayList<>(List.of(Cell.text(""), Cell.text("Tổng cộng"), Cell.count(PLAN)));
        for (var now : List.of(2_205L, 1_584L, 1_197L, 1_295L)) {
            figures(cells, now, PLAN, 2);
        }
        cells.addAll(List.of(Cell.count(6_281L), Cell.percent(rate(6_281, PLAN, 1))));
        cells.addAll(List.of(Cell.text(""), Cell.text(""), Cell.text("22/24"), Cell.text("")));
        return cells;
    }

    private static void figures(List<Cell> cells, long now, long plan, int digits) {
        cells.addAll(List.of(
                Cell.count(now - now / 20),
                Cell.count(now / 20),
                Cell.count(now),
                Cell.percent(rate(now, plan, digits))));
    }

    private static BigDecimal rate(long now, long plan, int digits) {
        return BigDecimal.valueOf(now * 100).divide(BigDecimal.valueOf(plan), digits, RoundingMode.HALF_UP);
    }

    private static List<Paragraph> body() {
        return List.of(
                new Paragraph(
                        Style.TEXT,
                        "Thực hiện Công văn số 355/UBND-KGVX ngày 01 tháng 4 năm 2022 của Ủy ban nhân dân tỉnh Lạng Sơn và"
                                + " Công văn số 1423/STTTT ngày 11 tháng 7 năm 2022 của Sở Thông tin và Truyền thông, Ủy ban"
                                + " nhân dân huyện Hữu Lũng báo cáo kết quả triển khai thực hiện đến hết ngày 13/7/2022 như"
                                + " sau:"),
                new Paragraph(Style.HEADING, "I. CHỈ TIÊU ĐƯỢC GIAO"),
                new Paragraph(
                        Style.TEXT,
                        "Năm 2022 huyện được giao 70% dân số từ 15 tuổi trở lên, tương ứng 62.149 người, cài đặt ứng dụng"
                                + " Công dân số Xứ Lạng, có tài khoản thanh toán MBBank và tài khoản mua hàng trên các sàn"
                                + " thương mại điện tử PostMart, Voso."),
                new Paragraph(Style.HEADING, "II. KẾT QUẢ THỰC HIỆN"),
                new Paragraph(
                        Style.TEXT,
                        "Qua rà soát, tổng hợp số liệu của 24 xã, thị trấn (22 đơn vị đã gửi báo cáo, " + MISSING
                                + "), đến hết ngày 13/7/2022 tổng số tài khoản toàn huyện đạt 6.281 (10,1%) so với kế"
                                + " hoạch, trong đó:"),
                new Paragraph(Style.ITEM, "Ứng dụng Công dân số Xứ Lạng: 2.205 tài khoản (3,55%);"),
                new Paragraph(Style.ITEM, "Tài khoản thanh toán MBBank: 1.584 tài khoản (2,55%);"),
                new Paragraph(
                        Style.ITEM,
                        "Tài khoản mua hàng trên hai sàn: 2.492 tài khoản (4,01%), gồm PostMart 1.197 và Voso 1.295."),
                new Paragraph(
                        Style.TEXT,
                        "Các đơn vị có kết quả cao là xã Yên Sơn (13,9%), xã Hòa Thắng (13,4%) và xã Hồ Sơn (13,2%); các"
                                + " đơn vị có kết quả thấp là thị trấn Hữu Lũng (7,7%), xã Đồng Tân (7,9%) và xã Nhật Tiến (8,4%)."),
                new Paragraph(Style.HEADING, "III. ĐÁNH GIÁ VÀ ĐỀ NGHỊ"),
                new Paragraph(
                        Style.TEXT,
                        "Kết quả còn rất thấp so với chỉ tiêu được giao. Ủy ban nhân dân huyện đề nghị Chủ tịch Ủy ban nhân"
                                + " dân các xã, thị trấn:"),
                new Paragraph(
                        Style.ITEM,
                        "Rà soát, tổng hợp số liệu theo định kỳ và gửi về Phòng Văn hóa và Thông tin theo biểu mẫu, thời"
                                + " gian tại Công văn số 439/UBND-VH ngày 06 tháng 4 năm 2022;"),
                new Paragraph(
                        Style.ITEM,
                        "Kiện toàn Tổ công nghệ số cộng đồng của các thôn, khu phố nơi thành viên thay đổi; đôn đốc các Tổ"
                                + " đi từng ngõ, gõ từng nhà, rà từng người;"),
                new Paragraph(
                        Style.ITEM, "Chỉ đạo 02 xã chưa báo cáo gửi số liệu trước 16 giờ ngày 14 tháng 7 năm 2022."),
                new Paragraph(
                        Style.TEXT,
                        "Trên đây là báo cáo kết quả triển khai thực hiện đến hết ngày 13/7/2022, Ủy ban nhân dân huyện Hữu"
                                + " Lũng trân trọng báo cáo./."));
    }

    private static List<String[]> lines(String resource) {
        try (var reader = new BufferedReader(
                new InputStreamReader(Reports.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
