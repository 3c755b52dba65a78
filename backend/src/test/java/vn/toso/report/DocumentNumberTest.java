package vn.toso.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12/BC-UBND",
                "08/BC-UBND",
                "355/UBND-KGVX",
                "15/2022/QĐ-UBND",
                "12a/BC-VHTT",
                "1423/STTTT",
                "1/bc"
            })
    void aNumberHasASymbol(String number) {
        assertThat(new DocumentNumber(number).isWellFormed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12",
                "/BC-UBND",
                "12/",
                "12 /BC-UBND",
                "12/BC–UBND",
                "12/BC-UBND.",
                "=1+1",
                "<b>12</b>",
                "12/BC\u00a0-UBND",
                "BC/12",
                "1234567/BC"
            })
    void otherTextIsRefused(String text) {
        assertThat(new DocumentNumber(text).isWellFormed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "12/BC-UBND, 12/bc-ubnd, true",
        "8/BC-UBND, 08/BC-UBND, true",
        "12/BC-UBND, 12 /BC–UBND., true",
        "12/BC-UBND, １２/BC-UBND, true",
        "12/BC-UBND, 12/BC-VHTT, false",
        "12/BC-UBND, 120/BC-UBND, false",
        "10/BC-UBND, 1/BC-UBND, false"
    })
    void aRegistryHasOneOfTwoSpellings(String one, String other, boolean same) {
        assertThat(new DocumentNumber(one).isSameAs(new DocumentNumber(other))).isEqualTo(same);
    }
}
