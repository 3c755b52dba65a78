package vn.toso.report;

import static vn.toso.report.ReportDocument.Style.HEADING;
import static vn.toso.report.ReportDocument.Style.ITEM;
import static vn.toso.report.ReportDocument.Style.TEXT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.regex.Pattern;
import vn.toso.report.Paper.Passage;
import vn.toso.unit.Level;
import vn.toso.unit.UnitRef;

/** The initial texts of a regime's reports. */
public record Wording(
        @NotBlank @Size(max = 500) String subject,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid Passage> body,
        @NotNull @Valid Signature signature,
        @NotNull @Size(max = 30) List<@NotBlank @Size(max = 200) String> recipients) {

    /** The recipient that stands for the addressee of the report. */
    static final String AS_ABOVE = "Như trên";

    private static final Pattern COMMITTEE =
            Pattern.compile("UBND|(ủy|uỷ) ban", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /**
     * Used for a regime without texts of its own. Follows the order of a district's report: basis, target, coverage, totals,
     * assessment, requests.
     */
    static final Wording STANDARD = new Wording(
            "Kết quả triển khai {cac_chi_tieu} {ky}",
            List.of(
                    new Passage(
                            TEXT, "Thực hiện {can_cu}, {don_vi} báo cáo kết quả triển khai thực hiện {ky} như sau:"),
                    new Passage(
                            TEXT,
                            "[Chỉ tiêu kế hoạch năm {nam} là {chi_tieu_day_du}, theo văn bản số {van_ban_chi_tieu}.]"),
                    new Passage(HEADING, "1. Kết quả thực hiện"),
                    new Passage(
                            TEXT,
                            "Qua rà soát, tổng hợp số liệu của {so_don_vi} ({tinh_hinh_gui}), kết quả triển khai thực hiện {ky}[, {ten_tong}: {tong}], cụ thể:"),
                    new Passage(ITEM, "{chi_tiet}"),
                    new Passage(TEXT, "{pham_vi_so_lieu}"),
                    new Passage(HEADING, "2. Đánh giá"),
                    new Passage(TEXT, "{dung_han}. {dan_dau} {cham}"),
                    new Passage(TEXT, "{so_voi_truoc}"),
                    new Passage(HEADING, "3. Đề nghị"),
                    new Passage(
                            ITEM,
                            "Các đơn vị rà soát, tổng hợp, báo cáo đầy đủ, đúng thời gian theo quy định; {de_nghi_don_vi_chua_bao_cao}."),
                    new Passage(
                            ITEM,
                            "Rà soát, kiện toàn Tổ công nghệ số cộng đồng ở những nơi có thay đổi thành viên; đôn đốc các tổ đi từng ngõ, gõ từng nhà, rà từng người.")),
            new Signature(Signature.Capacity.HEAD, "ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "", ""),
            List.of(AS_ABOVE, "Lưu: VT"));

    /** The initial texts of a unit's reports. A district also files a copy at its office for culture and information. */
    static Wording standard(Level level) {
        return level == Level.DISTRICT
                ? new Wording(STANDARD.subject, STANDARD.body, STANDARD.signature, List.of(AS_ABOVE, "Lưu: VT, VHTT"))
                : STANDARD;
    }

    /**
     * The office that issues the reports: the one that receives those of the units below, if its head signs and not a committee's.
     *
     * @param recipient of the regime: {@code Sở Khoa học và Công nghệ tỉnh Lạng Sơn}
     * @param unit the regime's owner
     * @return without the name of the unit; null if the committee issues them
     */
    String office(String recipient, UnitRef unit) {
        var text = recipient.strip();
        if (!signature.onBehalfOf().isBlank() || COMMITTEE.matcher(text).lookingAt()) {
            return null;
        }
        var place = " " + unit.inFull();
        return text.endsWith(place) ? text.substring(0, text.length() - place.length()) : text;
    }
}
