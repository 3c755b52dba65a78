package vn.toso.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static vn.toso.people.People.NEIGHBOUR;
import static vn.toso.people.People.PROVINCE;
import static vn.toso.people.People.REPORTER;
import static vn.toso.people.People.id;
import static vn.toso.people.People.print;
import static vn.toso.people.PeopleTables.begin;
import static vn.toso.people.PeopleTables.many;
import static vn.toso.testing.Demo.as;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.toso.testing.Accounts;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;

/** One-time codes on paper: they open an account once, and are nowhere but on the paper. */
@QuarkusTest
@ApiTest
class SlipPrintingTest {

    private static final String PASSWORD = "mưa rơi mái ngói cũ";
    private static final Pattern CODE = Pattern.compile("(?:[2-9A-Z]{4}-){3}[2-9A-Z]{4}");

    @Inject
    PeopleImportJob job;

    @Test
    void anImportIsPrintedWithACodeForEachOnFourSlipsAPage() throws IOException, ReaderException {
        var file = print(PROVINCE, "importId", imported(6));
        file.then().statusCode(200).contentType("application/pdf").header("Cache-Control", equalTo("no-store"));
        try (var pages = Loader.loadPDF(file.asByteArray())) {
            assertThat(pages.getNumberOfPages()).isEqualTo(2);
            var text = new PDFTextStripper().getText(pages);
            assertThat(text).contains("Người AA", "xã Hữu Liên", "nguoiaf", "Dùng được một lần, trước ");
            var codes = codes(text);
            assertThat(codes).hasSize(6).doesNotHaveDuplicates();
            assertThat(scanned(pages)).containsExactlyElementsOf(codes.subList(0, 4));
            People.activate(codes.get(0), PASSWORD).then().statusCode(200).body("username", equalTo("nguoiaa"));
        }
    }

    /** Printing again is for those who lost the paper: a person with a password keeps it. */
    @Test
    void whoHasAPasswordIsLeftOutAndNamed() throws IOException {
        var imported = imported(2);
        var first = codes(text(print(PROVINCE, "importId", imported).asByteArray()));
        People.activate(first.get(0), PASSWORD).then().statusCode(200);
        var again = text(print(PROVINCE, "importId", imported).asByteArray());
        assertThat(codes(again)).hasSize(1).doesNotContainAnyElementsOf(first);
        assertThat(again).contains("Không in phiếu cho 1 người", "Người AA (xã Hữu Liên): đã tự đặt mật khẩu");
        People.activate(first.get(1), PASSWORD).then().statusCode(404);
        People.activate(codes(again).get(0), PASSWORD).then().statusCode(200);
        print(PROVINCE, "importId", imported).then().statusCode(409).body("type", endsWith("/nobody-needs-a-slip"));
    }

    /** One long answer could be cut off, and all its codes would be lost. */
    @Test
    void aLongImportIsPrintedInParts() throws IOException {
        var imported = imported(2);
        Database.execute(
                """
                insert into people_import_row
                    (import_id, row_number, creates, full_name, folded_name, unit_id, state, problem)
                select import_id, row_number + 1000 * n, true, full_name, folded_name, unit_id, 'FAILED', 'person-exists'
                from people_import_row, generate_series(1, 250) n
                where import_id = ?::uuid
                """,
                imported);
        Database.execute(
                "update people_import_row set row_number = 900000 where import_id = ?::uuid and full_name = 'Người AB' and state = 'DONE'",
                imported);
        as(PROVINCE)
                .get("/api/v1/people/imports/{id}/slips", imported)
                .then()
                .body("parts", equalTo(2))
                .body("printed", equalTo(2));
        assertThat(text(part(imported, 0).asByteArray())).contains("Người AA").doesNotContain("Người AB");
        assertThat(text(part(imported, 1).asByteArray())).contains("Người AB").doesNotContain("Người AA");
        part(imported, 2).then().statusCode(409).body("type", endsWith("/nobody-needs-a-slip"));
    }

    private static Response part(String imported, int part) {
        return as(PROVINCE)
                .accept("application/pdf, application/problem+json")
                .body("{\"importId\": \"%s\", \"part\": %d}".formatted(imported, part))
                .post("/api/v1/people/slips");
    }

