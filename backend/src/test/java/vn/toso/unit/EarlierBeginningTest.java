package vn.toso.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.toso.testing.Reorganisations.ADMINISTRATOR;
import static vn.toso.testing.Reorganisations.wrongInClosure;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Files;
import vn.toso.testing.Reorganisations;

/** A list for an earlier day than the first known day of its units: the units stay the same and begin earlier. */
@QuarkusTest
@ApiTest
class EarlierBeginningTest {

    private static final String HEADER = "level,code,name_vi,type,parent_code\n";
    private static final String VILLAGE = HEADER + "VILLAGE,,Thôn Là Ba,thon,%s\n";

    @Test
    void aVillageBeginsEarlierBelowTheSameCommune() {
        take(VILLAGE.formatted("06391"), "2023-01-01").body("created", equalTo(1));
        take(VILLAGE.formatted("06391"), "2022-07-03")
                .body("created", equalTo(0))
                .body("changed", equalTo(1))
                .body("earlier", equalTo(1))
                .body("rows.outcome", contains("CHANGED"))
                .body("rows[0].changes.column", contains("valid_from"))
                .body("rows[0].changes.before", contains("2023-01-01"))
                .body("rows[0].changes.after", contains("2022-07-03"));
        assertThat(villages()).isEqualTo("1: 2022-07-03 2025-07-01 Yên Bình, 2025-07-01 Yên Bình");
        assertThat(wrongInClosure()).isZero();
        take(VILLAGE.formatted("06391"), "2022-07-03").body("unchanged", equalTo(1));
        take(VILLAGE.formatted("06391"), "2023-01-01").body("unchanged", equalTo(1));
    }

    @Test
    void aVillageBeginsEarlierBelowTheCommuneThatPassedIntoItsOwn() {
        take(VILLAGE.formatted("06400"), "2026-01-01").body("created", equalTo(1));
        take(VILLAGE.formatted("06388"), "2022-07-03")
                .body("created", equalTo(0))
                .body("earlier", equalTo(1))
                .body("rows[0].changes.column", contains("parent_code", "valid_from"))
                .body("rows[0].changes.before", contains("06400", "2026-01-01"))
                .body("rows[0].changes.after", contains("06388", "2022-07-03"));
        assertThat(villages()).isEqualTo("1: 2022-07-03 2025-07-01 Hữu Liên, 2025-07-01 Hữu Liên");
        assertThat(wrongInClosure()).isZero();
        assertThat(Database.query(Long.class, "select count(*) from audit_entry where action = 'UNIT_BEGIN_EARLIER'"))
                .isPositive();
    }

    @Test
    void twoRowsCannotMatchTheSameVillage() {
        take(VILLAGE.formatted("06400"), "2026-01-01").body("created", equalTo(1));
        var before = Reorganisations.tree();
        var both = VILLAGE.formatted("06388") + "VILLAGE,,Thôn Là Ba,thon,06400\n";
        var told = "Là Ba, 06388; Là Ba, 06400; Là Ba, 06400 (2026-01-01)";
        send(both, "2022-07-03&dryRun=true")
                .body("errors.code", contains("village-ambiguous", "village-ambiguous"))
                .body("errors.row", contains(2, 3))
                .body("errors.detail", contains(told, told));
        send(both, "2022-07-03").statusCode(422).body("cells.code", contains("village-ambiguous", "village-ambiguous"));
        assertThat(Reorganisations.tree()).isEqualTo(before);
    }

    @Test
    void twoMatchingVillagesAreAmbiguous() {
        take(VILLAGE.formatted("06400"), "2026-01-01").body("created", equalTo(1));
        Database.execute(
                """
                with village as (insert into unit (id, level) values (gen_random_uuid(), 'VILLAGE') returning id),
                closure as (
                    insert into unit_ancestor
                    select case a.depth when 0 then village.id else a.ancestor_id end, village.id, a.depth, '2026-02-01'
                    from village, unit_ancestor a join unit_version v on v.unit_id = a.descendant_id
                    where v.name = 'Là Ba')
                insert into unit_version (id, unit_id, level, name, folded_name, type, parent_id, valid_from)
                select gen_random_uuid(), village.id, 'VILLAGE', 'Là Ba', 'la ba', 'THON', v.parent_id, '2026-02-01'
                from village, unit_version v where v.name = 'Là Ba'
                """);
        send(VILLAGE.formatted("06388"), "2022-07-03&dryRun=true")
                .body("errors.code", contains("village-ambiguous"))
                .body("errors[0].detail", equalTo("Là Ba, 06400 (2026-01-01); Là Ba, 06400 (2026-02-01)"));
    }

    @Test
    void aUnitWithACodeBeginsEarlierWithWhatLiesBelowIt() {
        var list = HEADER + "COMMUNE,06499,Xã Mới,xa,186\nVILLAGE,,Thôn Là Ba,thon,06499\n";
        take(list.replace("186", "20"), "2026-01-01").body("created", equalTo(2));
        take(list, "2022-07-01")
                .body("earlier", equalTo(2))
                .body("rows[0].changes.column", contains("parent_code", "valid_from"))
                .body("rows[0].changes.before", contains("20", "2026-01-01"));
        assertThat(
                        Database.query(
                                String.class,
                                """
                        select string_agg(concat_ws(' ', v.valid_from, v.valid_to, p.level), ', ' order by v.valid_from)
                        from unit_version v join unit p on p.id = v.parent_id where v.code = '06499'
                        """))
                .isEqualTo("2022-07-01 2025-07-01 DISTRICT, 2025-07-01 PROVINCE");
        assertThat(villages()).isEqualTo("1: 2022-07-01 Mới");
        assertThat(wrongInClosure()).isZero();
    }

    @Test
    void anotherNameAnEarlierCodeOrADecisionMeansAnotherUnit() {
        var list = HEADER + "COMMUNE,06499,Xã Mới,xa,186\n";
        take(list, "2023-01-01").body("created", equalTo(1));
        send(list.replace("Mới", "Khác"), "2022-07-01&dryRun=true").body("errors.code", contains("code-held-later"));
        Reorganisations.recorded(Reorganisations.body(
                "2023-01-01",
                "{\"kind\": \"ESTABLISH\", \"unit\": %s}"
                        .formatted(Reorganisations.unit("a", "COMMUNE", "XA", "06777", Demo.HUU_LUNG))));
        send(HEADER + "COMMUNE,06777,Đơn vị 06777,xa,186\n", "2022-07-01&dryRun=true")
                .body("errors.code", contains("code-held-later"));
    }

    /** The number of villages with the name, and for all of them the periods and the communes. */
    private static String villages() {
        return Database.query(
                String.class,
                """
                select count(distinct v.unit_id) || ': ' || string_agg(
                    concat_ws(' ', v.valid_from, v.valid_to, c.name), ', ' order by v.valid_from)
                from unit_version v join unit_version c on c.unit_id = v.parent_id
                    and c.valid_from <= v.valid_from and (c.valid_to is null or c.valid_to > v.valid_from)
                where v.name = 'Là Ba'
                """);
    }

    private static ValidatableResponse take(String list, String validFrom) {
        return send(list, validFrom).statusCode(200);
    }

    private static ValidatableResponse send(String list, String validFrom) {
        return Files.send(
                ADMINISTRATOR,
                Files.CSV,
                list.getBytes(StandardCharsets.UTF_8),
                "/api/v1/units/import?validFrom=" + validFrom);
    }
}
