package vn.toso.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.toso.testing.Demo.as;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Demo;
import vn.toso.testing.Files;
import vn.toso.testing.Seeds;

/**
 * Sums far beyond the limits of a browser and of 64 bits. Computes them with unlimited integers and compares them digit by
 * digit with API answers, downloads and printed reports. No answer may contain a number that a browser would round.
 */
@QuarkusTest
@ApiTest
class HugeFiguresTest {

    private static final BigDecimal LARGEST = BigDecimal.valueOf(9_007_199_254_740_991L);
    private static final String[] CODES = {"A", "B", "S", "F"};
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS);

    private HugeWorld world;
    private String report;

    static LongStream seeds() {
        return Seeds.of(2, 20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noDigitIsLostFromTheDatabaseToThePrintedPage(long seed) throws IOException {
        world = new HugeWorld(seed);
        assertThat(world.sum(3, null, HugeWorld.DAY)).isGreaterThan(BigInteger.TWO.pow(63));
        for (var view : List.of("then", "today")) {
            var shown = get("/api/v1/progress?" + progress() + "&view=" + view);
            figures(shown.path("totals"), null);
            for (var row : shown.path("rows")) {
                figures(row.path("totals"), unit(row));
            }
        }
        trend();
        pace(get("/api/v1/targets/%s/pace?%s".formatted(world.target, progress())));
        report();
        exported();
        printed();
        everythingElse();
        corrected();
    }

    private String progress() {
        return "regime=%s&unit=%s&asOf=%s".formatted(world.regime, world.district, HugeWorld.DAY);
    }

    private void trend() {
        var days = get("/api/v1/progress/trend?regime=%s&unit=%s&from=%s&to=%s"
                        .formatted(world.regime, world.district, HugeWorld.BEFORE, HugeWorld.DAY))
                .path("days");
        figures(days.path(days.size() - 1).path("totals"), null);
        for (int i = 0; i < CODES.length; i++) {
            number(days.path(0).path("totals").path(i), "value", world.sum(i, null, HugeWorld.BEFORE));
        }
    }

    private static UUID unit(JsonNode row) {
        return UUID.fromString(row.path("unit").path("id").asText());
    }

    /** @param commune null for the whole district */
    private void figures(JsonNode totals, UUID commune) {
        for (int i = 0; i < CODES.length; i++) {
            var sum = world.sum(i, commune, HugeWorld.DAY);
            number(totals.path(i), "value", sum);
            assertThat(totals.path(i).path("reason").asText(null)).isEqualTo(beyond(sum) ? "beyond-exact" : null);
            boolean planned = commune == null || commune.equals(world.communes.get(0));
            assertThat(totals.path(i).has("rate")).isEqualTo(planned);
            if (planned) {
                percent(totals.path(i).path("rate"), "percent", rate(i, sum));
            }
        }
    }

    private static boolean beyond(BigInteger sum) {
        return new BigDecimal(sum).compareTo(LARGEST) > 0;
    }

    private static void number(JsonNode node, String member, BigInteger expected) {
        assertThat(node.has(member)).isEqualTo(!beyond(expected));
        assertThat(node.has(member + "Text")).isEqualTo(beyond(expected));
        assertThat(node.path(beyond(expected) ? member + "Text" : member).asText())
                .isEqualTo(expected.toString());
    }

    private static void percent(JsonNode node, String member, BigDecimal expected) {
        boolean text = node.has(member + "Text");
        assertThat(text).isEqualTo(expected.precision() > 15);
        assertThat(new BigDecimal(node.path(text ? member + "Text" : member).asText()))
                .isEqualByComparingTo(expected);
    }

    /** The rate, rounded half up, computed with integers. */
    private BigDecimal rate(int indicator, BigInteger sum) {
        var plan = BigInteger.valueOf(world.plan);
        var doubled = sum.multiply(BigInteger.TEN.pow(2 + HugeWorld.digits(indicator)))
                .multiply(BigInteger.TWO)
                .add(plan);
        return new BigDecimal(doubled.divide(plan.multiply(BigInteger.TWO)), HugeWorld.digits(indicator));
    }

    private void pace(JsonNode shown) {
        for (int i = 0; i < CODES.length; i++) {
            var pace = shown.path("indicators").path(i).path("pace");
            number(pace, "reached", world.sum(i, null, HugeWorld.DAY));
        }
    }

    private void report() {
        report = Demo.draft(HugeWorld.CONSOLIDATOR, world.regime, world.district, HugeWorld.DAY)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var content = get("/api/v1/reports/" + report).path("content");
        lines(content.path("lines"), null);
        for (var row : content.path("rows")) {
            lines(row.path("figures"), unit(row));
        }
    }

    private void lines(JsonNode lines, UUID commune) {
        for (int i = 0; i < CODES.length; i++) {
            var sum = world.sum(i, commune, HugeWorld.DAY);
            number(lines.path(i), "value", sum);
            number(lines.path(i), "before", world.sum(i, commune, HugeWorld.BEFORE));
            if (commune == null) {
                percent(lines.path(i), "percent", rate(i, sum));
            }
        }
    }

    private void exported() throws IOException {
        var csv = new String(download("text/csv", "/api/v1/progress/export?" + progress()), StandardCharsets.UTF_8);
        var xlsx = cells(download(ReportFormat.XLSX.mediaType(), "/api/v1/progress/export?" + progress()));
        for (int i = 0; i < CODES.length; i++) {
            for (var commune : world.communes) {
                var digits = world.sum(i, commune, HugeWorld.DAY).toString();
                assertThat(csv).contains("," + digits + ",");
                assertThat(xlsx).contains(digits);
            }
        }
    }

    private void printed() throws IOException {
        var docx = text(ReportFormat.DOCX);
        var pdf = text(ReportFormat.PDF);
        var xlsx = cells(document(ReportFormat.XLSX));
        for (int i = 0; i < CODES.length; i++) {
            for (var commune : withAll()) {
                var now = world.sum(i, commune, HugeWorld.DAY);
                var before = world.sum(i, commune, HugeWorld.BEFORE);
                for (var figure : List.of(now, before, now.subtract(before))) {
                    assertThat(docx).contains(grouped(figure));
                    assertThat(pdf).contains(grouped(figure));
                    var cell = figure.abs().toString().length() > 15 ? grouped(figure) : figure.toString();
                    assertThat(xlsx).contains(cell);
                }
            }
            var rate = rate(i, world.sum(i, null, HugeWorld.DAY));
            var parts = rate.toPlainString().split("\\.");
            var percent = grouped(new BigInteger(parts[0])) + (parts.length > 1 ? "," + parts[1] : "") + "%";
            assertThat(docx).contains(percent);
            assertThat(pdf).contains(percent);
        }
    }

    private List<UUID> withAll() {
        var all = new ArrayList<>(world.communes);
        all.add(null);
        return all;
    }

    /** Inserts dots between groups of three digits, in another way than the tested code. */
    private static String grouped(BigInteger number) {
        var reversed = new StringBuilder(number.abs().toString()).reverse().toString();
        var grouped = new StringBuilder(reversed.replaceAll("(\\d{3})(?=\\d)", "$1.")).reverse();
        return (number.signum() < 0 ? "-" : "") + grouped;
    }

    /** Reads all other answers about such a unit and checks their numbers. */
    private void everythingElse() {
        var commune = world.communes.get(0);
        get("/api/v1/reports/" + report + "/rows");
        get("/api/v1/reports/" + report + "/canonical");
        get("/api/v1/submissions?from=%1$s&to=%1$s".formatted(HugeWorld.DAY));
        get("/api/v1/regimes/%s/form?unit=%s&asOf=%s".formatted(world.regime, commune, HugeWorld.DAY));
        get("/api/v1/units/%s/population/years".formatted(commune));
        get("/api/v1/targets?unit=" + world.district);
        get("/api/v1/targets/" + world.target + "/allocation");
    }

    /** A stored figure above today's limit is shown, and can be replaced by a smaller one. */
    private void corrected() {
        var commune = world.communes.get(0);
        var sent = get("/api/v1/submissions?unit=%1$s&from=%2$s&to=%2$s".formatted(commune, HugeWorld.DAY))
                .path("items")
                .path(0);
        assertThat(sent.path("figures").path(0).path("value").isIntegralNumber())
                .isTrue();
        correct(sent, 1_000_000_000_000L).then().statusCode(400).body("errors[0].code", equalTo("too-large"));
        correct(sent, 999_999_999_999L).then().statusCode(201);
        var totals = get("/api/v1/progress?" + progress()).path("totals");
        var others = world.sum(0, null, HugeWorld.DAY).subtract(world.sum(0, commune, HugeWorld.DAY));
        number(totals.path(0), "value", others.add(BigInteger.valueOf(999_999_999_999L)));
    }

    private Response correct(JsonNode sent, long value) {
        return as(HugeWorld.CONSOLIDATOR)
                .header("If-Match", "\"%d\"".formatted(sent.path("version").asInt()))
                .body(
                        """
                        {"reason": "Nhập nhầm", "figures": [{"indicatorId": "%s", "value": %d}],
                         "onBehalf": {"medium": "PHONE", "informant": "Ông Ví Dụ"}}
                        """
                                .formatted(world.indicators.get(0), value))
                .post("/api/v1/submissions/{id}/revisions", sent.path("id").asText());
    }

    private JsonNode get(String path) {
        var answer = as(HugeWorld.CONSOLIDATOR)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            var read = JSON.readTree(answer);
            exact(path, read);
            return read;
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Checks that no number is larger than 2^53 − 1. */
    private static void exact(String path, JsonNode read) {
        if (read.isNumber()) {
            assertThat(read.decimalValue().abs()).as(path).isLessThanOrEqualTo(LARGEST);
        } else if (read instanceof ArrayNode || read.isObject()) {
            read.forEach(one -> exact(path, one));
        }
    }

    private static byte[] download(String type, String path) {
        return Files.download(HugeWorld.CONSOLIDATOR, type, path);
    }

    private byte[] document(ReportFormat format) {
        return download(format.mediaType(), "/api/v1/reports/" + report + "/document");
    }

    /** Without spaces, because lines wrap on paper. */
    private String text(ReportFormat format) throws IOException {
        var file = document(format);
        if (format == ReportFormat.PDF) {
            try (var pages = Loader.loadPDF(file)) {
                return new PDFTextStripper().getText(pages).replaceAll("\\s+", "");
            }
        }
        try (var words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(file)))) {
            return words.getText().replaceAll("\\s+", "");
        }
    }

    private static List<String> cells(byte[] file) throws IOException {
        var cells = new ArrayList<String>();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            for (var sheet : workbook.getSheets().toList()) {
                for (var row : sheet.read()) {
                    row.forEach(cell -> cells.add(cell == null ? "" : cell.getText()));
                }
            }
        }
        return cells;
    }
}
