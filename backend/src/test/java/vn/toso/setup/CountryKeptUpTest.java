package vn.toso.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static vn.toso.testing.Demo.as;
import static vn.toso.testing.Reorganisations.ADMINISTRATOR;
import static vn.toso.testing.Reorganisations.wrongInClosure;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Files;
import vn.toso.testing.Relisting;
import vn.toso.testing.Reorganisations;

/**
 * The worked example of docs/du-lieu.md: a province from 2022 to 2026, with unit lists, a decision, a list with a mapping,
 * and a correction.
 */
@QuarkusTest
@ApiTest
class CountryKeptUpTest {

    private static final String HEADER = "level,code,name_vi,type,parent_code,province_code,district_code\n";

    private static final String OF_2022 = HEADER
            + "PROVINCE,97,Tỉnh Một,tinh,,97,\nDISTRICT,971,Huyện Một,huyen,97,97,971\n"
            + "COMMUNE,97001,Xã An,xa,971,97,971\nCOMMUNE,97002,Xã Bình,xa,971,97,971\n"
            + "COMMUNE,97003,Xã Chính,xa,971,97,971\nVILLAGE,,Thôn Đầu,thon,97001,97,971\n";

    private static final String OF_2025 = HEADER + "PROVINCE,97,Tỉnh Một,tinh,,97,\nCOMMUNE,97001,Xã Chính,xa,97,97,\n";

    private static final String MAPPING = Relisting.MAPPING
            + "97,971,97001,Xã An,97,97001,Xã Chính,merged,Nhập toàn bộ\n"
            + "97,971,97003,Xã Chính,97,97001,Xã Chính,merged,Nhập toàn bộ\n";

    @Test
    void aProvinceFrom2022To2026() {
        list(OF_2022, "2022-07-01").body("created", equalTo(6));
        var an = unit("97001", "2022-07-01");
        var binh = unit("97002", "2022-07-01");
        var chinh = unit("97003", "2022-07-01");

        Reorganisations.recorded(Reorganisations.body(
                "2024-12-01",
                "{\"kind\": \"ABSORB\", \"ref\": \"an\", \"absorberId\": \"%s\", \"absorbed\": [{\"unitId\": \"%s\", \"extent\": \"WHOLE\"}]}"
                        .formatted(an, binh)));
        // A plain list for this day is refused: so many changes are a reorganisation.
        Files.send(ADMINISTRATOR, Files.CSV, bytes(OF_2025), "/api/v1/units/import?validFrom=2025-07-01")
                .statusCode(409)
                .body("type", equalTo("/problems/list-changes-much"));
        Relisting.send(ADMINISTRATOR, Relisting.request("2025-07-01", ""), false, OF_2025, MAPPING, null)
                .then()
                .statusCode(200)
                .body("errors", empty());
        list(OF_2025, "2025-07-01").body("unchanged", equalTo(2)).body("notInListUnits.code", contains("19", "20"));
        list(OF_2025.replace("Xã Chính,xa", "Phường Chính,phuong"), "2026-04-30")
                .body("changed", equalTo(1));
        list(HEADER + "VILLAGE,,Thôn Cuối,thon,97001,97,\n", "2026-05-01").body("created", equalTo(1));
        list(HEADER + "VILLAGE,,Thôn Cuối,thon,97003,97,971\n", "2022-07-01")
                .body("created", equalTo(0))
                .body("earlier", equalTo(1));

        assertThat(communes("2022-07-01")).containsExactly("97001 XA An", "97002 XA Bình", "97003 XA Chính");
        assertThat(communes("2024-12-01")).containsExactly("97001 XA An", "97003 XA Chính");
        assertThat(communes("2025-07-01")).containsExactly("97001 XA Chính");
        assertThat(communes("2026-04-30")).containsExactly("97001 PHUONG Chính");
        var later = unit("97001", "2024-12-01");
        var today = unit("97001", "2026-04-30");
        assertThat(unit("97001", "2025-07-01")).isEqualTo(today);
        passes(an, later);
        passes(binh, later);
        passes(later, today);
        passes(chinh, today);
        assertThat(villages(an, "2022-07-01")).containsExactly("Đầu");
        assertThat(villages(chinh, "2022-07-01")).containsExactly("Cuối");
        assertThat(villages(later, "2024-12-01")).containsExactly("Đầu");
        assertThat(villages(today, "2026-05-01")).containsExactly("Cuối", "Đầu");
        assertThat(wrongInClosure()).isZero();
    }

    private static void passes(String predecessor, String successor) {
        as(ADMINISTRATOR)
                .get("/api/v1/units/{id}/history", predecessor)
                .then()
                .statusCode(200)
                .body("successors.unit.id", contains(successor));
    }

    private static ValidatableResponse list(String list, String validFrom) {
        return Files.send(ADMINISTRATOR, Files.CSV, bytes(list), "/api/v1/units/import?validFrom=" + validFrom)
                .statusCode(200);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String unit(String code, String day) {
        return Database.query(
                String.class,
                """
                select cast(unit_id as text) from unit_version
                where code = ? and valid_from <= ?::date and (valid_to is null or valid_to > ?::date)
                """,
                code,
                day,
                day);
    }

    /** All communes of the province, with or without districts between. */
    private static List<String> communes(String day) {
        var units = as(ADMINISTRATOR)
                .get("/api/v1/units?level=COMMUNE&under={province}&asOf={day}", unit("97", day), day)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return units.getList("items.collect { it.code + ' ' + it.type + ' ' + it.name }");
    }

    private static List<String> villages(String commune, String day) {
        return as(ADMINISTRATOR)
                .get("/api/v1/units/{id}/children?asOf={day}", commune, day)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.name");
    }
}
