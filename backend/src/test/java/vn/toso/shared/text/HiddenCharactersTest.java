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

    /** A line of them would be drawn through what stands above. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "8h\u0301\u0301\u0301\u0301",
                "a\u0324\u200D\u0330\u200D\u0325\u200D\u0323",
                "a\u20DD\u20DD\u20DD\u20DD"
            })
    void noTextHasMarksThatPileUp(String text) {
        assertThat(HiddenCharacters.isIn(text)).isTrue();
        assertThat(HiddenCharacters.isIn("Sáng: " + text)).isTrue();
    }

    @Test
    void textsOfAllLanguagesAndEmojiHaveNone() {
        for (var text : new String[] {
            "Nguye\u0302\u0303n",
            "กำปั่น",
            "น้ำ",
            "ເຂົ້າ",
            "קָדוֹשׁ",
            "ကြွေး",
            "1\uFE0F\u20E3",
            "👨\u200D👩\u200D👧",
            "❤\uFE0F"
        }) {
            assertThat(HiddenCharacters.isIn(text)).as(text).isFalse();
        }
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
