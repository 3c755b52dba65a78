package vn.toso.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnteredAtTest {

    private static final Instant NOW = Instant.parse("2022-07-13T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2022-07-13T16:00:00+07:00, 2022-07-13T09:00:00Z",
        "2020-01-01T00:00:00+07:00, 2019-12-31T17:00:00Z",
        // The largest time ahead of the server that is accepted: five minutes.
        "2022-07-13T16:05:00+07:00, 2022-07-13T09:05:00Z",
        // Rounded half up to the microsecond.
        "2022-07-13T09:00:00.000000499Z, 2022-07-13T09:00:00Z",
        "2022-07-13T09:00:00.0000005Z, 2022-07-13T09:00:00.000001Z"
    })
    void aPossibleTimeIsKept(OffsetDateTime said, Instant kept) {
        assertThat(EnteredAt.of(said, NOW)).isEqualTo(new EnteredAt(kept, null));
    }

    @Test
    void aTimeInTheFutureIsNotKept() {
        var said = OffsetDateTime.parse("2022-07-13T16:05:00.000000001+07:00");

        assertThat(EnteredAt.of(said, NOW)).isEqualTo(new EnteredAt(null, EnteredAtProblem.IN_FUTURE));
        assertThat(EnteredAtProblem.IN_FUTURE).hasToString("in-future");
    }

    @Test
    void aDeviceMayLeaveOutTheTime() {
        assertThat(EnteredAt.of(null, NOW)).isEqualTo(new EnteredAt(null, null));
    }
}
