package vn.toso.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "0900000123, 0900000123",
        "' 0900 000 123 ', 0900000123",
        "0900.000-123, 0900000123",
        "+84 900 000 123, 0900000123",
        "02053 825 123, 02053825123"
    })
    void separatorsAndTheCountryDoNotMatter(String text, String digits) {
        assertThat(PhoneNumber.digits(text)).contains(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "900000123", "090000012", "090000012345", "0900000x23", "84900000123"})
    void otherTextsAreNoNumber(String text) {
        assertThat(PhoneNumber.digits(text)).isEmpty();
    }

    @Test
    void theMaskShowsTheFirstTwoAndTheLastThreeDigits() {
        assertThat(PhoneNumber.masked("0900000123")).isEqualTo("09•• ••• 123");
        assertThat(PhoneNumber.masked("02053825123")).isEqualTo("02•• •••• 123");
        assertThat(PhoneNumber.masked(null)).isNull();
    }
}
