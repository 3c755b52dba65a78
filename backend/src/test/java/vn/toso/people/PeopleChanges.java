package vn.toso.people;

import static vn.toso.testing.Demo.as;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import vn.toso.testing.Changes;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;

@ApplicationScoped
class PeopleChanges implements Changes {

    private static final String CODE = "7KQMW2XAP9DTHJ4C";

    @Override
    public List<Change> all() {
        var created = List.of("createPerson");
        return List.of(
                Change.of(
                        "createPerson",
                        People.PROVINCE,
                        who -> People.create(
                                who, "Hoàng Thị Bé", Demo.HUU_LIEN, ", \"role\": {\"role\": \"REPORTER\"}")),
                Change.after(
                        created, "editPerson", People.PROVINCE, (who, made) -> as(who).header("If-Match", made.etag())
                                .body("{\"fullName\": \"Hoàng Thị Bế\"}")
                                .put("/api/v1/people/{id}", made.id())),
                Change.after(created, "suspendPerson", People.PROVINCE, changing("suspend", "{}")),
                Change.after(
                        List.of("createPerson", "suspendPerson"),
                        "resumePerson",
                        People.PROVINCE,
                        changing("resume", "{}")),
                // One for each of both units.
                Change.after(
                                created,
                                "movePerson",
                                People.PROVINCE,
                                changing("move", "{\"unitId\": \"%s\"}".formatted(Demo.YEN_BINH)))
                        .leaving(2),
                Change.after(created, "endPerson", People.PROVINCE, changing("end", "{}")),
                Change.after(
                        created, "createSlip", People.PROVINCE, (who, made) -> as(who).header("If-Match", made.etag())
                                .post("/api/v1/people/{id}/slip", made.id())),
                Change.of(
                        "createServiceAccount",
                        People.PROVINCE,
                        who -> People.service(who, "VNPT iGate", Demo.HUU_LUNG)),
                Change.after(
                        List.of("createServiceAccount"),
                        "rotateServiceAccount",
                        People.PROVINCE,
                        (who, made) -> as(who).header("If-Match", made.etag())
                                .post("/api/v1/service-accounts/{id}/rotate", made.id())),
                Change.after(
                        List.of("createServiceAccount"),
                        "endServiceAccount",
                        People.PROVINCE,
                        (who, made) -> as(who).header("If-Match", made.etag())
                                .body("{}")
                                .post("/api/v1/service-accounts/{id}/end", made.id())),
                Change.of(
                        "importPeople", People.PROVINCE, who -> PeopleTables.send(who, PeopleTables.NEW_PERSON, false)),
                Change.of(
                        "importAssignments",
                        People.PROVINCE,
                        who -> PeopleTables.roles(
                                who, PeopleTables.ROLES + People.REPORTER + ",,Xã,06388,,Chỉ xem,,,\r\n", false)),
                Change.after(
                        created,
                        "printSlips",
                        People.PROVINCE,
                        (who, made) -> People.print(who, "personIds", made.id())),
                new Change("createActivation", created, "nobody", true, 1, (who, made) -> activate(made)));
    }

    @Override
    public Set<String> questions() {
        return Set.of("checkActivation");
    }

    private static BiFunction<String, Made, Response> changing(String what, String body) {
        return (who, made) ->
                as(who).header("If-Match", made.etag()).body(body).post("/api/v1/people/{id}/{what}", made.id(), what);
    }

    /** Its code was made before, and not by a request of this change. */
    private static Response activate(Made made) {
        Database.execute(
                """
                insert into slip (id, person_id, code_hash, created_at, created_by_name, expires_at)
                values (gen_random_uuid(), ?::uuid, sha256(convert_to(?, 'UTF8')), now(), '?', now() + interval '1 day')
                on conflict do nothing
                """,
                made.id(),
                CODE);
        return People.activate(CODE, "mưa rơi mái ngói cũ");
    }
}
