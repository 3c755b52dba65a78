package vn.toso.team;

import static vn.toso.testing.Demo.as;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;

/** Creates a team in a commune of Hữu Lũng, which is not in the demo, and changes it. */
public final class Teams {

    public static final String REPORTER = "xa.huulien";
    public static final String CONSOLIDATOR = "huyen.huulung";
    public static final String ADMINISTRATOR = "tinh.langson";

    public static final String DECISION =
            "{\"number\": \"71/QĐ-UBND\", \"date\": \"2022-07-08\", \"signer\": \"Chủ tịch UBND xã\"}";

    private Teams() {}

    public static UUID village(String commune, int index) {
        return Database.query(
                UUID.class,
                "select unit_id from unit_version where parent_id = ?::uuid and level = 'VILLAGE' order by name offset ?",
                commune,
                index);
    }

    public static String newTeam(String name) {
        return """
                {"level": "VILLAGE", "unitId": "%s", "name": "%s", "validFrom": "2022-06-01",
                 "founding": {"number": "45/QĐ-UBND", "date": "2022-05-30", "signer": "Chủ tịch UBND xã Hữu Liên"},
                 "villageIds": ["%s"], "members": [%s, %s]}
                """
                .formatted(
                        Demo.HUU_LIEN,
                        name,
                        village(Demo.HUU_LIEN, 0),
                        member("Hoàng Thị Bé", "0900 000 123", "LEADER"),
                        member("Nguyễn Văn Đạt", "+84 900.000.124", "MEMBER"));
    }

    public static String member(String name, String phone, String role) {
        return """
                {"name": "%s", "phone": "%s", "role": "%s", "position": "Trưởng thôn", "core": true,
                 "trainings": [{"date": "2022-06-10", "subject": "Kỹ năng số"}]}
                """
                .formatted(name, phone, role);
    }

    public static String found(String name) {
        return as(REPORTER)
                .body(newTeam(name))
                .post("/api/v1/teams")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String memberId(String team, String asOf, int index) {
        return as(REPORTER)
                .get("/api/v1/teams/{id}/members?asOf={asOf}", team, asOf)
                .then()
                .statusCode(200)
                .extract()
                .path("items[%d].id".formatted(index));
    }

    /** @param changes JSON members, each with a comma before it */
    public static String reconstitution(String effectiveOn, String joins, String leaves, String roles, String changes) {
        return """
                {"effectiveOn": "%s", "decision": %s, "joins": [%s], "leaves": [%s], "roles": [%s]%s}
                """
                .formatted(effectiveOn, DECISION, joins, leaves, roles, changes);
    }

    public static ValidatableResponse reconstitute(String user, String team, int version, String body) {
        return as(user).header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/v1/teams/{id}/reconstitutions", team)
                .then();
    }

    public static void dissolve(String team, String validTo) {
        as(REPORTER)
                .header("If-Match", "\"0\"")
                .body("{\"validTo\": \"%s\", \"decision\": %s}".formatted(validTo, DECISION))
                .post("/api/v1/teams/{id}/dissolve", team)
                .then()
                .statusCode(200);
    }

    public static String quoted(Object id) {
        return "\"" + id + "\"";
    }

    public static String personId(String team) {
        return as(REPORTER)
                .get("/api/v1/teams/{id}/members?asOf=2022-07-01", team)
                .then()
                .extract()
                .path("items[0].personId");
    }

    /** A roster file of a team of Hữu Liên with one member. */
    public static String table() {
        return String.join(",", TeamTable.COLUMNS)
                + "\r\n06388,Hữu Liên,VILLAGE,Tổ thôn mới,%s,2022-06-01,45/QĐ-UBND,2022-05-30,Chủ tịch,"
                        .formatted(villageName(0))
                + "Vi Văn Bằng,LEADER,Trưởng thôn,x,0900000555,,,,,\r\n";
    }

    static String villageName(int index) {
        return villageName(village(Demo.HUU_LIEN, index));
    }

    static String villageName(UUID village) {
        return Database.query(String.class, "select name from unit_version where unit_id = ?", village);
    }
}
