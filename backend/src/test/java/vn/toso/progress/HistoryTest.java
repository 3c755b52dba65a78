package vn.toso.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toso.progress.ReportedDays.Figure;
import vn.toso.submission.Timeliness;
import vn.toso.testing.Seeds;

class HistoryTest {

    @Test
    void aHistoryHasTheReportsAsTheyWereSubmitted() {
        Seeds.each(200, 20_000, draws -> {
            var drawn = new DrawnDays(draws);
            for (var unit : drawn.units) {
                var history = drawn.days.history(unit);
                for (int day = 0; day < ReportedDays.DAYS; day++) {
                    hold(drawn.days, unit, history, day);
                }
            }
        });
    }

    private static void hold(ReportedDays days, UUID unit, History history, int day) {
        var standing = days.standing(unit, ReportedDays.START.plusDays(day));
        assertThat(history.unit).isEqualTo(unit);
        assertThat(history.reported(day)).isEqualTo(standing.reported());
        assertThat(history.late(day)).isEqualTo(standing.timeliness() == Timeliness.LATE);
        assertThat(history.backfilled(day)).isEqualTo(standing.timeliness() == Timeliness.BACKFILLED);
        assertThat(history.returned(day)).isEqualTo(standing.returned());
        for (int i = 0; i < days.reported.size(); i++) {
            var indicator = days.reported.get(i).id();
            var figure = standing.reported()
                    ? days.reports
                            .get(unit)
                            .get(ReportedDays.START.plusDays(day))
                            .answers()
                            .get(indicator)
                    : null;
            assertThat(history.answer(i, day)).isEqualTo(answer(figure));
        }
        assertThat(history.answer(-1, day)).isEqualTo(History.BLANK);
    }

    private static long answer(Figure figure) {
        return figure == null
                ? History.BLANK
                : figure.value() == null
                        ? History.NOT_APPLICABLE
                        : figure.value().longValueExact();
    }

    @Test
    void aUnitWithoutReportsHasAnEmptyHistory() {
        var history = History.empty(UUID.randomUUID(), 2);
        for (int day : List.of(0, 1)) {
            assertThat(history.reported(day)).isFalse();
            assertThat(history.late(day)).isFalse();
            assertThat(history.backfilled(day)).isFalse();
            assertThat(history.returned(day)).isFalse();
            assertThat(history.answer(0, day)).isEqualTo(History.BLANK);
        }
    }

    @Test
    void theSqlThatPacksReportsUsesTheSameMarks() {
        assertThat(History.columns("s", ":first"))
                .contains("(s.as_of - :first) * 8")
                .contains("when 'ON_TIME' then 0 when 'LATE' then 1 else 2")
                .contains("when 'RETURNED' then 4 else 0")
                .contains("string_agg(s.answers, ',')");
    }
}