    @Test
    void beforePrintingAgainItIsSaidWhoGetsANewCode() throws IOException {
        var imported = imported(4);
        preview(imported, 4, 0, 0, 0);
        var codes = codes(text(print(PROVINCE, "importId", imported).asByteArray()));
        preview(imported, 4, 4, 0, 0);
        People.activate(codes.get(0), PASSWORD).then().statusCode(200);
        People.change(PROVINCE, "suspend", id("nguoiab"), 1, "{}").then().statusCode(200);
        Database.execute("update slip set expires_at = now() where person_id = ?::uuid", id("nguoiac"));
        preview(imported, 2, 1, 1, 1);
        People.activate(codes.get(3), PASSWORD).then().statusCode(200);
        as(NEIGHBOUR).get("/api/v1/people/imports/{id}/slips", imported).then().statusCode(404);
        as(REPORTER).get("/api/v1/people/imports/{id}/slips", imported).then().statusCode(403);
    }

    private static void preview(String imported, int printed, int revoked, int activated, int leftOut) {
        as(PROVINCE)
                .get("/api/v1/people/imports/{id}/slips", imported)
                .then()
                .statusCode(200)
                .body("printed", equalTo(printed))
                .body("revoked", equalTo(revoked))
                .body("activated", equalTo(activated))
                .body("leftOut", equalTo(leftOut));
    }

    @Test
    void onePersonGetsANewCodeAndIsLoggedOut() throws IOException {
        var file = print(PROVINCE, "personIds", id(REPORTER));
        file.then().statusCode(200);
        assertThat(codes(text(file.asByteArray()))).hasSize(1);
        assertThat(Accounts.of(REPORTER)).containsEntry("logouts", 1);
        assertThat(Database.query(
                        String.class,
                        "select details->'about'->>'PRINTED' from audit_entry where action = 'PERSON_SLIP' and object_id = ?::uuid order by id desc limit 1",
                        id(REPORTER)))
                .isEqualTo("true");
    }

    @Test
    void aRepeatedRequestCannotShowTheCodesAgain() {
        var key = UUID.randomUUID().toString();
        var body = "{\"personIds\": [\"%s\"]}".formatted(id(REPORTER));
        as(PROVINCE, key)
                .accept("application/pdf")
                .body(body)
                .post("/api/v1/people/slips")
                .then()
                .statusCode(200);
        as(PROVINCE, key)
                .body(body)
                .accept("application/pdf, application/problem+json")
                .post("/api/v1/people/slips")
                .then()
                .statusCode(409)
                .body("type", endsWith("/slips-printed"));
        assertThat(Database.query(Long.class, "select count(*) from slip where revoked_at is null"))
                .isEqualTo(1);
    }

    @Test
    void nobodyElsesPeopleArePrinted() {
        print(NEIGHBOUR, "personIds", id(REPORTER)).then().statusCode(404);
        print(NEIGHBOUR, "personIds", Demo.HUU_LIEN).then().statusCode(404);
        print(REPORTER, "personIds", id(REPORTER)).then().statusCode(403);
        print(NEIGHBOUR, "importId", imported(1)).then().statusCode(404);
        print("huyen.huulung", "personIds", id(PROVINCE)).then().statusCode(403);
        assertThat(Database.query(Long.class, "select count(*) from slip")).isZero();
    }

    @Test
    void aSuspendedPersonOrANeitherNorGetsNoSlip() {
        People.change(PROVINCE, "suspend", id(REPORTER), 0, "{}").then().statusCode(200);
        print(PROVINCE, "personIds", id(REPORTER)).then().statusCode(409).body("type", endsWith("/person-suspended"));
        as(PROVINCE)
                .accept("application/pdf, application/problem+json")
                .body("{}")
                .post("/api/v1/people/slips")
                .then()
                .statusCode(400);
    }

    @Test
    void whileTheIdentityProviderIsAwayTheOldCodeStays() {
        var code = People.slip(PROVINCE, id(REPORTER), 0);
        Accounts.away();
        print(PROVINCE, "personIds", id(REPORTER)).then().statusCode(503);
        Accounts.here();
        People.activate(code, PASSWORD).then().statusCode(200);
    }

    /** The codes in the QR codes of the first page, from top to bottom. */
    private static List<String> scanned(PDDocument pages) throws IOException, ReaderException {
        var image = new PDFRenderer(pages).renderImageWithDPI(0, 150);
        int width = image.getWidth();
        int height = image.getHeight() / 4;
        var found = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            var pixels = image.getRGB(0, i * height, width, height, null, 0, width);
            var source = new RGBLuminanceSource(width, height, pixels);
            var link = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)));
            found.add(link.getText().substring(link.getText().indexOf('#') + 1));
        }
        return found;
    }

    private String imported(int people) {
        var id = begin(PROVINCE, many(people));
        job.work();
        return id;
    }

    private static String text(byte[] pdf) throws IOException {
        try (var pages = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(pages);
        }
    }

    private static List<String> codes(String text) {
        return CODE.matcher(text).results().map(MatchResult::group).toList();
    }
}
