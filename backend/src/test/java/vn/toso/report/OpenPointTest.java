package vn.toso.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toso.report.ReportContent.Cell;
import vn.toso.report.ReportContent.Row;
import vn.toso.submission.ObligationStatus;
import vn.toso.submission.SubmissionState;
import vn.toso.submission.Timeliness;
import vn.toso.unit.Level;
import vn.toso.unit.UnitRef;
import vn.toso.unit.UnitType;

/** What has changed in the report of a province about its districts and their communes since it went to its signer. */
class OpenPointTest {

    private static final UnitRef PROVINCE = unit(1, Level.PROVINCE, UnitType.TINH, "Cao Bằng");
    private static final UnitRef HA_LANG = unit(2, Level.DISTRICT, UnitType.HUYEN, "Hạ Lang");
    private static final UnitRef THACH_AN = unit(3, Level.DISTRICT, UnitType.HUYEN, "Thạch An");
    private static final UnitRef THI_HOA = unit(4, Level.COMMUNE, UnitType.XA, "Thị Hoa");
    private static final UnitRef LE_LAI = unit(5, Level.COMMUNE, UnitType.XA, "Lê Lai");

    @Test
    void nothing() {
        assertThat(changed(content(HA_LANG, 900L, HA_LANG), content(HA_LANG, 900L, HA_LANG)))
                .isEmpty();
    }

    /** The sums of two districts are others, and no figure of a commune is. */
    @Test
    void aCommuneBelongsToAnotherDistrict() {
        assertThat(changed(content(HA_LANG, 900L, HA_LANG), content(HA_LANG, 900L, THACH_AN)))
                .containsExactly("xã Thị Hoa");
    }

    /** As there are a city and a district of Cao Lãnh. */
    @Test
    void aCommuneBelongsToAnotherDistrictOfTheSameName() {
        var other = unit(3, Level.DISTRICT, UnitType.HUYEN, "Hạ Lang");
        assertThat(changed(content(HA_LANG, 900L, HA_LANG), content(HA_LANG, 900L, other)))
                .containsExactly("xã Thị Hoa");
    }

    /** Who has seen one change has not seen the next. */
    @Test
    void theVersionDiffersAfterEachChange() {
        var frozen = content(HA_LANG, 900L, HA_LANG);
        var other = unit(6, Level.DISTRICT, UnitType.HUYEN, "Mới");
        assertThat(List.of(
                        version(frozen, content(HA_LANG, 800L, HA_LANG)),
                        version(frozen, content(HA_LANG, 800L, THACH_AN)),
                        version(frozen, content(HA_LANG, 800L, other)),
                        version(frozen, content(HA_LANG, 700L, THACH_AN))))
                .doesNotHaveDuplicates();
    }

    private static String version(ReportContent frozen, ReportContent now) {
        return OpenPoint.changes(OpenPoint.of(frozen, now));
    }

    @Test
    void thePopulationOfADistrict() {
        assertThat(changed(content(HA_LANG, 900L, HA_LANG), content(HA_LANG, 800L, HA_LANG)))
                .containsExactly("huyện Hạ Lang");
    }

    /** The communes still belong to it. */
    @Test
    void theNameOfADistrict() {
        var renamed = unit(2, Level.DISTRICT, UnitType.HUYEN, "Hạ Lang Mới");
        assertThat(changed(content(HA_LANG, 900L, HA_LANG), content(renamed, 900L, renamed)))
                .containsExactly("huyện Hạ Lang");
    }

    /** What its placeholders print is asked for by name: late reports by another one than missing ones. */
    @Test
    void aTextWithoutTheWordsForLateReports() {
        var onTime = content(HA_LANG, 900L, HA_LANG);
        assertThat(OpenPoint.notStated(onTime, body("Đầy đủ, đúng hạn."))).isEmpty();
        var late = content(HA_LANG, 900L, HA_LANG, Timeliness.LATE);
        assertThat(OpenPoint.notStated(late, body("{tinh_hinh_gui}"))).hasValueSatisfying(point -> {
            assertThat(point.units()).containsExactly("xã Thị Hoa", "xã Lê Lai");
            assertThat(point.placeholders()).containsExactly("dung_han");
        });
        assertThat(OpenPoint.notStated(late, body("Kết quả: {dung_han}."))).isEmpty();
        assertThat(OpenPoint.notStated(late, body("Kết quả.[ {chi_tieu}: {dung_han}]")))
                .isPresent();
    }

    private static List<Paper.Passage> body(String text) {
        return List.of(new Paper.Passage(ReportDocument.Style.TEXT, text));
    }

    private static List<String> changed(ReportContent frozen, ReportContent now) {
        return OpenPoint.of(frozen, now).stream()
                .filter(point -> point.kind() == OpenPoint.Kind.CHANGED_SINCE)
                .flatMap(point -> point.units().stream())
                .toList();
    }

    /**
     * @param population of the district Hạ Lang
     * @param within the district to which the commune Thị Hoa belongs
     */
    private static ReportContent content(UnitRef haLang, long population, UnitRef within) {
        return content(haLang, population, within, Timeliness.ON_TIME);
    }

    private static ReportContent content(UnitRef haLang, long population, UnitRef within, Timeliness timeliness) {
        var counted = new Counted(1, 1, 0, 0, 0, 0, null);
        var rows = List.of(
                row(haLang, null, null, counted, population, null), row(THACH_AN, null, null, counted, 700L, null));
        var details = List.of(
                row(THI_HOA, within, ObligationStatus.REPORTED, null, null, timeliness),
                row(LE_LAI, THACH_AN, ObligationStatus.REPORTED, null, null, timeliness));
        return new ReportContent(
                PROVINCE,
                LocalDate.of(2022, 7, 8),
                null,
                "Báo cáo ngày",
                "355/UBND-KGVX",
                new Counted(2, 2, 0, 0, 0, 0, null),
                List.of(),
                null,
                null,
                2000L,
                List.of(),
                rows,
                details,
                null,
                null,
                null);
    }

    private static Row row(
            UnitRef unit,
            UnitRef within,
            ObligationStatus status,
            Counted counted,
            Long population,
            Timeliness timeliness) {
        return new Row(
                unit,
                within == null ? null : within.name(),
                within == null ? null : within.id(),
                status,
                counted,
                timeliness,
                null,
                null,
                null,
                null,
                population,
                null,
                null,
                List.of(Cell.of(BigInteger.TEN, null, null, null, null)),
                null,
                status == null ? null : SubmissionState.ACCEPTED,
                null,
                null);
    }

    private static UnitRef unit(int number, Level level, UnitType type, String name) {
        return new UnitRef(new UUID(0, number), level, type, "%05d".formatted(number), name);
    }
}
