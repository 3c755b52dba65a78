package vn.toso.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.toso.indicator.Counts;
import vn.toso.report.Paper.Passage;
import vn.toso.report.ReportContent.Line;
import vn.toso.report.ReportContent.Plan;
import vn.toso.report.ReportContent.Row;
import vn.toso.submission.ObligationStatus;
import vn.toso.unit.Level;
import vn.toso.unit.UnitRef;
import vn.toso.unit.UnitWords;

/** The figures of a report in Vietnamese administrative prose, by placeholder. */
final class Words {

    /** The placeholder that becomes one list item for each indicator. */
    static final String DETAILS = "chi_tiet";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]+)}");
    static final Pattern BRACES = Pattern.compile("\\{[^{}]*}?|}");
    private static final Pattern HALF_BRACKETS = Pattern.compile("[\\[\\]]");
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Map<Counts, String> COUNTED = Map.of(
            Counts.PERSONS, "người", Counts.ACCOUNTS, "tài khoản", Counts.ORGANISATIONS, "tổ chức", Counts.OTHER, "");
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
    private static final int MOST_IN_TITLE = 4;

    /** The text of each placeholder; empty if the report has no such figure. */
    private static final Map<String, Function<Words, String>> SOURCES = new LinkedHashMap<>();

    static {
        SOURCES.put("ngay", words -> date(words.content.asOf()));
        SOURCES.put("ky", Words::window);
        SOURCES.put("nam", words -> String.valueOf(words.content.asOf().getYear()));
        SOURCES.put("don_vi", words -> unit(words.content.unit()));
        SOURCES.put("can_cu", words -> words.content.legalBasis());
        SOURCES.put("cac_chi_tieu", Words::indicators);
        SOURCES.put("chi_tieu", words -> words.ofPlan(plan -> count(plan.value())));
        SOURCES.put("chi_tieu_day_du", words -> words.ofPlan(PlanWords::inFull));
        SOURCES.put("loai_chi_tieu", words -> words.ofPlan(plan -> COUNTED.get(plan.counts())));
        SOURCES.put(
                "van_ban_chi_tieu",
                words -> words.ofPlan(plan -> plan.documentNumber() + " ngày " + date(plan.documentDate())));
        SOURCES.put(
                "so_don_vi", words -> "%d %s".formatted(words.content.coverage().expected(), words.noun(row -> true)));
        SOURCES.put("tinh_hinh_gui", words -> words.coverage() + words.behind.exempt());
        SOURCES.put("pham_vi_so_lieu", words -> words.behind.scope());
        SOURCES.put("ten_tong", words -> words.ofTotal(Line::name, Words::lowered));
        SOURCES.put("tong", words -> words.ofTotal(line -> line, words::figure));
        SOURCES.put("ty_le_binh_quan", words -> words.ofTotal(Line::exactMean, Words::percent));
        SOURCES.put(DETAILS, words -> String.join("; ", words.details()));
        SOURCES.put(
                "dan_dau",
                words -> words.ranked(
                        "Đạt cao nhất: %s.",
                        Comparator.<BigDecimal>naturalOrder().reversed()));
        SOURCES.put("cham", words -> words.ranked("Đạt thấp nhất: %s.", Comparator.naturalOrder()));
        SOURCES.put("dung_han", Words::onTime);
        SOURCES.put("so_voi_truoc", Words::sinceBefore);
        SOURCES.put("de_nghi_don_vi_chua_bao_cao", Words::request);
    }

    /** Placeholders of figures. Without one, a sentence has a hole; the others are sentences themselves, or are never empty. */
    private static final Set<String> FIGURES =
            Set.of("chi_tieu", "chi_tieu_day_du", "van_ban_chi_tieu", "ten_tong", "tong", "ty_le_binh_quan");

    static final Set<String> NAMES = Collections.unmodifiableSet(SOURCES.keySet());

    private final ReportContent content;
    private final BehindWords behind;
    private final Leading leading;
    private final Map<String, String> said = new LinkedHashMap<>();

    Words(ReportContent content) {
        this.content = content;
        behind = new BehindWords(content, this::noun);
        leading = Leading.of(content);
        SOURCES.forEach((name, source) -> said.put(name, source.apply(this)));
    }

    BehindWords behind() {
        return behind;
    }

    /** All placeholders with their texts. */
    Map<String, String> placeholders() {
        return Collections.unmodifiableMap(said);
    }

    /**
     * Replaces the placeholders of a text. Unknown ones stay. A part in square brackets is removed if one of its placeholders
     * is empty.
     */
    String fill(String text) {
        var kept = OPTIONAL.matcher(text).replaceAll(match -> Matcher.quoteReplacement(optional(match)));
        return PLACEHOLDER
                .matcher(kept)
                .replaceAll(match -> Matcher.quoteReplacement(said.getOrDefault(match.group(1), match.group())))
                .strip();
    }

    /** The placeholders outside square brackets that leave a hole in the text, because the report has no such figure. */
    List<String> holes(String text) {
        return names(OPTIONAL.matcher(text).replaceAll("")).stream()
                .filter(name -> FIGURES.contains(name) && said.get(name).isEmpty())
                .toList();
    }

    private String optional(MatchResult part) {
        var names = names(part.group(1));
        if (names.isEmpty()) {
            return part.group();
        }
        return names.stream().anyMatch(name -> said.getOrDefault(name, name).isEmpty()) ? "" : part.group(1);
    }

    /** The passages for printing. A passage that consists of {@link #DETAILS} becomes one paragraph for each indicator. */
    List<ReportDocument.Paragraph> fill(List<Passage> passages) {
        return passages.stream()
                .flatMap(passage -> passage.text().equals("{" + DETAILS + "}")
                        ? details().stream().map(line -> new ReportDocument.Paragraph(passage.style(), line))
                        : Stream.of(new ReportDocument.Paragraph(passage.style(), fill(passage.text()))))
                .filter(paragraph -> !paragraph.text().isEmpty())
                .toList();
    }

    /** Fills the passages as for printing, and returns them as passages again. */
    List<Passage> passages(List<Passage> body) {
        return fill(body).stream()
                .map(paragraph -> new Passage(paragraph.style(), paragraph.text()))
                .toList();
    }

    /** The unknown placeholders of a text, and braces and brackets without their other half: all of them would be printed. */
    static List<String> unknown(String text) {
        var placeholders = BRACES.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(found -> NAMES.stream().noneMatch(name -> found.equals("{" + name + "}")))
                .map(found -> found.length() > 2 ? found.replaceAll("[{}]", "").strip() : found);
        var halves = HALF_BRACKETS
                .matcher(OPTIONAL.matcher(text).replaceAll(""))
                .results()
                .map(MatchResult::group);
        return Stream.concat(placeholders, halves).toList();
    }

    private static List<String> names(String text) {
        return PLACEHOLDER.matcher(text).results().map(match -> match.group(1)).toList();
    }

    private String window() {
        var until = "đến hết ngày " + date(content.asOf());
        return content.periodFrom() == null ? until : "từ ngày %s %s".formatted(date(content.periodFrom()), until);
    }

    private String ofPlan(Function<Plan, String> words) {
        return content.plan() == null ? "" : words.apply(content.plan());
    }

    private <T> String ofTotal(Function<Line, T> part, Function<T, String> words) {
        var found = total() == null ? null : part.apply(total());
        return found == null ? "" : words.apply(found);
    }

    static String lowered(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** The sum that stands for the report; null if the regime has none. */
    private Line total() {
        return leading.sum();
    }

    /**
     * "22 xã đã gửi báo cáo, 02 xã: Quyết Thắng, Hữu Liên chưa báo cáo", with other words for none and for all. Names
     * incomplete reports in between.
     */
    private String coverage() {
        var counted = content.coverage();
        var reserved = behind.reserved();
        if (counted.missing() == 0) {
            return "%s/%s %s đã gửi báo cáo%s"
                    .formatted(counted.reported(), counted.asked(), noun(row -> !row.exempt()), reserved);
        }
        var missing =
                "%02d %s: %s chưa báo cáo".formatted(counted.missing(), noun(Row::missing), names(counted.missing()));
        return counted.reported() == 0
                ? "chưa có %s nào gửi báo cáo: %s".formatted(noun(row -> true), missing)
                : "%s %s đã gửi báo cáo%s%s %s"
                        .formatted(
                                padded(counted.reported()),
                                noun(row -> row.status() == ObligationStatus.REPORTED),
                                reserved,
                                reserved.isEmpty() ? "," : ";",
                                missing);
    }

    private String names(int missing) {
        return BehindWords.listed(content.missingUnits(), missing);
    }

    List<String> details() {
        return content.lines().stream()
                .filter(line -> line != total() && !line.part())
                .map(line -> "%s: %s%s".formatted(line.name(), figure(line), parts(line)))
                .toList();
    }

    /** The parts of a sum, in brackets. */
    private String parts(Line sum) {
        if (!sum.sum()) {
            return "";
        }
        int from = content.lines().indexOf(sum) + 1;
        var parts = content.lines().stream()
                .skip(from)
                .takeWhile(Line::part)
                .map(line -> "%s: %s".formatted(line.name(), line.exact() == null ? "chưa có số liệu" : counted(line)))
                .toList();
        return parts.isEmpty() ? "" : " (trong đó " + String.join("; ", parts) + ")";
    }

    private String figure(Line line) {
        if (line.exact() == null && line.ratio() == null) {
            return "chưa có số liệu";
        }
        var rate = line.exactPercent() == null ? "" : rate(line);
        var time = line.from() == null
                ? ""
                : ", tính từ ngày %s đến hết ngày %s".formatted(date(line.from()), date(content.asOf()));
        return (line.ratio() == null ? counted(line) : line.ratio().words()) + rate + time;
    }

    /** {@code 6.281 tài khoản}; only the number in reports that were frozen before it was kept what a line counts. */
    private static String counted(Line line) {
        return counted(line, line.exact());
    }

    /** A number of what the line counts. */
    private static String counted(Line line, BigInteger number) {
        var noun = line.measure() != null ? line.measure() : line.counts() == null ? "" : COUNTED.get(line.counts());
        return (count(number) + " " + noun).strip();
    }

    private static String rate(Line line) {
        return (line.counts() == null ? " (%s)" : ", đạt %s kế hoạch").formatted(percent(line.exactPercent()));
    }

    /** The names of the indicators without parts and total, or of the regime if they are too many for a title. */
    private String indicators() {
        var names = content.lines().stream()
                .filter(line -> line != total() && !line.part())
                .map(Line::name)
                .toList();
        return names.isEmpty() || names.size() > MOST_IN_TITLE
                ? lowered(content.regimeName())
                : String.join(", ", names);
    }

    private String ranked(String sentence, Comparator<BigDecimal> order) {
        var rows = content.reporting().stream()
                .filter(row -> leading.percent(row) != null && !row.partial() && !row.missing())
                .toList();
        // With fewer units, the same names would be the best and the worst.
        if (rows.size() < 2 * NAMED) {
            return "";
        }
        var named = rows.stream()
                .sorted(Comparator.comparing(leading::percent, order)
                        .thenComparing(row -> Objects.toString(row.unit().code(), "")))
                .limit(NAMED)
                .map(row -> "%s (%s)".formatted(unit(row.unit()), percent(leading.percent(row))))
                .toList();
        return sentence.formatted(String.join(", ", named));
    }

    private String onTime() {
        var counted = content.coverage();
        if (counted.backfilled() != null) {
            // The regime was opened after the date, so no report is on time or late.
            return "%s/%s %s đã nhập bổ sung báo cáo"
                    .formatted(padded(counted.reported()), padded(counted.asked()), noun(row -> !row.exempt()));
        }
        int onTime = counted.reported() - counted.late();
        return "%s/%s %s gửi báo cáo đúng hạn%s"
                .formatted(padded(onTime), padded(counted.asked()), noun(row -> !row.exempt()), behind.late());
    }

    private String sinceBefore() {
        if (total() == null || total().exactBefore() == null || total().exact() == null) {
            return "";
        }
        var step = total().exact().subtract(total().exactBefore());
        var change = (step.signum() < 0 ? "giảm " : "tăng ") + counted(total(), step.abs());
        return "So với kỳ báo cáo đến hết ngày %s, tổng số %s%s."
                .formatted(
                        date(content.previousAsOf()),
                        step.signum() == 0 ? "không thay đổi" : change,
                        behind.comeAndGone(content.lines().indexOf(total())));
    }

    private String request() {
        int missing = content.coverage().missing();
        return behind.request(missing == 0 ? "" : names(missing));
    }

    /**
     * The types of the units that report and are meant: {@code xã, thị trấn}. Reports that were frozen before a line said what
     * it counts name the level, as they did then.
     */
    private String noun(Predicate<Row> meant) {
        var rows = content.reporting();
        if (rows.isEmpty()) {
            return "đơn vị";
        }
        var types = rows.stream()
                .filter(meant)
                .map(row -> row.unit().type())
                .distinct()
                .sorted()
                .map(UnitWords::word)
                .toList();
        boolean asThen = content.lines().stream().allMatch(line -> line.counts() == null);
        return asThen || types.isEmpty() ? NOUNS.get(rows.get(0).unit().level()) : String.join(", ", types);
    }

    /** {@code tài khoản}; empty for what has no name. */
    static String counted(Counts counts) {
        return COUNTED.get(counts);
    }

    static String padded(int number) {
        return "%02d".formatted(number);
    }

    static String unit(UnitRef unit) {
        return unit.inFull();
    }

    /** 13/7/2022; with the leading zeros of Nghị định 30/2020: 06/4/2022, 05/02/2022. */
    static String date(LocalDate date) {
        var month = date.getMonthValue() < 3 ? "0" + date.getMonthValue() : String.valueOf(date.getMonthValue());
        return "%02d/%s/%d".formatted(date.getDayOfMonth(), month, date.getYear());
    }

    static String count(long number) {
        return count(BigInteger.valueOf(number));
    }

    static String count(BigInteger number) {
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
