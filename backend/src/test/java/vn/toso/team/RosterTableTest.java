package vn.toso.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.toso.team.Rosters.CSV;
import static vn.toso.team.Rosters.TEAM;
import static vn.toso.team.Rosters.XLSX;
import static vn.toso.team.Rosters.csv;
import static vn.toso.team.Rosters.facts;
import static vn.toso.team.Rosters.people;
import static vn.toso.team.Rosters.preview;
import static vn.toso.team.Rosters.row;
import static vn.toso.team.Rosters.scant;
import static vn.toso.team.Rosters.take;
import static vn.toso.team.Rosters.xlsx;
import static vn.toso.team.Teams.ADMINISTRATOR;
import static vn.toso.team.Teams.CONSOLIDATOR;
import static vn.toso.team.Teams.REPORTER;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Files;

/** Rosters as offices write them: each row matches the right person, and changes only what it says. */
@QuarkusTest
@ApiTest
class RosterTableTest {

    private static final Map<String, Object> POLICE =
            row("member_name=Nguyễn Thử Hùng", "role=MEMBER", "position=Công an", "phone=0912345678");

    private static void assertUnchanged(String user, byte[] file) {
        var before = facts();
        take(user, file).body("rows.outcome", everyItem(equalTo("UNCHANGED"))).body("rows.changes.flatten()", empty());
        assertThat(facts()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "member_name=Nguyễn Thử Hùng,role=MEMBER,position=Giáo viên,phone=0987654321",
        "member_name=Nguyễn Thử Hùng,role=MEMBER,position=Công an,phone=0987654321",
        "member_name=Nguyễn Thử Hùng,role=DEPUTY,position=Công an,core=",
        "member_name=Nguyễn Thử Hùng,role=MEMBER,position=Giáo viên,core=",
        "member_name=Nguyễn Thử Húng,role=MEMBER,position=Công an,core="
    })
    void twoPeopleWithOneNameStayTwo(String name, String role, String position, String more) {
        var file = csv(row("member_name=Người Thử A", "role=LEADER"), POLICE, row(name, role, position, more));
        take(REPORTER, file).body("rows.outcome", contains("CREATED", "CHANGED", "CHANGED"));
        assertThat(people(TEAM))
                .hasSize(3)
                .contains("Nguyễn Thử Hùng|0912345678|MEMBER|Công an|false|2022-04-15|-")
                .anyMatch(one -> one.contains(position.substring(9)) && one.contains(role.substring(5)));
        assertUnchanged(REPORTER, file);
        assertUnchanged(REPORTER, csv(row(name, role, position, more), POLICE));
    }

    @ParameterizedTest
    @CsvSource({
        "role=MEMBER,position=Công an,phone=",
        "role=MEMBER,position=,phone=",
        "role=MEMBER,position=Giáo viên,phone=0912 345 678",
        "role=DEPUTY,position=Công an,phone=0912345678"
    })
    void anAmbiguousRowIsRefused(String role, String position, String phone) {
        var second = row("member_name=NGUYỄN THỬ HÙNG", role, position, phone);
        var code = role.equals("role=DEPUTY") ? "differs" : "ambiguous-member";
        preview(REPORTER, csv(POLICE, second))
                .body("errors.code", contains(code))
                .body("errors.row", contains(3));
        take(REPORTER, csv(POLICE));
        preview(REPORTER, csv(POLICE, second)).body("errors.code", contains(code));
    }

    @Test
    void aRowThatIsRepeatedChangesNothing() {
        take(REPORTER, csv(POLICE, POLICE)).body("rows.outcome", contains("CREATED", "UNCHANGED"));
        assertThat(people(TEAM)).hasSize(1);
    }

    @Test
    void aPhoneIsReplacedOnlyIfOnePersonHasTheName() {
        var teacher = row("member_name=Nguyễn Thử Hùng", "role=MEMBER", "position=Giáo viên", "phone=0987654321");
        take(REPORTER, csv(POLICE));
        var moved = row("member_name=Nguyễn Thử Hùng", "role=MEMBER", "position=Công an", "phone=0911111111");
        take(REPORTER, csv(moved)).body("rows.outcome", contains("CHANGED"));
        take(REPORTER, csv(POLICE)).body("rows.outcome", contains("CHANGED"));
        take(REPORTER, csv(POLICE, teacher)).body("rows.outcome", contains("UNCHANGED", "CHANGED"));
        var before = people(TEAM);
        assertThat(before).hasSize(2);
        preview(REPORTER, csv(moved, teacher)).body("errors.code", contains("ambiguous-member"));
        preview(REPORTER, csv(moved)).body("errors.code", contains("ambiguous-member"));
        assertThat(people(TEAM)).isEqualTo(before);
        assertUnchanged(REPORTER, csv(scant("member_name=Nguyễn Thử Hùng", "position=Giáo viên", "role=Thành viên")));
    }

