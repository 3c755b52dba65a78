package vn.toso.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenCharactersTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                // Not seen.
                0x200B,
                0xAD,
                0x3164,
                0x2800,
                0xFE0F,
                0x16FE4,
                0xE0041,
                // Noncharacters, code points without a character, private use, the place of a lost object.
                0xFFFE,
                0xFFFF,
                0xFDD0,
                0x1FFFE,
                0x10FFFF,
                0x378,
                0xE000,
                0xF0000,
                0xFFFC
            })
    void noNameHasThem(int character) {
        assertThat(HiddenCharacters.isInName("A" + Character.toString(character) + "b"))
                .isTrue();
    }

    @Test
    void namesOfPeopleAndPlacesHaveNone() {
        for (var name : new String[] {
            "Nguyễn Thị Ái", "Nguyê\u0303n", "Y Bŏk Êban", "K’Brêu", "Tổ 3 – bản Nà Ư (cũ)", "Đắk Nông №2"
        }) {
            assertThat(HiddenCharacters.isInName(name)).as(name).isFalse();
        }
    }
}
