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
    @ValueSource(
            strings = {
                "",
                "12345",
                "900000123",
                "090000012",
                "090000012345",
                "0900000x23",
                "84900000123",
                "0912345678.0",
                "+84912345678.0"
            })
    void otherTextsAreNoNumber(String text) {
        assertThat(PhoneNumber.digits(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "912345678, 0912345678",
        "84912345678, 0912345678",
        "0084912345678, 0912345678",
        "'84 912.345-678', 0912345678",
        "912 345 678, 0912345678",
        // Of the mobile network whose numbers begin with 084.
        "842345678, 0842345678",
        "2053825123, 02053825123",
        "842053825123, 02053825123"
    })
    void aNumberThatASpreadsheetTookForAFigureIsRestored(String text, String digits) {
        assertThat(PhoneNumber.restored(text)).contains(digits);
    }

    /** A digit is missing or too many, or it is no prefix of today, or there are two numbers. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "91234567",
                "9123456789",
                "8491234567",
                "412345678",
                "1234567890",
                "912345678/987654321",
                "9,12E+08",
                "912345678.0",
                "205382512.0"
            })
    void whatCouldBeSeveralNumbersIsNotGuessed(String text) {
        assertThat(PhoneNumber.restored(text)).isEmpty();
    }

    @Test
    void theMaskShowsTheFirstTwoAndTheLastThreeDigits() {
        assertThat(PhoneNumber.masked("0900000123")).isEqualTo("09•• ••• 123");
        assertThat(PhoneNumber.masked("02053825123")).isEqualTo("02•• •••• 123");
        assertThat(PhoneNumber.masked(null)).isNull();
    }
}
