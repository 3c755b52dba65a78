package vn.toso.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Violation;

class PersonCheckTest {

    @Test
    void keepsWhatIsRightInItsStoredForm() {
        var check = PersonCheck.of("  Hoàng\tThị  Bé", " be@example.vn ", "+84 900.000-123");
        assertThat(check).isEqualTo(new PersonCheck("Hoàng Thị Bé", "be@example.vn", "0900000123", List.of()));
        var nothing = PersonCheck.of("Bé", " ", "");
        assertThat(nothing.email()).isNull();
        assertThat(nothing.phone()).isNull();
        assertThat(nothing.violations()).isEmpty();
    }

    @Test
    void namesAllThatIsWrong() {
        var check = PersonCheck.of("Bé (xã)", "be@", "123");
        assertThat(check.violations()).extracting(Violation::pointer).containsExactly("/fullName", "/email", "/phone");
    }

    /** The realm takes no name with one of these. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>",
                "A & B",
                "\"A\"",
                "$A",
                "A%",
                "A!",
                "A#",
                "A?",
                "§A",
                "A;",
                "A*",
                "~A",
                "A/B",
                "A\\B",
                "A|B",
                "A^",
                "A=B",
                "[A]",
                "{A}",
                "(A)",
                "\u200B",
                ".",
                "-1+1",
                "@SUM",
                "'",
                "0912345678",
                "06388",
                "12345",
                "١٢٣",
                "a@b.vn",
                "0912345678a",
                "Cán bộ xã 1",
                "1 Bé",
                "Bé ²",
                "ª",
                "º 1",
                "ー",
                "ʰ",
                "An／B",
                "Ａn",
                "𝐀n",
                "ﬁ",
                "A\u20DD",
                "\u0301A",
                "'Bé",
                "An_B",
                "Trần, Lê",
                "An·B",
                "Ⅻ",
                "A\u0324\u0330\u0325\u0323"
            })
    void refusesSignsInNames(String name) {
        assertThat(PersonCheck.of(name, null, null).violations())
                .containsExactly(Violation.at("/fullName", CommonViolation.NOT_A_PERSON_NAME));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Y Moan Niê-Kdăm",
                "Nguyễn Văn A'",
                "H’Len Niê",
                "Y B`Lô",
                "Đỗ Ð",
                "TS. An",
                "Nguye\u0302\u0303n",
                "A\u0324\u0330\u0325 B\u0324\u0330\u0325",
                "ສົມຊາຍ",
                "กำปั่น",
                "ຄຳ",
                "李明",
                "Bé"
            })
    void takesTheNamesThatPeopleHave(String name) {
        assertThat(PersonCheck.of(name, null, null).violations()).isEmpty();
    }

    @Test
    void refusesMarksThatPileUp() {
        var piled = "A" + "\u0301".repeat(150);
        assertThat(PersonCheck.of(piled, null, null).isNameRight()).isFalse();
        assertThat(PersonCheck.ofProgram("PM 2" + "\u0301".repeat(4), "/name").violations())
                .hasSize(1);
    }

    /** In NFC, whatever was typed. */
    @Test
    void composesNames() {
        assertThat(PersonCheck.of("Nguye\u0302\u0303n", null, null).fullName()).isEqualTo("Nguy\u1EC5n");
    }

    @Test
    void knowsNamesOfPrograms() {
        assertThat(PersonCheck.ofProgram("VNPT iGate 2.0 (Hữu Lũng)", "/name").violations())
                .containsExactly(Violation.at("/name", PeopleViolation.NOT_A_PROGRAM_NAME));
        assertThat(PersonCheck.ofProgram("VNPT iGate 2.0", "/name").violations())
                .isEmpty();
        assertThat(PersonCheck.ofProgram("1 cửa", "/name").violations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "abc, true",
        "a.b-c_1, true",
        "1ab, true",
        "ab, false",
        "Abc, false",
        "bé, false",
        ".abc, false",
        "a b c, false",
        "service-mucdich, true",
        "service-account-, false",
        "service-account-service-mucdich, false",
    })
    void knowsUserNames(String text, boolean is) {
        assertThat(PersonCheck.ofUsername(text).isEmpty()).isEqualTo(is);
    }

    @Test
    void limitsTheLengthOfUserNames() {
        assertThat(PersonCheck.ofUsername("a".repeat(64))).isEmpty();
        assertThat(PersonCheck.ofUsername("a".repeat(65))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "a@b.vn, true",
        "a.b+c@mail.gov.vn, true",
        "a@b, false",
        "a b@c.vn, false",
        "a@b@c.vn, false",
        "@b.vn, false",
        "a@b..vn, false",
        "'a,c@b.vn', false",
        "-a;c@b.vn, false",
        "<a@b.vn>, false",
        ".a@b.vn, false"
    })
    void knowsEmails(String text, boolean is) {
        assertThat(PersonCheck.of("Bé", text, null).violations().isEmpty()).isEqualTo(is);
    }
}
