package vn.toso.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.toso.shared.time.Period;
import vn.toso.succession.Column;
import vn.toso.succession.Given;

/**
 * The totals of a stretch, added up unit by unit.
 *
 * @param start the first day of the histories
 * @param places the position of each indicator's figures in the histories
 * @param of the totals, in the order of the stretch's indicators
 */
record DailyTotals(
        Stretch stretch, LocalDate start, Map<UUID, Integer> places, List<DailyTotal> of, DailyStandings standings) {

    private static final int NOWHERE = -1;

    static DailyTotals of(Stretch stretch, LocalDate start, Map<UUID, Integer> places) {
        var asked = stretch.question().askedIndicators().stream()
                .mapToInt(one -> places.getOrDefault(one, NOWHERE))
                .toArray();
        return new DailyTotals(
                stretch,
                start,
                places,
                Stream.generate(() -> new DailyTotal(stretch.days()))
                        .limit(stretch.shown().size())
                        .toList(),
                new DailyStandings(stretch, asked));
    }

    int place(Column column) {
        return places.getOrDefault(column.indicator(), NOWHERE);
    }

    /** The number of days of the histories before a date. */
    int before(LocalDate date) {
        return (int) (date.toEpochDay() - start.toEpochDay());
    }

    /** @param before the latest stocks before the first day of the histories, by column and unit */
    void addPlain(History history, Map<Column, Map<UUID, Given>> before, List<Period> exemptions) {
        standings.add(history, before(stretch.first()), exemptions);
        new PlainUnit(this, history, before).add();
    }
}
