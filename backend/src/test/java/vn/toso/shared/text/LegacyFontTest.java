package vn.toso.shared.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyFontTest {

    private static final Path DATA = Path.of("../../shared/data");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Höõu Lieân",
                "Hoøa Laïc",
                "Ñoàng Tieán",
                "Quyeát Thaéng",
                "YEÂN BÌNH",
                "HÖÕU LIEÂN",
                "Tænh Baéc Giang",
                "Thò traán"
            })
    void vniIsRecognised(String text) {
        assertThat(LegacyFont.of(text)).contains(LegacyFont.VNI);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "H÷u Liªn",
                "Hßa L¹c",
                "§ång TiÕn",
                "Yªn B×nh",
                "HuyÖn An Minh",
                "HuyÖn An D\u00AD¬ng",
                "x· Ba BÓ"
            })
    void tcvn3IsRecognised(String text) {
        assertThat(LegacyFont.of(text)).contains(LegacyFont.TCVN3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hữu Liên",
                "Hòa Lạc",
                "Hoà Lạc",
                "La Êê",
                "Laêê",
                "Đắk Lắk",
                "Ea H'leo",
                "Ia Pnôn",
                "Müller",
                "Göthe",
                "12 m² × 3",
                "© 2022 «Sở»",
                "n° 5",
                "Nguyễn Ái Quốc",
                "QUỐC OAI",
                "Xuân Quế",
                "a – b",
                "Huế·Đà Nẵng",
                "Zalo©",
                "y tế®"
            })
    void unicodeIsNotALegacyEncoding(String text) {
        assertThat(LegacyFont.of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hßa", "Cöa Tïng", "§ç Tó", "C« T«"})
    void charactersOutsideOfPlaceNamesShowALegacyEncoding(String name) {
        assertThat(LegacyFont.codeOfName(name)).isNotNull();
    }

    /** When written, this covered 21.294 texts: every name and wording of the open data. */
    @Test
    void noTextOfTheOpenDataLooksLikeALegacyEncoding() throws IOException {
        assumeTrue(Files.exists(DATA), "the open data is not there");
        for (var name : List.of(
                "units_2022-07-01.csv", "units_2025-07-01.csv", "mapping_2025_old_to_new.csv", "indicators.csv")) {
            for (var line : Files.readAllLines(DATA.resolve(name))) {
                for (var cell : line.split(",")) {
                    assertThat(LegacyFont.of(Vietnamese.nfc(cell))).as(cell).isEqualTo(Optional.empty());
                }
            }
        }
    }
}