    @Test
    void theReportShowsOldAndNewValues() {
        preview(REPORTER, csv(POLICE))
                .body("rows[0].changes.column", hasItem("commune_code"))
                .body("rows[0].changes.find { it.column == 'member_name' }.after", equalTo("Nguyễn Thử Hùng"))
                .body("rows[0].changes.find { it.column == 'member_name' }.before", nullValue());
        take(REPORTER, csv(POLICE));
        var other = scant("member_name=Nguyễn Thử Hùng", "position=Giáo viên", "core=x");
        preview(REPORTER, csv(other))
                .body("rows[0].outcome", equalTo("CHANGED"))
                .body("rows[0].changes.column", contains("position", "core"))
                .body("rows[0].changes.before", contains("Công an", null))
                .body("rows[0].changes.after", contains("Giáo viên", "x"));
        preview(REPORTER, csv(scant("member_name=Lý Thử Hoa", "role=thư ký")))
                .body("rows[0].outcome", equalTo("CHANGED"))
                .body("rows[0].changes.column", hasItem("joined_on"))
                .body("rows[0].changes.column", not(hasItem("team_name")))
                .body("rows[0].changes.find { it.column == 'role' }.after", equalTo("SECRETARY"));
    }

    @Test
    void theReportMasksOldPhonesAndForSomeCallersNewOnes() {
        take(REPORTER, csv(POLICE));
        var other = csv(scant("member_name=Nguyễn Thử Hùng", "phone=0911345678"));
        preview(REPORTER, other)
                .body("rows[0].changes.before", contains("09•• ••• 678"))
                .body("rows[0].changes.after", contains("0911345678"))
                .body(not(containsString("0912345678")));
        preview(ADMINISTRATOR, other)
                .body("rows[0].outcome", equalTo("CHANGED"))
                .body("rows[0].changes.after", contains("09•• ••• 678"))
                .body("rows[0].changes.differsUnderMask", contains(true))
                .body(not(containsString("0912345678")))
                .body(not(containsString("0911345678")));
        take(REPORTER, other).body("rows[0].changes.after", contains("09•• ••• 678"));
        assertThat(Database.query(Boolean.class, "select bool_or(reply::text ~ '09\\d{8}') from idempotent_reply"))
                .isFalse();
        assertThat(people(TEAM)).singleElement().asString().contains("|0911345678|");
    }

