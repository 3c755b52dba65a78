package vn.toso.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toso.attachment.Samples;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.RawRequest;
import vn.toso.testing.Tokens;

/** The signed PDF of a report: attached after it was issued, replaced with a reason, kept for ever. */
@QuarkusTest
@ApiTest
class SignedFileTest {

    private static final String DISTRICT = "huyen.huulung";
    private static final String PATH = "/api/v1/reports/{id}/attachments";
    private static final int LIMIT = 20 << 20;
    private static final Path OPEN = Path.of("/proc/self/fd");

    private final byte[] pdf = Samples.pdf(700_000);
    private final byte[] other = Samples.pdf(1000);

    private String id;
    private int version;

    @BeforeEach
    void anIssuedReport() {
        id = Reports.made(DISTRICT, "2022-07-13");
        Reports.submitted(DISTRICT, id);
        version = as(DISTRICT)
                .header("If-Match", "\"1\"")
                .body(Reports.ISSUE)
                .post("/api/v1/reports/{id}/issue", id)
                .then()
                .statusCode(200)
                .body("signedFiles", empty())
                .body("allowedActions", contains("ATTACH"))
                .extract()
                .path("version");
    }

    @Test
    void theSignedPdfIsAttachedAndComesBackByteForByte() {
        var location = attach(version, pdf, "Báo cáo 12 đã ký.pdf", null)
                .statusCode(201)
                .header("ETag", "\"%d\"".formatted(version + 1))
                .body("version", equalTo(version + 1))
                .body("signedFiles.name", contains("Báo cáo 12 đã ký.pdf"))
                .body("signedFiles[0].size", equalTo(pdf.length))
                .body("signedFiles[0].type", equalTo("PDF"))
                .body("signedFiles[0].sha256", equalTo(sha256(pdf)))
                .body("signedFiles[0].reason", nullValue())
                .body("events.action", hasItem("ATTACH"))
                .body("allowedActions", contains("REPLACE_FILE"))
                .extract()
                .header("Location");
        var answer = as(DISTRICT)
                .get(location)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Length", String.valueOf(pdf.length))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"B_o_c_o_12____k_.pdf\"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%2012%20%C4%91%C3%A3%20k%C3%BD.pdf")
                .extract()
                .asByteArray();
        assertThat(answer).isEqualTo(pdf);
    }

    @Test
    void aWrongFileIsReplacedWithAReasonAndBothStay() {
        attach(version, pdf, "a.pdf", null).statusCode(201);
        attach(version + 1, other, "b.pdf", null)
                .statusCode(400)
                .body("errors[0].parameter", equalTo("reason"))
                .body("errors[0].code", equalTo("required"));
        attach(version + 1, pdf, "b.pdf", "Nhầm tệp").statusCode(409).body("type", equalTo("/problems/file-unchanged"));
        attach(version + 1, other, "b.pdf", "Tệp trước là của huyện khác")
                .statusCode(201)
                .body("signedFiles.name", contains("b.pdf", "a.pdf"))
                .body("signedFiles[0].reason", equalTo("Tệp trước là của huyện khác"))
                .body("events.action", hasItems("ATTACH", "REPLACE_FILE"));
        var first = as(DISTRICT).get("/api/v1/reports/{id}", id).path("signedFiles[1].id");
        assertThat(as(DISTRICT).get(PATH + "/{file}", id, first).asByteArray()).isEqualTo(pdf);
        assertThat(Database.rows("select details #>> '{before,FILE}', details #>> '{after,FILE}',"
                                + " details #>> '{about,REASON}' from audit_entry where action = 'REPORT_REPLACE_FILE'"
                                + " and object_id = '" + id + "'")
                        .get(0))
                .containsExactly(sha256(pdf), sha256(other), "Tệp trước là của huyện khác");
    }

    @Test
    void whatIsNotASignedPdfIsRefusedAndNothingChanges() {
        attach(version, new byte[0], "a.pdf", null).statusCode(422).body("type", equalTo("/problems/file-empty"));
        attach(version, Samples.docx(), "a.pdf", null)
                .statusCode(422)
                .body("type", equalTo("/problems/wrong-file-type"))
                .body("found", equalTo("DOCX"));
        attach(version, pdf, "a.docx", null).statusCode(422).body("type", equalTo("/problems/file-misnamed"));
        attach(version, Samples.pdf(LIMIT + 1), "a.pdf", null)
                .statusCode(413)
                .body("type", equalTo("/problems/too-large"));
        as(DISTRICT)
                .get("/api/v1/reports/{id}", id)
                .then()
                .body("version", equalTo(version))
                .body("signedFiles", empty());
    }

    @Test
    void twentyMegabytesAreTakenUntilAHundredAreReached() {
        var largest = Samples.pdf(LIMIT);
        var file = attach(version, largest, "a.pdf", null)
                .statusCode(201)
                .extract()
                .path("signedFiles[0].id");
        // More than a client takes at once, so that parts wait for it.
        for (int i = 0; i < 5; i++) {
            var read = as(DISTRICT).get(PATH + "/{file}", id, file).asByteArray();
            assertThat(Arrays.equals(read, largest)).isTrue();
        }
        Database.execute(
                "insert into attachment select gen_random_uuid(), owner_kind, owner_id, n, name, type, size, sha256,"
                        + " added_at, added_by_name, 'x' from attachment, generate_series(2, 5) n where owner_id = ?::uuid",
                id);
        attach(version + 1, other, "b.pdf", "Nhầm tệp")
                .statusCode(422)
                .body("type", equalTo("/problems/attachments-full"));
    }

    @Test
    void onlyAnIssuedReportIsSigned() {
        var draft =
                Demo.draft(DISTRICT, Demo.REGIME, Demo.HUU_LUNG, "2022-07-12").<String>path("id");
        send(draft, 0, UUID.randomUUID().toString(), pdf, "a.pdf", null)
                .statusCode(403)
                .body("type", equalTo("/problems/not-now"))
                .body("state", equalTo("DRAFT"));
    }

    /** A superseded edition was signed too. */
    @Test
    void aSupersededReportTakesItsFile() {
        Database.execute("update report set state = 'SUPERSEDED' where id = ?::uuid", id);
        attach(version, pdf, "a.pdf", null).statusCode(201).body("state", equalTo("SUPERSEDED"));
    }

    @Test
    void ofTwoAtOnceOneIsToldThatTheOtherWasFaster() {
        var statuses = Stream.of(pdf, other)
                .map(file -> CompletableFuture.supplyAsync(
                        () -> attach(version, file, "a.pdf", null).extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertThat(statuses).containsExactly(201, 412);
    }

    @Test
    void aRepeatedRequestAttachesOnce() {
        var key = UUID.randomUUID().toString();
        send(id, version, key, pdf, "a.pdf", null).statusCode(201);
        send(id, version, key, pdf, "a.pdf", null)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("signedFiles.name", contains("a.pdf"));
        send(id, version, key, other, "a.pdf", null)
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void theFileOfAnotherReportIsNotFound() {
        var file = attach(version, pdf, "a.pdf", null).extract().path("signedFiles[0].id");
        as("huyen.bachthong").get(PATH + "/{file}", id, file).then().statusCode(404);
        as(DISTRICT).get(PATH + "/{file}", UUID.randomUUID(), file).then().statusCode(404);
        var next =
                Demo.draft(DISTRICT, Demo.REGIME, Demo.HUU_LUNG, "2022-07-13").<String>path("id");
        as(DISTRICT).get(PATH + "/{file}", next, file).then().statusCode(404);
    }

    @Test
    void nothingIsLeftInTheFolderForTemporaryFiles() throws Exception {
        var before = temporary();
        attach(version, pdf, "a.pdf", null).statusCode(201);
        attach(version + 1, pdf, "a.docx", "x").statusCode(422);
        attach(version + 1, Samples.pdf(LIMIT + 1), "a.pdf", "x").statusCode(413);
        // The answer is sent before the file is removed.
        until(() -> before.containsAll(temporary()));
        assertThat(temporary()).isSubsetOf(before);
    }

    /** Otherwise the server has no file descriptor left after some thousand refused files. */
    @Test
    void aRefusedOrBrokenOffFileIsClosed() throws Exception {
        assumeThat(OPEN).exists();
        attach(version, Samples.pdf(LIMIT + 1), "a.pdf", null).statusCode(413);
        try (var client = RawRequest.connect()) {
            client.getOutputStream()
                    .write(("POST /api/v1/reports/%s/attachments?name=a.pdf HTTP/1.1\r\nHost: localhost\r\n"
                                    + "Content-Type: application/octet-stream\r\nAuthorization: Bearer %s\r\n"
                                    + "Idempotency-Key: broken\r\nIf-Match: \"%d\"\r\nContent-Length: 1000\r\n\r\n%%PDF")
                            .formatted(id, Tokens.of(DISTRICT), version)
                            .getBytes(StandardCharsets.US_ASCII));
            until(() -> !received().isEmpty());
            assertThat(received()).isNotEmpty();
        }
        until(() -> received().isEmpty());
        assertThat(received()).isEmpty();
    }

    private static void until(BooleanSupplier reached) throws InterruptedException {
        for (int i = 0; i < 50 && !reached.getAsBoolean(); i++) {
            Thread.sleep(100);
        }
    }

    /** @return the open files of request bodies; Linux marks those that were deleted */
    private static List<String> received() {
        try (var descriptors = Files.list(OPEN)) {
            return descriptors
                    .map(SignedFileTest::target)
                    .filter(name -> name.contains("toso-"))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static Set<Path> temporary() {
        try (var files = Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), "toso-*.body")) {
            var all = new HashSet<Path>();
            files.forEach(all::add);
            return all;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private ValidatableResponse attach(int version, byte[] file, String name, String reason) {
        return send(id, version, UUID.randomUUID().toString(), file, name, reason);
    }

    private static ValidatableResponse send(
            String report, int version, String key, byte[] file, String name, String reason) {
        var request = as(DISTRICT, key)
                .header("If-Match", "\"" + version + "\"")
                .contentType("application/octet-stream")
                .queryParam("name", name)
                .body(file);
        return (reason == null ? request : request.queryParam("reason", reason))
                .post(PATH, report)
                .then();
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
