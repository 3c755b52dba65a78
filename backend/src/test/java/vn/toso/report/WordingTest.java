package vn.toso.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.toso.unit.Level;
import vn.toso.unit.UnitRef;
import vn.toso.unit.UnitType;

class WordingTest {

    private static final UnitRef PROVINCE =
            new UnitRef(new UUID(0, 1), Level.PROVINCE, UnitType.TINH, "20", "Lạng Sơn");

    @ParameterizedTest
    @CsvSource({
        "Sở Khoa học và Công nghệ tỉnh Lạng Sơn, Sở Khoa học và Công nghệ",
        "Sở Khoa học và Công nghệ, Sở Khoa học và Công nghệ",
        "UBND tỉnh Lạng Sơn,",
        "Ủy ban nhân dân tỉnh Lạng Sơn,",
        "uỷ ban nhân dân tỉnh Lạng Sơn,"
    })
    void anOfficeIssuesWhatItsHeadSigns(String recipient, String office) {
        assertThat(signed("").office(recipient, PROVINCE)).isEqualTo(office);
        assertThat(signed("ỦY BAN NHÂN DÂN").office(recipient, PROVINCE)).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void onlyADistrictFilesACopyAtItsOfficeForCulture(Level level) {
        assertThat(Wording.standard(level).recipients())
                .containsExactly("Như trên", level == Level.DISTRICT ? "Lưu: VT, VHTT" : "Lưu: VT");
    }

    @Test
    void theStandardIsThatOfACommittee() {
        assertThat(Wording.STANDARD.office("Sở Khoa học và Công nghệ", PROVINCE))
                .isNull();
    }

    private static Wording signed(String onBehalfOf) {
        var signature = new Signature(Signature.Capacity.HEAD, onBehalfOf, "GIÁM ĐỐC", "", "");
        return new Wording(
                Wording.STANDARD.subject(), Wording.STANDARD.body(), signature, Wording.STANDARD.recipients());
    }
}
