package vn.toso.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toso.testing.Reorganisations.ADMINISTRATOR;
import static vn.toso.testing.Reorganisations.body;
import static vn.toso.testing.Reorganisations.commune;
import static vn.toso.testing.Reorganisations.establish;
import static vn.toso.testing.Reorganisations.merge;
import static vn.toso.testing.Reorganisations.record;
import static vn.toso.testing.Reorganisations.shape;
import static vn.toso.testing.Reorganisations.tree;
import static vn.toso.testing.Reorganisations.undo;
import static vn.toso.testing.Reorganisations.wrongInClosure;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Demo;
import vn.toso.testing.Past;
import vn.toso.testing.Seeds;

/** Decisions that are recorded in any accepted order give the same tree for each date. */
@QuarkusTest
@ApiTest
class RecordingOrderPropertyTest {

    private static final int DECISIONS = 5;
    private static final int ORDERS = 3;

    /** The number of accepted orders other than by day. */
    private static int compared;

    @AfterAll
    static void otherOrdersWereAccepted() {
        assertThat(compared).isPositive();
    }

    private record Decision(String day, String events) {}

    static LongStream seeds() {
        return Seeds.of(6, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderDoesNotMatter(long seed) {
        Past.withoutFuture();
        var random = new Random(seed);
        var world = decisions(random);
        var before = tree();
        Deque<String> recorded = new ArrayDeque<>();
        // Leaves out decisions that an earlier decision makes impossible.
        var accepted = world.stream().filter(one -> isRecorded(one, recorded)).toList();
        assertThat(accepted).as("seed %d", seed).isNotEmpty();
        var shape = shape();
        takeBack(recorded);
        assertThat(tree()).as("seed %d", seed).isEqualTo(before);
        for (int i = 0; i < ORDERS; i++) {
            var shuffled = new ArrayList<>(accepted);
            Collections.shuffle(shuffled, random);
            if (shuffled.stream().allMatch(one -> isRecorded(one, recorded))) {
                compared += shuffled.equals(accepted) ? 0 : 1;
                assertThat(shape()).as("seed %d: %s", seed, shuffled).isEqualTo(shape);
            }
            assertThat(wrongInClosure()).as("seed %d: %s", seed, shuffled).isZero();
            takeBack(recorded);
            assertThat(tree()).as("seed %d: %s", seed, shuffled).isEqualTo(before);
        }
    }

    private static boolean isRecorded(Decision one, Deque<String> recorded) {
        var answer = record(ADMINISTRATOR, body(one.day(), one.events())).extract();
        assertThat(answer.statusCode()).as(answer.asString()).isIn(201, 422);
        if (answer.statusCode() == 201) {
            recorded.push(answer.path("id"));
        }
        return answer.statusCode() == 201;
    }

    private static void takeBack(Deque<String> recorded) {
        while (!recorded.isEmpty()) {
            undo(ADMINISTRATOR, recorded.pop()).statusCode(200);
        }
    }

    /** Ordered by day. */
    private static List<Decision> decisions(Random random) {
        var districts = List.of(
                establish("DISTRICT", "HUYEN", "901", Demo.LANG_SON),
                establish("DISTRICT", "HUYEN", "902", Demo.LANG_SON));
        var communes = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            communes.add(commune("9000" + i, districts.get(i % 2)));
        }
        establish("VILLAGE", "THON", null, communes.get(0));
        var decisions = new ArrayList<Decision>();
        for (int i = 0; i < DECISIONS; i++) {
            var one = communes.get(random.nextInt(communes.size()));
            var other = communes.get((communes.indexOf(one) + 1) % communes.size());
            var events =
                    switch (random.nextInt(5)) {
                        case 0 -> merge("m", "9100" + i, districts.get(0), one, other);
                        case 1 ->
                            "{\"kind\": \"MOVE\", \"unitId\": \"%s\", \"parent\": {\"id\": \"%s\"}}"
                                    .formatted(one, districts.get(random.nextInt(2)));
                        case 2 ->
                            "{\"kind\": \"CHANGE_CODE\", \"unitId\": \"%s\", \"code\": \"9200%d\"}".formatted(one, i);
                        case 3 ->
                            "{\"kind\": \"CHANGE_TYPE\", \"unitId\": \"%s\", \"type\": \"%s\"}"
                                    .formatted(one, random.nextBoolean() ? "XA" : "PHUONG");
                        default ->
                            "{\"kind\": \"RENAME\", \"unitId\": \"%s\", \"name\": \"Tên %d\"}"
                                    .formatted(one, random.nextInt(3));
                    };
            decisions.add(new Decision("2023-0%d-01".formatted(i + 1), events));
        }
        return decisions;
    }
}
