package vn.toso.people;

import static vn.toso.testing.Demo.as;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.toso.testing.Changes;
import vn.toso.testing.Demo;

@ApplicationScoped
class AssignmentChanges implements Changes {

    @Override
    public List<Change> all() {
        var given = List.of("createAssignment");
        return List.of(
                Change.of(
                        "createAssignment",
                        People.PROVINCE,
                        who -> People.grant(who, People.REPORTER, Demo.YEN_BINH, "REPORTER")),
                Change.after(
                        given, "editAssignment", People.PROVINCE, (who, made) -> as(who).header("If-Match", made.etag())
                                .body("{\"validTo\": \"2190-01-01T00:00:00+07:00\"}")
                                .put("/api/v1/assignments/{id}", made.id())),
                Change.after(
                        given, "endAssignment", People.PROVINCE, (who, made) -> as(who).header("If-Match", made.etag())
                                .body("{}")
                                .post("/api/v1/assignments/{id}/end", made.id())));
    }
}
