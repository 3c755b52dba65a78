package vn.toso.report;

import static vn.toso.report.ReportDocument.Style.HEADING;
import static vn.toso.report.ReportDocument.Style.ITEM;
import static vn.toso.report.ReportDocument.Style.TEXT;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.toso.report.Paper.Passage;

/** The words a report begins with, in the order in which a district reports: basis, plan, coverage, totals, judgement, requests. */
final class ReportTemplate {

    private ReportTemplate() {}

    static Paper of(ReportContent content) {
        var unit = content.unit();
        var upper = Words.unit(unit).toUpperCase(Locale.ROOT);
        return new Paper(
                "ỦY BAN NHÂN DÂN",
                upper,
                "",
                unit.name(),
                null,
                "Kết quả triển khai đến hết ngày {ngay}",
                body(content),
                List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
                "",
                List.of("Như trên", "Lưu: VT"));
    }

    private static List<Passage> body(ReportContent content) {
        var plan = content.plan() == null
                ? List.<Passage>of()
                : List.of(new Passage(
                        TEXT, "Chỉ tiêu kế hoạch năm {nam} là {chi_tieu} người (theo {van_ban_chi_tieu})."));
        var head = List.of(
                new Passage(
                        TEXT,
                        "Thực hiện {can_cu}, {don_vi} báo cáo kết quả triển khai thực hiện đến hết ngày {ngay} như sau:"),
                new Passage(HEADING, "1. Kết quả thực hiện"));
        var middle = List.of(
                new Passage(
                        TEXT,
                        "Qua rà soát, tổng hợp số liệu của {so_don_vi} ({tinh_hinh_gui}), kết quả triển khai thực hiện đến hết ngày {ngay}, tổng số tài khoản: {tong}, cụ thể:"),
                new Passage(ITEM, "{chi_tiet}"));
        var tail = List.of(
                new Passage(HEADING, "2. Đánh giá"),
                new Passage(TEXT, "{dan_dau} {cham}"),
                new Passage(TEXT, "{so_voi_truoc}"),
                new Passage(HEADING, "3. Đề nghị"),
                new Passage(
                        ITEM,
                        "Các đơn vị rà soát, tổng hợp, báo cáo đầy đủ, đúng thời gian theo quy định; {de_nghi_don_vi_chua_bao_cao}."),
                new Passage(
                        ITEM,
                        "Rà soát, kiện toàn Tổ công nghệ số cộng đồng ở những nơi có thay đổi thành viên; đôn đốc các tổ đi từng ngõ, gõ từng nhà, rà từng người."));
        return Stream.of(head.subList(0, 1), plan, head.subList(1, 2), middle, tail)
                .flatMap(List::stream)
                .toList();
    }
}
