package vn.toso.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toso.shared.table.CellErrors;
import vn.toso.testing.Relisting;
import vn.toso.unit.ListedUnit;

class ContradictionsTest {

    private static final String AFTER = Relisting.UNITS
            + "COMMUNE,06400,Xã Hữu Liên,xa,20,20\nCOMMUNE,06391,Xã Yên Bình,xa,20,20\n"
            + "COMMUNE,06415,Phường Hòa Lạc,phuong,20,20\n";

    private static final Map<String, Set<String>> BEFORE = Map.of(
            "06388", Set.of("Hữu Liên"),
            "06400", Set.of("Yên Thịnh"),
            "06391", Set.of("Yên Bình", "Yên Bình Mới"),
            "06415", Set.of("Hoà Lạc"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "06388,Hữu Liên,20,06400,Hữu Liên,merged,Nhập toàn bộ",
                "06388,XÃ HỮU LIÊN,20,06400,Xã Hữu Liên,merged,Nhập toàn bộ",
                // The old type, the new type or none: types change more often than names.
                "06388,Thị trấn Hữu Liên,20,06400,,merged,",
                "06415,Hòa Lạc,20,06415,Phường Hoà Lạc,unchanged,Giữ nguyên",
                "06391,Yên Bình Mới,20,06391,Yên Bình,renamed,Đổi tên",
                "06388,Hữu Liên,20,06400,Hữu Liên,merged,Nhập toàn bộ diện tích",
                // The commune does not exist, so its name cannot be checked.
                "09999,Xã Lạ,20,06400,Hữu Liên,merged,Nhập toàn bộ"
            })
    void rowsThatAgreeHaveNoErrors(String row) {
        assertThat(noted(row)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "06388,Yên Bình,20,06400,Hữu Liên,merged,|D Yên Bình name-differs",
                "06388,Hưu Liên,20,06400,Hữu Liên,merged,|D Hưu Liên name-differs",
                "06388,Huu Lien,20,06400,Hữu Liên,merged,|D Huu Lien name-differs",
                "06388,Hữu Liên,20,06400,Yên Thịnh,merged,|G Yên Thịnh name-differs",
                "06391,Yên Bình,20,06391,Yên Bình Mới,unchanged,Giữ nguyên|G Yên Bình Mới name-differs, I Giữ nguyên kept-renamed",
                "06391,Yên Bình Mới,20,06391,,unchanged,Giữ nguyên|I Giữ nguyên kept-renamed"
            })
    void aNameOfAnotherCodeIsReported(String row, String said) {
        assertThat(noted(row)).isEqualTo(said);
    }

    @Test
    void aCommuneThatStaysCannotBeDivided() {
        assertThat(noted(
                        "06391,Yên Bình,20,06391,Yên Bình,ambiguous,Giữ nguyên",
                        "06391,Yên Bình,20,06400,Hữu Liên,ambiguous,Nhập một phần"))
                .isEqualTo("I Giữ nguyên kept-divided");
    }

    @Test
    void aWholeCommunePassesIntoOnlyOne() {
        assertThat(noted(
                        "06388,Hữu Liên,20,06400,Hữu Liên,merged,Nhập toàn bộ",
                        "06388,Hữu Liên,20,06391,Yên Bình,merged,Nhập toàn bộ",
                        "06400,Yên Thịnh,20,06400,Hữu Liên,ambiguous,Nhập một phần",
                        "06400,Yên Thịnh,20,06391,Yên Bình,ambiguous,Nhập một phần"))
                .isEqualTo("I Nhập toàn bộ whole-divided, I Nhập toàn bộ whole-divided");
    }

    @Test
    void aCommuneThatStaysCannotTakeOthersIn() {
        assertThat(noted(
                        "06391,Yên Bình,20,06391,Yên Bình,renamed,Đổi loại hình",
                        "06388,Hữu Liên,20,06391,Yên Bình,merged,Nhập toàn bộ"))
                .isEqualTo("I Đổi loại hình kept-merged");
    }

    private static String noted(String... rows) {
        var errors = new CellErrors();
        var text = new StringBuilder(Relisting.MAPPING);
        for (var row : rows) {
            text.append("20,186,").append(row).append('\n');
        }
        var mapping = MappingRow.COLUMNS.read(bytes(text.toString()), errors).rows().stream()
                .map(MappingRow::of)
                .toList();
        var listed = ListedUnit.COLUMNS.read(bytes(AFTER), errors).rows().stream()
                .map(ListedUnit::of)
                .toList();
        new Contradictions(BEFORE, listed, mapping).note();
        return String.join(
                ", ",
                errors.kept().stream()
                        .map(cell -> String.join(
                                " ", cell.column(), cell.value(), cell.code().wire()))
                        .toList());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
