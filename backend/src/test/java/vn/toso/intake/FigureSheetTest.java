package vn.toso.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureSheetTest {

    private static final LocalDate DAY = LocalDate.of(2022, 7, 13);

    @Test
    void aShortCodeIsUsedInTheNameUnchanged() {
        assertThat(FigureSheet.name("HL-CNSCD", DAY)).isEqualTo("HL-CNSCD 2022-07-13");
        assertThat(FigureSheet.name("A".repeat(20), DAY)).isEqualTo("A".repeat(20) + " 2022-07-13");
    }

    @Test
    void codesThatAreShortenedOrChangedStillGiveDistinctNames() {
        var codes = List.of(
                "BAOCAO-CHUYENDOISO-XA-NGAY",
                "BAOCAO-CHUYENDOISO-XA-TUAN",
                "BAOCAO-CHUYENDOISO-X",
                "A/B",
                "A:B",
                "A-B",
                "A~B",
                "'A",
                "-A");
        var names = codes.stream().map(code -> FigureSheet.name(code, DAY)).toList();
        assertThat(names).doesNotHaveDuplicates().allSatisfy(name -> assertThat(name)
                .hasSizeLessThanOrEqualTo(31)
                .doesNotContainPattern("[\\[\\]*?:/\\\\']")
                .endsWith(" 2022-07-13"));
        assertThat(FigureSheet.name(codes.get(0), DAY)).isEqualTo(names.get(0)).matches("BAOCAO-CHUY~[0-9a-f]{8} .*");
    }
}