    @ParameterizedTest
    @CsvSource({
        "Xã,Tổ trưởng,x,LEADER,true",
        "cấp xã,TỔ PHÓ,có,DEPUTY,true",
        "CAP XA,Phó tổ trưởng,nòng cốt,DEPUTY,true",
        "COMMUNE,Thư ký,true,SECRETARY,true",
        "commune,Thành viên,không,MEMBER,false",
        "Xã,tổ viên,X,MEMBER,true"
    })
    void fixedValuesHaveVietnameseWords(String level, String role, String core, String stored, boolean isCore) {
        var file = csv(row("level=" + level, "member_name=Người Thử A", "role=" + role, "core=" + core));
        take(REPORTER, file).body("rows.outcome", contains("CREATED"));
        assertThat(people(TEAM)).containsExactly("Người Thử A|-|" + stored + "|-|" + isCore + "|2022-04-15|-");
        assertUnchanged(REPORTER, file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thôn", "cấp thôn", "THON", "village"})
    void villageLevelHasVietnameseWords(String level) {
        var row = row("level=" + level, "villages=Thôn " + Teams.villageName(0));
        take(REPORTER, csv(row)).body("rows.outcome", contains("CREATED"));
        assertUnchanged(REPORTER, csv(row));
        preview(REPORTER, csv(row("level=Xã"))).body("errors.code", contains("differs"));
    }

    @Test
    void anotherWayOfWritingANameIsNoChange() {
        take(
                REPORTER,
                csv(row(
                        "commune_name=Xã Hữu Liên",
                        "team_name=Tổ Hòa Bình",
                        "member_name=Nguyễn Thúy Hòa",
                        "role=LEADER",
                        "position=Trưởng  ban")));
        for (var names : List.of(
                List.of("HỮU LIÊN", "TỔ HOÀ BÌNH", "NGUYỄN THUÝ HOÀ"),
                List.of("X. Hữu Liên", "Tổ Hoà Bình", "Nguyễn Thuý Hoà"),
                List.of("Huu Lien", "To Hoa Binh", "Nguyen Thuy Hoa"),
                List.of("Hữu\nLiên", "Tổ\nHòa  Bình", "Nguyễn \n Thúy Hòa"))) {
            assertUnchanged(
                    REPORTER,
                    csv(row(
                            "commune_name=" + names.get(0),
                            "team_name=" + names.get(1),
                            "member_name=" + names.get(2),
                            "role=LEADER",
                            "position=Trưởng ban",
                            "decision_signer=Chủ tịch thử")));
        }
        preview(REPORTER, csv(row("team_name=Tổ Hóa Bình"))).body("errors.code", contains("team-exists"));
        preview(REPORTER, csv(row("commune_name=Yên Bình")))
                .body("errors.code", contains("differs"))
                .body("errors.value", contains("Yên Bình"));
        preview(REPORTER, csv(row("team_name=Tổ Hòa Bình", "member_name=Nguyễn Thúy Hoa", "role=LEADER")))
                .body("errors.code", contains("ambiguous-member"));
        take(
                        REPORTER,
                        csv(row(
                                "team_name=Tổ Hòa Bình",
                                "member_name=Nguyễn Thúy Hoa",
                                "role=LEADER",
                                "position=Trưởng ban")))
                .body("rows[0].changes.column", contains("member_name"))
                .body("rows[0].changes.after", contains("Nguyễn Thúy Hoa"));
    }

    @Test
    void aLineBreakWithinANameIsASpace() {
        take(REPORTER, csv(row("team_name=Tổ thử\nnghiệm", "member_name=Người\nThử A", "role=LEADER")));
        assertThat(people(TEAM)).containsExactly("Người Thử A|-|LEADER|-|false|2022-04-15|-");
    }

    @Test
    void villagesAreToldApartByTonesButNotByTheirPlacement() {
        name(0, "Hòa Bình");
        name(1, "Hóa Bình");
        name(2, "Bản Mới");
        try {
            var row = row("commune_code=06391", "level=Thôn", "villages=Thôn Hoá Bình; Bản Mới; HOÀ BÌNH");
            take(CONSOLIDATOR, csv(row)).body("rows.outcome", contains("CREATED"));
            assertUnchanged(CONSOLIDATOR, csv(row));
            row.put("villages", "Thôn Hoá Bình; Bản Mới");
            preview(CONSOLIDATOR, csv(row)).body("errors.code", contains("differs"));
            row.put("team_name", "Tổ khác");
            row.put("villages", "hoa binh");
            preview(CONSOLIDATOR, csv(row)).body("errors.code", contains("ambiguous-village"));
        } finally {
            Database.execute(
                    "update unit_version v set name = b.name, folded_name = b.folded_name from baseline.unit_version b"
                            + " where b.id = v.id and v.name <> b.name");
        }
    }

    private static void name(int village, String name) {
        Database.execute(
                """
                update unit_version set name = ? where unit_id = (
                    select unit_id from unit_version where parent_id = ?::uuid and level = 'VILLAGE'
                    order by unit_id offset ? limit 1)
                """,
                name,
                Demo.YEN_BINH,
                village);
    }

    @Test
    void zerosThatASpreadsheetDroppedAreRestoredAndReported() {
        var row = row("member_name=Người Thử A", "role=LEADER");
        row.put("commune_code", 6391);
        row.put("phone", 912345678);
        take(CONSOLIDATOR, XLSX, xlsx(row), false)
                .body("found.notes.find { it.code == 'zeros-restored' }.count", equalTo(1))
                .body("found.notes.find { it.code == 'phones-restored' }.value", equalTo("09•• ••• 678"))
                .body(not(containsString("912345678")));
        assertThat(people(TEAM)).containsExactly("Người Thử A|0912345678|LEADER|-|false|2022-04-15|-");
        row.put("commune_code", "6391");
        row.put("phone", "912345678");
        assertUnchanged(CONSOLIDATOR, csv(row));
        row.put("phone", "91234567");
        preview(CONSOLIDATOR, csv(row)).body("errors.code", contains("not-a-phone-number"));
    }

    @Test
    void emptyCellsChangeNothingAndAWordClearsAValue() {
        take(
                REPORTER,
                csv(row(
                        "member_name=Người Thử A",
                        "role=LEADER",
                        "position=Trưởng ban",
                        "core=x",
                        "phone=0912345678",
                        "trainings=2022-06-10 Kỹ năng số; 2022-06-12 An toàn")));
        var held = people(TEAM);
        assertUnchanged(REPORTER, csv(scant("member_name=Người Thử A")));
        assertUnchanged(REPORTER, csv(row("member_name=Người Thử A", "role=", "position=", "core=", "phone=")));
        assertThat(people(TEAM)).isEqualTo(held);
        var cleared = scant("member_name=Người Thử A", "position=xóa", "core=xoá", "phone=XÓA", "trainings=xóa");
        preview(REPORTER, csv(cleared))
                .body("cleared", equalTo(4))
                .body("rows[0].changes.column", contains("position", "core", "phone", "trainings"))
                .body("rows[0].changes.before[2]", equalTo("09•• ••• 678"))
                .body("rows[0].changes.after", everyItem(nullValue()));
        take(REPORTER, csv(cleared));
        assertThat(people(TEAM)).containsExactly("Người Thử A|-|LEADER|-|false|2022-04-15|-");
        assertUnchanged(REPORTER, csv(cleared));
    }

    @ParameterizedTest
    @CsvSource({
        "commune_name",
        "level",
        "team_name",
        "villages",
        "founded_on",
        "decision_number",
        "decision_signer",
        "member_name",
        "role",
        "joined_on",
        "joined_decision_date",
        "dissolved_on"
    })
    void requiredValuesCannotBeCleared(String column) {
        take(REPORTER, csv(row("member_name=Người Thử A", "role=LEADER")));
        preview(REPORTER, csv(scant("member_name=Người Thử A", column + "=xóa")))
                .body("errors.code", contains("not-clearable"));
    }

    @Test
    void aMemberWithoutANameOrANewOneWithoutARoleIsRefused() {
        preview(REPORTER, csv(row("member_name=", "phone=0912345678"))).body("errors.code", contains("required"));
        preview(REPORTER, csv(row("member_name=Người Thử A", "position=Trưởng ban", "role=")))
                .body("errors.code", contains("required"));
        take(REPORTER, csv(row()));
        preview(REPORTER, csv(scant("member_name=Người Thử A"))).body("errors.code", contains("required"));
    }

    @Test
    void errorsOfOneTeamDoNotHideThoseOfOthers() {
        preview(
                        REPORTER,
                        csv(
                                row("level=Thôn", "member_name=Người Thử A", "role=LEADER"),
                                row("team_name=Tổ hai", "member_name=Người Thử B", "role=LEADER"),
                                row("team_name=Tổ hai", "member_name=Người Thử C", "role=LEADER"),
                                row("team_name=Tổ ba", "founded_on=15/04/2090")))
                .body("errors.code", contains("required", "second-leader", "in-future"))
                .body("errors.row", contains(2, 4, 5));
    }

    @ParameterizedTest
    @CsvSource({
        REPORTER + "," + CSV,
        REPORTER + "," + XLSX,
        CONSOLIDATOR + "," + CSV,
        ADMINISTRATOR + "," + CSV,
        ADMINISTRATOR + "," + XLSX
    })
    void importingAnExportChangesNothing(String user, String type) {
        take(
                REPORTER,
                csv(
                        row("member_name=Nguyễn Thử Hùng", "role=MEMBER", "phone=0912345678"),
                        row("member_name=Nguyễn Thử Hùng", "role=MEMBER", "phone=0987654321"),
                        row("member_name=Nguyễn Thử Húng", "role=MEMBER", "position=@mai; =1+1")));
        Teams.dissolve(Teams.found("Tổ thôn cũ"), "2022-07-10");
        var export = Files.download(user, type, "/api/v1/teams/export");
        var before = facts();
        take(user, type, export, false)
                .body("changed", equalTo(0))
                .body("created", equalTo(0))
                .body("errors", empty())
                .body("rows.changes.flatten()", empty());
        assertThat(facts()).isEqualTo(before);
    }
}
