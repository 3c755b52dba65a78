package vn.toso.setup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Tokens;

/** The requests documented in {@code docs/chuong-trinh.md} set up a whole programme in a province that has none. */
@QuarkusTest
@ApiTest
class ProgrammeFromNothingTest {

    private static final String SERVICE = "1f0c5b1e-0000-4000-8000-00000000000c";

    /** {@code POST /api/v1/… → $NAME}, an optional If-Match header, and the body. */
    private static final Pattern CALL = Pattern.compile(
            "```http\\n(?<method>[A-Z]+) (?<path>\\S+)(?: → \\$(?<name>[A-Z_]+))?\\n(?:If-Match: (?<seen>\\S+)\\n)?\\n(?<body>.+?)```",
            Pattern.DOTALL);

    @Test
    void theDocumentedCallsSetItUp() throws IOException {
        Database.execute(
                """
                insert into assignment (id, subject, unit_id, role, valid_from)
                values (gen_random_uuid(), ?, ?::uuid, 'ADMINISTRATOR', now())
                """,
                SERVICE,
                Demo.BAC_KAN);
        Map<String, String> names = new HashMap<>();
        names.put("TINH", Demo.BAC_KAN);
        names.put("HUYEN", Demo.BACH_THONG);
        var document = Files.readString(Path.of("../docs/chuong-trinh.md"));
        int calls = 0;
        for (var call = CALL.matcher(document); call.find(); calls++) {
            var request = given().auth()
                    .oauth2(Tokens.forSubject(SERVICE, "dich-vu", "toso-api"))
                    .contentType(ContentType.JSON)
                    .header(Demo.KEY, UUID.randomUUID().toString())
                    .body(filled(call.group("body"), names));
            if (call.group("seen") != null) {
                request.header("If-Match", call.group("seen"));
            }
            var answer = request.request(call.group("method"), filled(call.group("path"), names));
            assertThat(answer.statusCode()).as(call.group() + answer.asString()).isLessThan(300);
            if (call.group("name") != null) {
                names.put(call.group("name"), answer.path("id"));
            }
        }
        assertThat(calls).isEqualTo(8);

        as("xa.phuthong")
                .get("/api/v1/regimes/{id}/form?unit={unit}&asOf=2022-07-13", names.get("CHE_DO"), Demo.PHU_THONG)
                .then()
                .statusCode(200)
                .body("fields.indicator.code", contains("SHOP_MUA", "SHOP_POSTMART", "SHOP_VOSO"))
                .body("fields[0].target.value", equalTo(858))
                .body("fields[1].indicator.help.vi", equalTo("Tài khoản đã xác thực số điện thoại."));
        as("xa.phuthong")
                .get(
                        "/api/v1/regimes/{id}/obligations?unit={unit}&from=2022-06-01",
                        names.get("LICH_SU"),
                        Demo.PHU_THONG)
                .then()
                .body("items.asOf", contains("2022-06-14"))
                .body("items.backfilled", contains(true));
        as("tinh.backan")
                .get("/api/v1/targets/{id}/allocation?unit={unit}", names.get("CHI_TIEU"), Demo.BACH_THONG)
                .then()
                .body("rows", hasSize(14))
                .body("rows.value.sum()", equalTo(12_000));
        as("tinh.langson")
                .get("/api/v1/targets?asOf=2022-07-13")
                .then()
                .body("items.unitId", everyItem(equalTo(Demo.HUU_LUNG)));
    }

    private static String filled(String text, Map<String, String> names) {
        for (var name : names.entrySet()) {
            text = text.replace("$" + name.getKey(), name.getValue());
        }
        return text;
    }
}
