package vn.toso.demo;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoDateTest {

    @ParameterizedTest
    @ValueSource(strings = {"2022-07-13", "2026-02-01", "2026-12-31"})
    void theDemoBeginsOnTheseDays(String date) {
        assertThatCode(() -> DemoLoader.requireKnown(LocalDate.parse(date))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-07-12", "2025-07-01", "2026-01-31", "2027-01-01"})
    void anotherDayIsRefusedWithTheDaysThatThereAre(String date) {
        assertThatThrownBy(() -> DemoLoader.requireKnown(LocalDate.parse(date)))
                .hasMessage("toso.demo.date is " + date
                        + ". The demo begins on 2022-07-13, or on a day from 2026-02-01 to 2026-12-31.");
    }
}
