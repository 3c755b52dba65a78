package vn.toso.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toso.regime.FigurePlaces;
import vn.toso.regime.Obligation;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Demo;
import vn.toso.testing.Draws;
import vn.toso.testing.Scopes;
import vn.toso.testing.Seeds;

/** Finds the last ten answers of each figure, even if many reports left it blank. */
@QuarkusTest
@ApiTest
class SentFiguresTest {

    /** Before the regime of the demo began, so that there are no submissions. */
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);

    private static final int DAYS = 30;
    private static final UUID REGIME = UUID.fromString(Demo.REGIME);
    private static final List<UUID> UNITS =
            List.of(UUID.fromString(Demo.HUU_LIEN), UUID.fromString(Demo.YEN_BINH), UUID.fromString(Demo.QUYET_THANG));
    private static final List<UUID> INDICATORS =
            List.of(UUID.fromString(Demo.XU_LANG), UUID.fromString(Demo.BANK), UUID.fromString(Demo.POSTMART));

    @Inject
    SubmissionWriter writer;

    @Inject
    SentFigures sent;

    @Inject
    FigurePlaces places;

    @Test
    void theLastAnswersAreFoundBeforeReportsThatLeftThemBlank() {
        Seeds.each(12, 300, draws -> {
            var sendings = sendings(draws);
            var before = FIRST.plusDays(draws.number(0, DAYS + 1));
            QuarkusTransaction.begin();
            try {
                writer.submit(sendings);
                var asked = new TreeMap<>(places.of(REGIME, INDICATORS));
                asked.keySet().retainAll(INDICATORS);
                var found = sent.before(REGIME, UNITS, asked, before, Scopes.HUU_LUNG);
                for (var unit : UNITS) {
                    for (var indicator : INDICATORS) {
                        assertThat(found.getOrDefault(unit, Map.of()).getOrDefault(indicator, List.of()))
                                .isEqualTo(expected(sendings, unit, indicator, before));
                    }
                }
                assertThat(sent.before(REGIME, UNITS, asked, before, Scopes.BACH_THONG))
                        .isEmpty();
            } finally {
                QuarkusTransaction.rollback();
            }
        });
    }

    private static List<PreviousFigure> expected(List<Sending> sendings, UUID unit, UUID indicator, LocalDate before) {
        return sendings.stream()
                .filter(one -> one.obligation().unitId().equals(unit))
                .filter(one -> one.obligation().asOf().isBefore(before))
                .sorted(Comparator.comparing((Sending one) -> one.obligation().asOf())
                        .reversed())
                .flatMap(one -> one.content().figures().stream()
                        .filter(figure -> figure.indicatorId().equals(indicator))
                        .map(figure ->
                                new PreviousFigure(indicator, one.obligation().asOf(), figure.value(), figure.mark())))
                .limit(10)
                .toList();
    }

    private static List<Sending> sendings(Draws draws) {
        var sendings = new ArrayList<Sending>();
        for (var unit : UNITS) {
            // How often each indicator is left blank is random.
            var blank = Map.of(
                    INDICATORS.get(0), draws.number(1, 9),
                    INDICATORS.get(1), draws.number(1, 9),
                    INDICATORS.get(2), draws.number(1, 9));
            for (int day = 0; day < DAYS; day++) {
                var figures = INDICATORS.stream()
                        .filter(indicator -> draws.number(1, 9) > blank.get(indicator))
                        .map(indicator -> figure(draws, indicator))
                        .toList();
                if (!draws.chance(5)) {
                    sendings.add(new Sending(
                            obligation(unit, FIRST.plusDays(day)),
                            Content.of(figures),
                            new Sender("a", "A", Channel.WEB, null),
                            Instant.EPOCH));
                }
            }
        }
        return sendings;
    }

    private static Figure figure(Draws draws, UUID indicator) {
        return draws.chance(4)
                ? new Figure(indicator, null, draws.one(List.of(Mark.values())))
                : new Figure(indicator, draws.number(0, 1L << 53) % (1L << 53), null);
    }

    private static Obligation obligation(UUID unit, LocalDate day) {
        var due = Instant.parse(day + "T10:00:00Z");
        return new Obligation(REGIME, UUID.randomUUID(), unit, day, null, due, due, true, false, false);
    }
}
