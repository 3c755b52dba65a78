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
    void foldingIgnoresDiacriticsCaseAndUnicodeForm(String name, String folded) {
        assertThat(Vietnamese.fold(name)).isEqualTo(folded);
        assertThat(Vietnamese.fold(Normalizer.normalize(name, Normalizer.Form.NFD)))
                .isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hòa|Hoà",
                "HỮU LIÊN|Hữu Liên",
                "D'Ran|D’Ran",
                "Ea H’ Leo|Ea H'leo",
                "Thủy Nguyên|Thuỷ Nguyên",
                "Qúy Lộc|Quý Lộc",
                "Gìa Lai|Già Lai",
                "THÚY LOAN|Thuý Loan",
                "Khuỷu|Khủyu",
                "'  Sĩ  Bình '|Sĩ Bình",
                "Sĩ\u00A0Bình|Sĩ Bình",
                "Sĩ\u200B Bình|Sĩ Bình",
                "Bà Rịa - Vũng Tàu|Bà Rịa–Vũng Tàu",
                "ĐẮK LẮK|Đắk Lắk"
            })
    void spellingVariantsOfANameHaveTheSameKey(String one, String other) {
        assertThat(Vietnamese.nameKey(one)).isEqualTo(Vietnamese.nameKey(other));
        assertThat(Vietnamese.nameKey(Normalizer.normalize(one, Normalizer.Form.NFD)))
                .isEqualTo(Vietnamese.nameKey(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Hòa, Hóa",
        "Mỹ, Mĩ",
        "Sĩ Bình, Sỹ Bình",
        "Liên, Lien",
        "Đắk, Dắk",
        "Hưng, Hung",
        "Tân An, Tấn An",
        "D'Ran, Dran",
        "Thôn 1, Thôn 11",
        "Tân Hòa, Tân Hòa B"
    })
    void differentLettersOrTonesHaveDifferentKeys(String one, String other) {
        assertThat(Vietnamese.nameKey(one)).isNotEqualTo(Vietnamese.nameKey(other));
    }
}
