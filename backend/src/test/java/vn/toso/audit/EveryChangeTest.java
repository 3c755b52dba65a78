package vn.toso.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Changes;
import vn.toso.testing.Changes.Change;
import vn.toso.testing.Changes.Made;
import vn.toso.testing.Contract;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;

/**
 * Makes every change that the API offers. Each change writes one row to the trail, with the fields before and after; each denial
 * is counted.
 */
@QuarkusTest
@ApiTest
class EveryChangeTest {

    /** This account can see nothing of the district of Hữu Lũng. */
    private static final String OUTSIDER = "huyen.bachthong";

    private static final int AT_ONCE = 4;

    private static final ExecutorService RACERS = Executors.newFixedThreadPool(AT_ONCE);

    @Inject
    @All
    List<Changes> features;

    @Test
    void featuresDeclareWhatTheContractCanChange() throws IOException {
        var declared = new TreeSet<>(changes().keySet());
        features.forEach(feature -> declared.addAll(feature.questions()));
        assertThat(declared).isEqualTo(Contract.changes().keySet());
    }

    @Test
    void leavesOneRowAndItsDenialIsCounted() throws InterruptedException {
        var changes = changes();
        for (var change : changes.values()) {
            var operation = change.operation();
            Database.reset();
            var made = new Made(null, -1);
            for (var before : change.before()) {
                made = make(changes.get(before), made);
            }
            int denials = change.open() ? 0 : 1;
            long denied = denied() + denials;
            if (denials > 0) {
                assertThat(change.request().apply(OUTSIDER, made).statusCode())
                        .as(operation)
                        .isIn(403, 404);
                awaitDenial(denied);
            }
            long done = rows();
            var answer = send(change, made);
            assertThat(rows()).as(operation).isEqualTo(done + change.rows());
            requireBeforeAndAfter(operation, answer.statusCode());
            requireUnit(operation);
            assertThat(denied()).as(operation).isEqualTo(denied);
            requireLocation(change, answer);
        }
    }

    /** A request that loses a race is refused with a status below 500. */
    @Test
    void isMadeAtLeastOnceWithoutAServerErrorIfSeveralTryAtOnce() {
        var faults = new TreeMap<String, List<Integer>>();
        var changes = changes();
        for (var change : changes.values()) {
            Database.reset();
            var made = new Made(null, -1);
            for (var before : change.before()) {
                made = make(changes.get(before), made);
            }
            long done = rows();
            var answers = atOnce(change, made);
            if (answers.stream().anyMatch(status -> status >= 500)) {
                faults.put(change.operation(), answers);
            }
            long successes = answers.stream().filter(status -> status < 300).count();
            assertThat(successes).as(change.operation() + answers).isPositive();
            // An import that finds every row unchanged changes nothing and writes no row.
            assertThat(rows())
                    .as(change.operation() + answers)
                    .isBetween(done + change.rows(), done + successes * change.rows());
        }
        assertThat(faults).isEmpty();
    }

    private static List<Integer> atOnce(Change change, Made made) {
        var racers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> change.request().apply(change.user(), made).statusCode(), RACERS))
                .limit(AT_ONCE)
                .toList();
        return racers.stream().map(CompletableFuture::join).toList();
    }

    private TreeMap<String, Change> changes() {
        var changes = new TreeMap<String, Change>();
        for (var feature : features) {
            for (var change : feature.all()) {
                assertThat(changes.put(change.operation(), change))
                        .as(change.operation() + " is declared once")
                        .isNull();
            }
        }
        return changes;
    }

    /** What was made can be read where the answer says. */
    private static void requireLocation(Change change, Response answer) {
        if (answer.statusCode() == 201) {
            var location = answer.header("Location");
            assertThat(location).as(change.operation()).startsWith("/api/v1/");
            assertThat(Demo.as(change.user()).get(location).statusCode())
                    .as(change.operation() + " " + location)
                    .isEqualTo(200);
        }
    }

    /** What is new has values after the change, what is removed before it. What is edited has other values than before. */
    private static void requireBeforeAndAfter(String operation, int status) {
        var details = JsonPath.from(
                Database.query(String.class, "select details::text from audit_entry order by id desc limit 1"));
        Map<String, Object> before = details.getMap("before");
        Map<String, Object> after = details.getMap("after");
        List<String> named = details.get("named");
        if (status == 201) {
            assertThat(after).as(operation).isNotEmpty();
        } else if (status == 204) {
            assertThat(before).as(operation).isNotEmpty();
        } else if (named == null) {
            assertThat(after).as(operation).isNotEqualTo(before);
        }
    }

    /** Otherwise only the administrators of the root could read the row. The clock is everybody's. */
    private static void requireUnit(String operation) {
        assertThat(
                        Database.query(
                                Long.class,
                                "select count(*) from audit_entry where unit_id is null and action not in ('CLOCK_MOVE', 'PERSON_REGISTER')"))
                .as(operation)
                .isZero();
    }

    /** A denial may be written by another thread, after the answer. */
    private static void awaitDenial(long rows) throws InterruptedException {
        for (int tries = 0; tries < 200 && denied() < rows; tries++) {
            Thread.sleep(50);
        }
        assertThat(denied()).isEqualTo(rows);
    }

    private static Made make(Change change, Made before) {
        var answer = send(change, before);
        String id = answer.statusCode() == 204 ? null : answer.path("id");
        return new Made(id == null ? before.id() : id, before.version() + 1);
    }

    private static Response send(Change change, Made before) {
        var answer = change.request().apply(change.user(), before);
        assertThat(answer.statusCode()).as(answer.asString()).isLessThan(300);
        return answer;
    }

    private static long rows() {
        return Database.query(Long.class, "select count(*) from audit_entry");
    }

    private static long denied() {
        return Database.query(Long.class, "select coalesce(sum(count), 0)::bigint from denial");
    }
}
