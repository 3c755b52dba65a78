package vn.toso.submission;

import static org.hamcrest.Matchers.lessThan;
import static vn.toso.testing.Demo.as;
import static vn.toso.testing.Examples.read;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Examples;

@ApplicationScoped
class SubmissionExamples implements Examples {

    @Override
    public Map<String, Supplier<Response>> answers() {
        var submission = "/submissions/"
                + Database.query(
                        UUID.class,
                        "select id from submission where unit_id = ?::uuid order by as_of desc limit 1",
                        Demo.YEN_BINH);
        var returned = "/submissions/" + aReturnedReport();
        var corrected = "/submissions/" + aCorrectedReport();
        return Map.ofEntries(
                Map.entry(
                        "listObligations",
                        read("/regimes/" + Demo.REGIME + "/obligations?unit=" + Demo.YEN_BINH + "&from=2022-07-12")),
                Map.entry(
                        "getEntryForm",
                        read("/regimes/" + Demo.REGIME + "/form?unit=" + Demo.YEN_BINH + "&asOf=2022-07-13")),
                Map.entry(
                        "listEntryForms",
                        read("/regimes/" + Demo.REGIME + "/forms?unit=" + Demo.YEN_BINH + "&asOf=2022-07-13")),
                Map.entry("listSubmissions", read("/submissions?limit=1")),
                Map.entry("createSubmission", read(submission)),
                Map.entry("getSubmission", read(submission)),
                Map.entry("correctSubmission", read(corrected)),
                Map.entry("returnSubmission", read(returned)),
                Map.entry("acceptSubmission", read(submission)),
                Map.entry(
                        "acceptSubmissions",
                        read("/submissions?unit=" + Demo.YEN_BINH + "&from=2022-07-13&to=2022-07-13")),
                Map.entry(
                        "unacceptSubmissions",
                        read("/submissions?unit=" + Demo.YEN_BINH + "&from=2022-07-13&to=2022-07-13")),
                Map.entry(
                        "returnSubmissions",
                        read("/submissions?unit=" + Demo.YEN_BINH + "&from=2022-07-10&to=2022-07-10")),
                Map.entry("commentSubmission", read(submission)),
                Map.entry("lockSubmission", read(submission)),
                Map.entry("unlockSubmission", read(submission)),
                Map.entry("listSubmissionRevisions", read(submission + "/revisions")),
                Map.entry("listSubmissionHistory", read(returned + "/history")));
    }

    @Override
    public Map<String, String> tables() {
        return Map.of(
                "exportSubmissions",
                "/submissions/export?from=2022-07-13&to=2022-07-13",
                "exportSubmissionRevisions",
                "/submissions/" + sent("2022-07-12") + "/revisions/export");
    }

    /** A report that was returned with a comment on a figure. */
    private static String aReturnedReport() {
        return step(
                sent("2022-07-10"),
                "huyen.huulung",
                "return",
                """
                {"comment": "Rà soát lại", "figures": [{"indicatorId": "%s", "comment": "Thiếu một thôn"}]}
                """
                        .formatted(Demo.XU_LANG));
    }

    private static String aCorrectedReport() {
        var again =
                """
                {"reason": "Cộng nhầm", "figures": [
                    {"indicatorId": "%s", "value": 34}, {"indicatorId": "%s", "mark": "NIL"}]}
                """
                        .formatted(Demo.XU_LANG, Demo.BANK);
        return step(sent("2022-07-09"), "xa.yenbinh", "revisions", again);
    }

    private static String sent(String asOf) {
        return Database.query(
                        UUID.class,
                        "select id from submission where unit_id = ?::uuid and as_of = ?::date",
                        Demo.YEN_BINH,
                        asOf)
                .toString();
    }

    private static String step(String submission, String username, String step, String body) {
        as(username)
                .header("If-Match", "\"0\"")
                .body(body)
                .post("/api/v1/submissions/{id}/{step}", submission, step)
                .then()
                .statusCode(lessThan(300));
        return submission;
    }
}
