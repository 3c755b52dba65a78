package vn.toso.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EasyPasswordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bốn con ngựa chạy.",
                "Bốn con ngựa chạy.",
                "bon con ngua chay.",
                "BONCONNGUACHAY2026",
                "Tosotoso2026",
                "tosotoso2026",
                "TosoToso2025",
                "Toso@2026@2026",
                "Mật khẩu Tổ Số 1",
                "Báo cáo tổ số 12",
                "XaHuuLien@2026",
                "xahuulienxahuulien",
                "neiluuhax@2026",
                "Toso@XaHuuLien"
            })
    void ignoresCapitalsMarksPunctuationBlanksAndDigits(String password) {
        assertThat(EasyPasswords.has(password, "xa.huulien")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mưa rơi mái ngói cũ",
                "bốn con ngựa trắng chạy",
                "toso và bảy con mèo",
                "842915730618",
                "xa.huulien và chợ phiên"
            })
    void takesOthers(String password) {
        assertThat(EasyPasswords.has(password, "xa.huulien")).isFalse();
    }

    @Test
    void aUserNameWithoutLettersIsLikeNothing() {
        assertThat(EasyPasswords.has("842915730618", "24680")).isFalse();
    }
}
