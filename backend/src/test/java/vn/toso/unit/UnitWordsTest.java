package vn.toso.unit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitWordsTest {

    @ParameterizedTest
    @CsvSource({
        "Hữu Liên, Xã Hữu Liên, COMMUNE, true",
        "XÃ HÒA BÌNH, Phường Hoà Bình, COMMUNE, true",
        "Thị trấn Hữu Lũng, Hữu Lũng, COMMUNE, true",
        "Tổ dân phố 4, 4, VILLAGE, true",
        "Xã Đàn, Xã Đàn, COMMUNE, true",
        "Xa Dung, Dung, COMMUNE, false",
        "Xã Hữu Liên, Hữu Liên, VILLAGE, false",
        "Xã Hữu Liên, Xã Hữu Lũng, COMMUNE, false",
        "Sĩ Bình, Sỹ Bình, COMMUNE, false",
        "Xã, Xã Xã, COMMUNE, true"
    })
    void oneNameIsWrittenWithAndWithoutTheTypeBeforeIt(String one, String other, Level level, boolean same) {
        assertThat(UnitWords.sameName(one, other, level)).isEqualTo(same);
        assertThat(UnitWords.sameName(other, one, level)).isEqualTo(same);
    }
}
