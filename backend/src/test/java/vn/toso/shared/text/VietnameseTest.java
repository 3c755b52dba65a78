package vn.toso.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnameseTest {

    @ParameterizedTest
    @CsvSource({
        "Hữu Liên, huu lien",
        "ĐỒNG TIẾN, dong tien",
        "Đôn Phong, don phong",
        "Hòa Bình, hoa binh",
        "Hoà Bình, hoa binh",
        "'  Sĩ   Bình ', si binh",
        "Phường 12, phuong 12",
        "Bà Rịa - Vũng Tàu, ba ria vung tau"
    })
    void foldsWhateverTheToneMarksAndTheForm(String name, String folded) {
        assertThat(Vietnamese.fold(name)).isEqualTo(folded);
        assertThat(Vietnamese.fold(Normalizer.normalize(name, Normalizer.Form.NFD)))
                .isEqualTo(folded);
    }
}
