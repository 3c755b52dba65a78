package vn.toso.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.toso.testing.Demo.as;
import static vn.toso.testing.Reorganisations.ADMINISTRATOR;
import static vn.toso.testing.Reorganisations.body;
import static vn.toso.testing.Reorganisations.merge;
import static vn.toso.testing.Reorganisations.record;
import static vn.toso.testing.Reorganisations.recorded;
import static vn.toso.testing.Reorganisations.shape;
import static vn.toso.testing.Reorganisations.tree;
import static vn.toso.testing.Reorganisations.undo;
import static vn.toso.testing.Reorganisations.wrongInClosure;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Demo;
import vn.toso.testing.Past;

/** A forgotten decision is recorded before later ones, or refused with the later change that conflicts. */
@QuarkusTest
@ApiTest
class PastChangeTest {

    private static final String EARLIER = "2023-01-01";
    private static final String LATER = "2024-01-01";
    private static final String MOVE = "{\"kind\": \"MOVE\", \"unitId\": \"%s\", \"parent\": {\"id\": \"%s\"}}"
            .formatted(Demo.HUU_LIEN, Demo.BACH_THONG);
    private static final String MERGE = merge("a", "90001", Demo.HUU_LUNG, Demo.HUU_LIEN, Demo.YEN_BINH);

    @BeforeEach
    void laterReorganisationsAreRemoved() {
        Past.withoutFuture();
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of(rename("Giữa"), rename("Sau")),
                Arguments.of(MOVE, rename("Sau")),
                Arguments.of(rename("Giữa"), MOVE),
                Arguments.of(
                        rename("Giữa") + ", " + MOVE,
                        "{\"kind\": \"CHANGE_TYPE\", \"unitId\": \"%s\", \"type\": \"PHUONG\"}"
                                .formatted(Demo.HUU_LIEN)),
                Arguments.of(rename("Giữa"), MERGE),
                Arguments.of(MOVE, MERGE));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void itDoesNotMatterWhichIsRecordedFirst(String earlier, String later) {
        var before = tree();
        var first = recorded(body(EARLIER, earlier));
        var second = recorded(body(LATER, later));
        var shape = shape();
        undo(ADMINISTRATOR, second).statusCode(200);
        undo(ADMINISTRATOR, first).statusCode(200);
        assertThat(tree()).isEqualTo(before);

        second = recorded(body(LATER, later));
        var between = tree();
        first = recorded(body(EARLIER, earlier));
        assertThat(shape()).isEqualTo(shape);
        assertThat(wrongInClosure()).isZero();
        undo(ADMINISTRATOR, first).statusCode(200);
        assertThat(tree()).isEqualTo(between);
        undo(ADMINISTRATOR, second).statusCode(200);
        assertThat(tree()).isEqualTo(before);
    }

    @Test
    void thePreviewShowsTheEffectOnLaterVersions() {
        recorded(body(LATER, rename("Sau")));
        as(ADMINISTRATOR)
                .body(body(EARLIER, rename("Giữa") + ", " + MOVE))
                .post("/api/v1/reorganisations/preview")
                .then()
                .statusCode(200)
                .body("rebased.from", contains(LATER))
                .body("rebased.before.name", contains("Sau"))
                .body("rebased.after.name", contains("Sau"))
                .body("rebased.moves", contains(true));
    }

    @Test
    void aChangeThatConflictsWithALaterOneIsRefusedAndTheLaterOneNamed() {
        recorded(body(LATER, rename("Sau")));
        var before = tree();
        record(ADMINISTRATOR, body(EARLIER, MERGE))
                .statusCode(422)
                .body("errors.code", contains("later-change"))
                .body("laterChanges[0].unit.name", equalTo("Sau"))
                .body("laterChanges[0].on", equalTo(LATER))
                .body("laterChanges[0].decisionNumber", equalTo("1/NQ"));
        // The later change would change nothing any more.
        record(ADMINISTRATOR, body(EARLIER, rename("Sau"))).statusCode(422).body("laterChanges[0].on", equalTo(LATER));
        assertThat(tree()).isEqualTo(before);
    }

    @Test
    void aMoveBeforeAParentThatOnlyFollowedIsRefused() {
        recorded(body(
                LATER,
                "{\"kind\": \"REMOVE_TIER\", \"level\": \"DISTRICT\", \"underId\": \"%s\"}".formatted(Demo.LANG_SON)));
        record(ADMINISTRATOR, body(EARLIER, MOVE))
                .statusCode(422)
                .body("errors.code", contains("later-change"))
                .body("laterChanges[0].on", equalTo(LATER));
    }

    private static String rename(String name) {
        return "{\"kind\": \"RENAME\", \"unitId\": \"%s\", \"name\": \"%s\"}".formatted(Demo.HUU_LIEN, name);
    }
}
