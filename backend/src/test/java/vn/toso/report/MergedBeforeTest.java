package vn.toso.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toso.succession.Edge;
import vn.toso.succession.SuccessionGraph;
import vn.toso.testing.Draws;
import vn.toso.testing.Seeds;

/** Printed figures of units that have merged since, in the units of a later day. */
class MergedBeforeTest {

    private static final LocalDate PRINTED = LocalDate.of(2026, 9, 10);
    private static final int DAYS = 4;
    private static final List<UUID> INDICATORS = List.of(UUID.randomUUID(), UUID.randomUUID());

    /** However often units merge, their rows add up to what the printed rows added up to. */
    @Test
    void mergersKeepTheSums() {
        Seeds.each(50, 2_000, draws -> {
            var printed = new HashMap<UUID, Map<UUID, BigInteger>>();
            for (int i = 0; i < draws.number(1, 12); i++) {
                printed.put(UUID.randomUUID(), figures(draws));
            }
            var now = new ArrayList<>(printed.keySet());
            var edges = new ArrayList<Edge>();
            for (int day = 1; day <= DAYS; day++) {
                merge(now, edges, PRINTED.plusDays(day), draws);
            }
            var later = new Before(PRINTED, Map.of(), printed)
                    .withMerged(now, new SuccessionGraph(edges), PRINTED.plusDays(DAYS));
            for (var indicator : INDICATORS) {
                assertThat(sum(later, now, indicator))
                        .isEqualTo(sum(new Before(PRINTED, Map.of(), printed), printed.keySet(), indicator));
            }
            // Before the first merger, nothing is known of what comes of it.
            now.removeAll(printed.keySet());
            var early = new Before(PRINTED, Map.of(), printed).withMerged(now, new SuccessionGraph(edges), PRINTED);
            assertThat(sum(early, now, INDICATORS.get(0))).isEqualTo(BigInteger.ZERO);
        });
    }

    /** A row from which a unit has gone has what was printed for the others, and that to which it went has it too. */
    @Test
    void movedUnitsTakeTheirFiguresAlong() {
        Seeds.each(50, 2_000, draws -> {
            var rows = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
            var within = new HashMap<UUID, UUID>();
            var printed = new HashMap<UUID, Map<UUID, BigInteger>>();
            for (int i = 0; i < draws.number(3, 12); i++) {
                var unit = UUID.randomUUID();
                within.put(unit, rows.get(i % rows.size()));
                printed.put(unit, figures(draws));
            }
            rows.forEach(row -> printed.put(row, sums(printed, within, row)));
            var now = new HashMap<>(within);
            now.replaceAll((unit, row) -> draws.chance(4) ? rows.get(draws.number(0, 2)) : row);
            var later = new Before(PRINTED, Map.of(), printed, within).withMoved(now);
            for (var row : rows) {
                if (now.containsValue(row)) {
                    INDICATORS.forEach(one -> assertThat(later.of(row, one))
                            .isEqualTo(sums(printed, now, row).get(one)));
                }
            }
            var unknown = UUID.randomUUID();
            now.put(unknown, rows.get(0));
            assertThat(new Before(PRINTED, Map.of(), printed, within)
                            .withMoved(now)
                            .of(rows.get(0), INDICATORS.get(0)))
                    .isNull();
        });
    }

    private static Map<UUID, BigInteger> sums(
            Map<UUID, Map<UUID, BigInteger>> printed, Map<UUID, UUID> within, UUID row) {
        var sums = new HashMap<UUID, BigInteger>();
        within.forEach((unit, one) -> {
            for (var indicator : INDICATORS) {
                var figure = printed.get(unit).get(indicator);
                if (one.equals(row) && figure != null) {
                    sums.put(
                            indicator,
                            sums.getOrDefault(indicator, BigInteger.ZERO).add(figure));
                }
            }
        });
        return sums;
    }

    private static Map<UUID, BigInteger> figures(Draws draws) {
        var figures = new HashMap<UUID, BigInteger>();
        INDICATORS.forEach(one -> figures.put(one, draws.chance(3) ? null : BigInteger.valueOf(draws.number(0, 999))));
        return figures;
    }

    private static void merge(List<UUID> now, List<Edge> edges, LocalDate day, Draws draws) {
        int parts = Math.min(now.size(), draws.number(0, 4));
        if (parts == 0) {
            return;
        }
        var formed = UUID.randomUUID();
        for (int i = 0; i < parts; i++) {
            edges.add(new Edge(now.remove(draws.number(0, now.size() - 1)), formed, BigDecimal.ONE, day));
        }
        now.add(formed);
    }

    @Test
    void aPartOfAUnitIsNotKnown() {
        var whole = UUID.randomUUID();
        var divided = UUID.randomUUID();
        var formed = UUID.randomUUID();
        var rest = UUID.randomUUID();
        var half = new BigDecimal("0.5");
        var day = PRINTED.plusDays(1);
        var graph = new SuccessionGraph(List.of(
                new Edge(whole, formed, BigDecimal.ONE, day),
                new Edge(divided, formed, half, day),
                new Edge(divided, rest, half, day)));
        var figures = Map.of(INDICATORS.get(0), BigInteger.TEN);
        var later = new Before(PRINTED, Map.of(), Map.of(whole, figures, divided, figures))
                .withMerged(List.of(formed, rest), graph, day);
        assertThat(later.of(formed, INDICATORS.get(0))).isNull();
        assertThat(later.of(rest, INDICATORS.get(0))).isNull();
    }

    @Test
    void aUnitFromElsewhereIsNotKnown() {
        var printed = UUID.randomUUID();
        var formed = UUID.randomUUID();
        var day = PRINTED.plusDays(1);
        var graph = new SuccessionGraph(List.of(
                new Edge(printed, formed, null, day), new Edge(UUID.randomUUID(), formed, BigDecimal.ONE, day)));
        var later = new Before(PRINTED, Map.of(), Map.of(printed, Map.of(INDICATORS.get(0), BigInteger.TEN)))
                .withMerged(List.of(formed), graph, day);
        assertThat(later.of(formed, INDICATORS.get(0))).isNull();
    }

    private static BigInteger sum(Before before, Collection<UUID> units, UUID indicator) {
        return units.stream()
                .map(unit -> before.of(unit, indicator))
                .filter(Objects::nonNull)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }
}
