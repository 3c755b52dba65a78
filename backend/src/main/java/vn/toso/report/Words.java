package vn.toso.report;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.toso.report.Paper.Passage;
import vn.toso.report.ReportContent.Line;
import vn.toso.report.ReportContent.Row;
import vn.toso.unit.Level;
import vn.toso.unit.UnitRef;

/** The figures of a report in Vietnamese administrative prose, by the names under which a text may ask for them. */
final class Words {

    /** The placeholder that becomes one item for each indicator. */
    static final String DETAILS = "chi_tiet";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]+)}");
    private static final Map<Level, String> NOUNS = Map.of(
            Level.COUNTRY,
            "nước",
            Level.PROVINCE,
            "tỉnh",
            Level.DISTRICT,
            "huyện",
            Level.COMMUNE,
            "xã",
            Level.VILLAGE,
            "thôn");
    private static final int NAMED = 3;

    private final ReportContent content;

    Words(ReportContent content) {
        this.content = content;
    }

    /** Every placeholder with what it stands for. */
    Map<String, String> placeholders() {
        var words = new LinkedHashMap<String, String>();
        words.put("ngay", date(content.asOf()));
        words.put("nam", String.valueOf(content.asOf().getYear()));
        words.put("don_vi", unit(content.unit()));
        words.put("can_cu", content.legalBasis());
        if (content.plan() != null) {
            words.put("chi_tieu", count(content.plan().value()));
            words.put(
                    "van_ban_chi_tieu",
                    "%s ngày %s"
                            .formatted(
                                    content.plan().documentNumber(),
                                    date(content.plan().documentDate())));
        }
        words.put("so_don_vi", "%d %s".formatted(content.coverage().expected(), noun()));
        words.put("tinh_hinh_gui", coverage());
        words.put("tong", total() == null ? "" : figure(total()));
        words.put(DETAILS, String.join("; ", details()));
        words.put(
                "dan_dau",
                ranked(
                        "Đạt cao nhất: %s.",
                        Comparator.comparing(Words::lastPercent).reversed()));
        words.put("cham", ranked("Đạt thấp nhất: %s.", Comparator.comparing(Words::lastPercent)));
        words.put("so_voi_truoc", sinceBefore());
        words.put("de_nghi_don_vi_chua_bao_cao", request());
        return words;
    }

    /** The text with its placeholders filled in; one that is not known stays as it is. */
    String fill(String text) {
        var words = placeholders();
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(words.getOrDefault(match.group(1), match.group())))
                .strip();
    }

    /** The passages as they are printed: one that stands for all indicators is one for each. */
    List<ReportDocument.Paragraph> fill(List<Passage> passages) {
        return passages.stream()
                .flatMap(passage -> passage.text().equals("{" + DETAILS + "}")
                        ? details().stream().map(line -> new ReportDocument.Paragraph(passage.style(), line))
                        : Stream.of(new ReportDocument.Paragraph(passage.style(), fill(passage.text()))))
                .filter(paragraph -> !paragraph.text().isEmpty())
                .toList();
    }

    static List<String> unknown(String text, Map<String, String> known) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(name -> !known.containsKey(name))
                .toList();
    }

    /** The sum that closes the list; null where the regime has none. */
    private Line total() {
        var lines = content.lines();
        var last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
        return last != null && last.sum() ? last : null;
    }

    /** "22 xã đã gửi báo cáo, 02 xã: Quyết Thắng, Hữu Liên chưa báo cáo", right for none, one and many. */
    private String coverage() {
        var counted = content.coverage();
        if (counted.missing() == 0) {
            return "%s/%s %s đã gửi báo cáo".formatted(counted.reported(), counted.expected(), noun());
        }
        var missing = "%02d %s: %s chưa báo cáo".formatted(counted.missing(), noun(), names(counted.missing()));
        return counted.reported() == 0
                ? "chưa có %s nào gửi báo cáo: %s".formatted(noun(), missing)
                : "%s %s đã gửi báo cáo, %s".formatted(padded(counted.reported()), noun(), missing);
    }

    private String names(int missing) {
        var named = String.join(", ", content.missingUnits());
        int others = missing - content.missingUnits().size();
        return others > 0 ? "%s và %d đơn vị khác".formatted(named, others) : named;
    }

    private List<String> details() {
        return content.lines().stream()
                .filter(line -> line != total() && !line.part())
                .map(line -> "%s: %s%s".formatted(line.name(), figure(line), parts(line)))
                .toList();
    }

    /** What a sum is made of, in brackets. */
    private String parts(Line sum) {
        if (!sum.sum()) {
            return "";
        }
        int from = content.lines().indexOf(sum) + 1;
        var parts = content.lines().stream()
                .skip(from)
                .takeWhile(Line::part)
                .map(line ->
                        "%s: %s".formatted(line.name(), line.value() == null ? "chưa có số liệu" : count(line.value())))
                .toList();
        return parts.isEmpty() ? "" : " (trong đó " + String.join("; ", parts) + ")";
    }

    private static String figure(Line line) {
        if (line.value() == null) {
            return "chưa có số liệu";
        }
        return line.percent() == null
                ? count(line.value())
                : "%s (%s)".formatted(count(line.value()), percent(line.percent()));
    }

    private String ranked(String sentence, Comparator<Row> order) {
        var rows =
                content.rows().stream().filter(row -> lastPercent(row) != null).toList();
        // With so few the same names would lead and lag.
        if (rows.size() < 2 * NAMED) {
            return "";
        }
        var named = rows.stream()
                .sorted(order.thenComparing(row -> Objects.toString(row.unit().code(), "")))
                .limit(NAMED)
                .map(row -> "%s (%s)".formatted(row.unit().name(), percent(lastPercent(row))))
                .toList();
        return sentence.formatted(String.join(", ", named));
    }

    private static BigDecimal lastPercent(Row row) {
        return row.figures().isEmpty()
                ? null
                : row.figures().get(row.figures().size() - 1).percent();
    }

    private String sinceBefore() {
        if (total() == null || total().before() == null || total().value() == null) {
            return "";
        }
        long step = total().value() - total().before();
        var word = step < 0 ? "giảm" : "tăng";
        return "So với báo cáo đến hết ngày %s, tổng số %s %s."
                .formatted(date(content.previousAsOf()), word, count(Math.abs(step)));
    }

    private String request() {
        return content.coverage().missing() == 0
                ? "duy trì chế độ báo cáo hằng ngày"
                : "riêng %s gửi báo cáo ngay".formatted(names(content.coverage().missing()));
    }

    private String noun() {
        return content.rows().isEmpty()
                ? "đơn vị"
                : NOUNS.get(content.rows().get(0).unit().level());
    }

    private static String padded(int number) {
        return "%02d".formatted(number);
    }

    static String unit(UnitRef unit) {
        var type =
                switch (unit.type()) {
                    case QUOC_GIA -> "";
                    case TINH -> "tỉnh ";
                    case THANH_PHO, THANH_PHO_TRUNG_UONG -> "thành phố ";
                    case HUYEN -> "huyện ";
                    case QUAN -> "quận ";
                    case THI_XA -> "thị xã ";
                    case XA -> "xã ";
                    case PHUONG -> "phường ";
                    case THI_TRAN -> "thị trấn ";
                    case DAC_KHU -> "đặc khu ";
                    case THON -> "thôn ";
                    case TO_DAN_PHO -> "tổ dân phố ";
                };
        return type + unit.name();
    }

    /** 13/7/2022; with the leading zeros of Nghị định 30/2020: 06/4/2022, 05/02/2022. */
    static String date(LocalDate date) {
        var month = date.getMonthValue() < 3 ? "0" + date.getMonthValue() : String.valueOf(date.getMonthValue());
        return "%02d/%s/%d".formatted(date.getDayOfMonth(), month, date.getYear());
    }

    static String count(long number) {
        return format("#,##0").format(number);
    }

    static String percent(BigDecimal percent) {
        var pattern = percent.scale() > 0 ? "#,##0." + "0".repeat(percent.scale()) : "#,##0";
        return format(pattern).format(percent) + "%";
    }

    private static DecimalFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.forLanguageTag("vi-VN")));
    }
}
