package vn.toso.unit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitQueryTest {

    @ParameterizedTest
    @CsvSource({
        "Hữu Liên, huu lien, huu lien",
        "xã Hữu Liên, xa huu lien, huu lien",
        "XA HUU LIEN, xa huu lien, huu lien",
        "x. Hữu Liên, x huu lien, huu lien",
        "x.Hữu Liên, x huu lien, huu lien",
        "P.Đồng Tâm, p dong tam, dong tam",
        "tt Hữu Lũng, tt huu lung, huu lung",
        "T.T. Hữu Lũng, t t huu lung, t huu lung",
        "h. Hữu Lũng, h huu lung, huu lung",
        "tỉnh Lạng Sơn, tinh lang son, lang son",
        "tp Hà Nội, tp ha noi, ha noi",
        "Thành phố Hà Nội, thanh pho ha noi, ha noi",
        "thôn Đồng Áng, thon dong ang, dong ang",
        "tổ dân phố 3, to dan pho 3, 3",
        "tdp3, tdp 3, 3",
        "p1, p 1, 1",
        "Thị xã Quảng Yên, thi xa quang yen, quang yen",
        "Thọ Xuân, tho xuan, tho xuan",
        "xã, xa, xa",
        "06388, 06388, 06388"
    })
    void theTypeBeforeANameIsTakenOff(String typed, String folded, String bare) {
        var query = UnitQuery.of(typed);
        assertThat(query.folded()).isEqualTo(folded);
        assertThat(query.bare()).isEqualTo(bare);
    }

    @Test
    void theWordsSayWhichTypesAreMeant() {
        assertThat(UnitQuery.of("xa huu lien").types()).containsExactly(UnitType.XA);
        assertThat(UnitQuery.of("tp ha noi").types())
                .containsExactlyInAnyOrder(UnitType.THANH_PHO, UnitType.THANH_PHO_TRUNG_UONG);
        assertThat(UnitQuery.of("huu lien").types()).isEmpty();
    }

    @Test
    void aCodeHasDigitsAndNoSpaces() {
        assertThat(UnitQuery.of("06388").mayBeCode()).isTrue();
        assertThat(UnitQuery.of("phuong 1").mayBeCode()).isFalse();
        assertThat(UnitQuery.of("huulien").mayBeCode()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Xã Hữu Liên, XA, Hữu Liên, false",
        "Hữu Liên, XA, Hữu Liên, false",
        "Xa Dung, XA, Xa Dung, false",
        "Xã Xa Dung, XA, Xa Dung, false",
        "xã hữu liên, XA, hữu liên, false",
        "Phường 1, PHUONG, 1, false",
        "Thị trấn Phủ Thông, XA, Thị trấn Phủ Thông, true",
        "Thành phố Hà Nội, THANH_PHO_TRUNG_UONG, Hà Nội, false",
        "Thành phố Lạng Sơn, THANH_PHO, Lạng Sơn, false",
        "Bản Bo, XA, Bản Bo, false",
        "Tổ dân phố 3, TO_DAN_PHO, 3, false"
    })
    void aListWritesTheTypeBeforeTheName(String written, UnitType type, String name, boolean another) {
        assertThat(UnitWords.bare(written, type)).isEqualTo(name);
        assertThat(UnitWords.saysAnotherType(written, type)).isEqualTo(another);
    }
}
