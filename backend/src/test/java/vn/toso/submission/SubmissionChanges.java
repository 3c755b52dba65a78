package vn.toso.submission;

import static vn.toso.testing.Demo.as;
import static vn.toso.testing.Demo.report;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BiFunction;
import vn.toso.testing.Changes;
import vn.toso.testing.Demo;

@ApplicationScoped
class SubmissionChanges implements Changes {

    private static final String COMMUNE = "xa.huulien";
    private static final String DISTRICT = "huyen.huulung";

    private static final String CORRECTION =
            report(Demo.HUU_LIEN, "2022-07-13").replaceFirst(".*\"figures\"", "{\"reason\": \"?\", \"figures\"");

    @Override
    public List<Change> all() {
        var created = List.of("createSubmission");
        var accepted = List.of("createSubmission", "acceptSubmission");
        var locked = List.of("createSubmission", "acceptSubmission", "lockSubmission");
        return List.of(
                Change.of("createSubmission", COMMUNE, who -> as(who).body(report(Demo.HUU_LIEN, "2022-07-13"))
                        .post("/api/v1/submissions")),
                Change.after(created, "correctSubmission", COMMUNE, step("revisions", CORRECTION)),
                Change.after(
                        created, "returnSubmission", DISTRICT, step("return", "{\"comment\": \"?\", \"figures\": []}")),
                Change.after(created, "acceptSubmission", DISTRICT, step("accept", "{}")),
                Change.after(created, "acceptSubmissions", DISTRICT, chosen("accept", "")),
                Change.after(accepted, "unacceptSubmissions", DISTRICT, chosen("unaccept", "")),
                Change.after(created, "returnSubmissions", DISTRICT, chosen("return", "\"comment\": \"?\", ")),
                Change.after(created, "commentSubmission", COMMUNE, step("comment", "{\"comment\": \"?\"}")),
                Change.after(accepted, "lockSubmission", DISTRICT, step("lock", "{}")),
                Change.after(locked, "unlockSubmission", DISTRICT, step("unlock", "{\"reason\": \"?\"}")));
    }

    private static BiFunction<String, Made, Response> chosen(String step, String more) {
        return (who, made) -> as(who).body("{%s\"submissions\": [{\"id\": \"%s\", \"version\": %d}]}"
                        .formatted(more, made.id(), made.version()))
                .post("/api/v1/submissions/{step}", step);
    }

    private static BiFunction<String, Made, Response> step(String step, String body) {
        return (who, made) -> as(who).header("If-Match", made.etag())
                .body(body)
                .post("/api/v1/submissions/{id}/{step}", made.id(), step);
    }
}
