package vn.toso.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toso.progress.Progress.Row;
import vn.toso.regime.FigureRow;
import vn.toso.submission.ObligationStatus;
import vn.toso.submission.SubmissionState;
import vn.toso.submission.Timeliness;
import vn.toso.succession.DayReports;

class StandingTest {

    private static final FigureRow FIGURES = new FigureRow(new BigDecimal[] {BigDecimal.TEN}, "n");

    private static Standing reported(SubmissionState state, List<UUID> unanswered) {
        return new Standing(state, Timeliness.ON_TIME, Instant.EPOCH, FIGURES, false, unanswered);
    }

    @Test
    void aUnitThatNeitherReportedNorIsExemptIsMissing() {
        assertThat(Standing.missing(false).missing()).isTrue();
        assertThat(Standing.missing(true).missing()).isFalse();
        assertThat(reported(SubmissionState.SUBMITTED, List.of()).missing()).isFalse();
    }

    @Test
    void aReportMayBeReturnedOrPartial() {
        assertThat(reported(SubmissionState.RETURNED, List.of()).returned()).isTrue();
        assertThat(reported(SubmissionState.ACCEPTED, List.of()).returned()).isFalse();
        assertThat(reported(SubmissionState.ACCEPTED, List.of(UUID.randomUUID()))
                        .partial())
                .isTrue();
        assertThat(reported(SubmissionState.ACCEPTED, List.of()).partial()).isFalse();
    }

    @Test
    void onlyReportedUnitsHaveFiguresAndTheOthersAreKnownToHaveNone() {
        var sent = UUID.randomUUID();
        var silent = UUID.randomUUID();
        var standings = Map.of(sent, reported(SubmissionState.SUBMITTED, List.of()), silent, Standing.missing(false));

        assertThat(Standing.reports(standings)).isEqualTo(new DayReports(standings.keySet(), Map.of(sent, FIGURES)));
    }

    @Test
    void aRowShowsTheStatusOfItsUnit() {
        var blank = List.of(UUID.randomUUID());
        var sum = new Reading.Sum(null, List.of(), Set.of());

        assertThat(Row.of(ReportedDays.DISTRICT, sum, null, blank))
                .isEqualTo(new Row(ReportedDays.DISTRICT, null, List.of(), null, null, List.of(), blank));
        assertThat(Row.of(ReportedDays.DISTRICT, sum, reported(SubmissionState.SUBMITTED, blank), List.of()))
                .isEqualTo(new Row(
                        ReportedDays.DISTRICT,
                        null,
                        List.of(),
                        ObligationStatus.REPORTED,
                        Timeliness.ON_TIME,
                        blank,
                        List.of()));
        assertThat(List.of(true, false))
                .extracting(exempt -> Row.of(ReportedDays.DISTRICT, sum, Standing.missing(exempt), List.of())
                        .status())
                .containsExactly(ObligationStatus.EXEMPT, ObligationStatus.MISSING);
    }
}
