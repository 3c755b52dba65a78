package vn.toso.report;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Demo;

/** Administrators of a regime set the initial texts of its reports. */
@QuarkusTest
@ApiTest
class TemplateResourceTest {

    private static final String ADMINISTRATOR = "tinh.langson";
    private static final String PATH = "/api/v1/regimes/" + Demo.REGIME + "/report-template";

    @Test
    void aRegimeWithoutATemplateHasTheStandardTexts() {
        read("huyen.huulung")
                .header("ETag", "\"0\"")
                .body("wording.subject", equalTo("Kết quả triển khai {cac_chi_tieu} {ky}"))
                .body("prepares", equalTo(false))
                .body("editable", equalTo(false))
                .body("placeholders", hasItems("tong", "chi_tiet", "tinh_hinh_gui"));
        read(ADMINISTRATOR).body("editable", equalTo(true));
    }

    @Test
    void laterReportsStartWithTheNewTexts() {
        var before = report("2022-07-12").extract().<String>path("id");
        edit(ADMINISTRATOR, 0, "Tình hình {don_vi} {ky}", "Cả {so_don_vi} đạt {tong}.")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("editedByName", equalTo(ADMINISTRATOR));
        read("huyen.huulung").header("ETag", "\"1\"").body("prepares", equalTo(true));
        report("2022-07-13")
                .body("paper.subject", equalTo("Tình hình {don_vi} {ky}"))
                .body("paper.signature.headTitle", equalTo("CHỦ TỊCH"))
                .body("body.text", hasItem("Cả 24 xã, thị trấn đạt 6.281 tài khoản, đạt 10,1% kế hoạch."));
        as("huyen.huulung")
                .get("/api/v1/reports/" + before)
                .then()
                .body("body.text", not(hasItem("Cả 24 xã, thị trấn đạt 6.281 tài khoản, đạt 10,1% kế hoạch.")));
    }

    @Test
    void aStaleEditIsToldWhoChangedTheTemplate() {
        edit(ADMINISTRATOR, 0, "A", "B").statusCode(200);
        edit(ADMINISTRATOR, 0, "C", "D")
                .statusCode(412)
                .body("type", equalTo("/problems/stale"))
                .body("changedBy", equalTo(ADMINISTRATOR))
                .body("version", equalTo(1));
        read(ADMINISTRATOR).body("wording.subject", equalTo("A"));
    }

    @Test
    void anUnknownPlaceholderIsReportedAtItsText() {
        edit(ADMINISTRATOR, 0, "{la}", "{tong} {khong_co}")
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-placeholder"))
                .body("errors.pointer", hasItems("/wording/subject", "/wording/body/0/text"))
                .body("errors.code", everyItem(equalTo("unknown-placeholder")))
                .body("placeholders", contains("la", "khong_co"));
    }

    @Test
    void aSignatoryForTheHeadNeedsATitle() {
        as(ADMINISTRATOR)
                .header("If-Match", "\"0\"")
                .body(edit("A", "B").replace("HEAD", "DEPUTY"))
                .put(PATH)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/report-incomplete"))
                .body("errors[0].pointer", equalTo("/wording/signature/ownTitle"));
    }

    @Test
    void onlyAdministratorsOfTheRegimesUnitChangeIt() {
        edit("huyen.huulung", 0, "A", "B").statusCode(403);
        edit("tinh.backan", 0, "A", "B").statusCode(404);
        as("tinh.backan").get(PATH).then().statusCode(404);
    }

    @Test
    void thePreviewShowsTheFiguresOfADateAndStoresNothing() {
        as(ADMINISTRATOR)
                .body("{\"wording\": %s, \"unitId\": \"%s\", \"asOf\": \"2022-07-13\"}"
                        .formatted(wording("{don_vi} {ky}", "({tinh_hinh_gui})"), Demo.HUU_LUNG))
                .post(PATH + "/preview")
                .then()
                .statusCode(200)
                .body("subject", equalTo("huyện Hữu Lũng đến hết ngày 13/7/2022"))
                .body(
                        "body[0].text",
                        equalTo(
                                "(22 xã, thị trấn đã gửi báo cáo, trong đó 22 xã, thị trấn chưa được duyệt; 02 xã: Quyết Thắng, Hữu Liên chưa báo cáo)"));
        read(ADMINISTRATOR).header("ETag", "\"0\"");
    }

    private static ValidatableResponse read(String username) {
        return as(username).get(PATH).then().statusCode(200);
    }

    private static ValidatableResponse edit(String username, int version, String subject, String text) {
        return as(username)
                .header("If-Match", "\"" + version + "\"")
                .body(edit(subject, text))
                .put(PATH)
                .then();
    }

    private static String edit(String subject, String text) {
        return "{\"wording\": %s, \"prepares\": true}".formatted(wording(subject, text));
    }

    private static String wording(String subject, String text) {
        return """
                {"subject": "%s", "body": [{"style": "TEXT", "text": "%s"}], "recipients": ["Như trên"],
                 "signature": {"capacity": "HEAD", "onBehalfOf": "ỦY BAN NHÂN DÂN", "headTitle": "CHỦ TỊCH",
                    "ownTitle": "", "name": ""}}
                """
                .formatted(subject, text);
    }

    private static ValidatableResponse report(String asOf) {
        return Demo.draft("huyen.huulung", Demo.REGIME, Demo.HUU_LUNG, asOf)
                .then()
                .statusCode(201);
    }
}
