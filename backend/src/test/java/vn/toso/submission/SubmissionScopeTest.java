package vn.toso.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toso.access.Scope;
import vn.toso.regime.FigurePlaces;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Demo;
import vn.toso.testing.Scopes;

/** Each query keeps to the scope by itself, without relying on an earlier check. */
@QuarkusTest
@ApiTest
@TestTransaction
class SubmissionScopeTest {

    private static final LocalDate DAY = LocalDate.of(2022, 7, 13);
    private static final UUID REGIME = UUID.fromString(Demo.REGIME);
    private static final UUID UNIT = UUID.fromString(Demo.YEN_BINH);

    @Inject
    SubmissionRepository submissions;

    @Inject
    SentFigures sent;

    @Inject
    SubmissionListRepository lists;

    @Inject
    FigurePlaces places;

    @Test
    void theOneForAnObligation() {
        assertThat(submissions.findFor(REGIME, List.of(UNIT), DAY, Scopes.HUU_LUNG))
                .hasSize(1);
        assertThat(submissions.findFor(REGIME, List.of(UNIT), DAY, Scopes.BACH_THONG))
                .isEmpty();
    }

    @Test
    void oneByItsIdAndItsRevisions() {
        var id = submissions
                .findFor(REGIME, List.of(UNIT), DAY, Scopes.HUU_LUNG)
                .get(0)
                .id();
        assertThat(submissions.findInScope(List.of(id), Scopes.HUU_LUNG)).hasSize(1);
        assertThat(submissions.findInScope(List.of(id), Scopes.BACH_THONG)).isEmpty();
        assertThat(submissions.findEvents(id, Scopes.HUU_LUNG)).hasSize(1);
        assertThat(submissions.findEvents(id, Scopes.BACH_THONG)).isEmpty();
        assertThat(submissions.findRevisions(id, Scopes.HUU_LUNG)).hasSize(1);
        assertThat(submissions.findRevisions(id, Scopes.BACH_THONG)).isEmpty();
    }

    @Test
    void figuresSentToOtherRegimes() {
        var indicators = List.of(UUID.fromString(Demo.BANK));
        var other = UUID.randomUUID();
        assertThat(submissions.findOffered(other, List.of(UNIT), indicators, DAY, Scopes.HUU_LUNG))
                .hasSize(1);
        assertThat(submissions.findOffered(REGIME, List.of(UNIT), indicators, DAY, Scopes.HUU_LUNG))
                .isEmpty();
        assertThat(submissions.findOffered(other, List.of(UNIT), indicators, DAY, Scopes.BACH_THONG))
                .isEmpty();
    }

    @Test
    void aPageHoldsOnlyTheScope() {
        var ofTheDay = new SubmissionFilter(REGIME, null, DAY, DAY);
        assertThat(lists.findPage(ofTheDay, Scopes.HUU_LUNG, null, 100)).hasSize(22);
        assertThat(lists.findPage(ofTheDay, Scopes.BACH_THONG, null, 100)).isEmpty();
        assertThat(lists.findIndicators(ofTheDay, Scopes.HUU_LUNG)).hasSize(4);
        assertThat(lists.findIndicators(ofTheDay, Scopes.BACH_THONG)).isEmpty();
    }

    /** A list asked for a unit that the caller may not read as a whole. */
    @Test
    void aListOfAUnitHoldsOnlyTheScope() {
        var district = new SubmissionFilter(REGIME, UUID.fromString(Demo.HUU_LUNG), DAY.minusDays(3), DAY);
        assertThat(lists.findPage(district, Scopes.BACH_THONG, null, 100)).isEmpty();
        // One of 24 communes: the submissions of the others must not fill the page.
        var one = new Scope(List.of(UNIT), List.of());
        assertThat(lists.findPage(district, one, null, 2))
                .hasSize(2)
                .allSatisfy(view -> assertThat(view.unit().id()).isEqualTo(UNIT));
        try (var all = lists.findAll(district, one)) {
            assertThat(all).hasSize(4);
        }
        try (var none = lists.findAll(district, Scopes.BACH_THONG)) {
            assertThat(none).isEmpty();
        }
    }

    @Test
    void figuresSentBefore() {
        var bank = UUID.fromString(Demo.BANK);
        var places = Map.of(bank, this.places.of(REGIME, List.of(bank)).get(bank));
        assertThat(sent.before(REGIME, List.of(UNIT), places, DAY, Scopes.HUU_LUNG)
                        .get(UNIT)
                        .get(bank))
                .hasSize(10);
        assertThat(sent.before(REGIME, List.of(UNIT), places, DAY, Scopes.BACH_THONG))
                .isEmpty();
    }

    @Test
    void datesReportedFor() {
        assertThat(submissions.findFulfilled(REGIME, UNIT, DAY, DAY, Scopes.HUU_LUNG))
                .hasSize(1);
        assertThat(submissions.findFulfilled(REGIME, UNIT, DAY, DAY, Scopes.BACH_THONG))
                .isEmpty();
    }
}
