package vn.toso.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
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
import static vn.toso.team.Teams.REPORTER;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Files;

/** Rows that may be about a member, a new person or a former member. */
@QuarkusTest
@ApiTest
class RosterMeaningTest {

    private static final String NAME = "member_name=Nguyễn Thử Bằng";
    private static final Map<String, Object> HELD = row(
            NAME,
            "role=MEMBER",
            "position=Chi hội trưởng Phụ nữ",
            "core=x",
            "phone=0900000263",
            "trainings=2022-04-20 Kỹ năng số",
            "joined_on=15/04/2022",
            "joined_decision_number=1/QĐ-THU");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "position=Bí thư chi đoàn",
                "role=DEPUTY",
                "core=không",
                "trainings=2022-06-01 An toàn",
                "joined_on=30/06/2022",
                "joined_decision_number=9/QĐ"
            })
    void aRowWithOtherDataAndAnotherPhoneIsAmbiguous(String other) {
        take(REPORTER, csv(HELD));
        var before = facts();
        var second = row(NAME, "role=MEMBER", "phone=0911222333", other);
        preview(REPORTER, csv(second))
                .body("errors.code", contains("ambiguous-member"))
                .body("rows", empty());
        assertThat(facts()).isEqualTo(before);
    }

    @Test
    void aSecondPersonOfTheNameJoinsWhereTheFileHasBoth() {
        take(REPORTER, csv(HELD));
        var second = row(NAME, "role=MEMBER", "phone=0911222333", "position=Bí thư chi đoàn");
        take(REPORTER, csv(HELD, second)).body("rows.outcome", contains("UNCHANGED", "CHANGED"));
        assertThat(people(TEAM)).hasSize(2).anyMatch(one -> one.contains("|0900000263|"));
    }

    @Test
    void anotherPhoneAloneOrAnotherPositionWithTheSamePhoneIsAChange() {
        take(REPORTER, csv(HELD));
        preview(REPORTER, csv(row(NAME, "role=MEMBER", "phone=0911222333", "position=Chi hội trưởng Phụ nữ")))
                .body("rows[0].outcome", equalTo("CHANGED"))
                .body("rows[0].changes.column", contains("phone"))
                .body("rows[0].changes.before", contains("09•• ••• 263"))
                .body("rows[0].changes.after", contains("0911222333"));
        take(REPORTER, csv(scant(NAME, "phone=0900000263", "position=Bí thư chi đoàn")))
                .body("rows[0].changes.column", contains("position"));
        take(REPORTER, csv(scant(NAME, "phone=0911222333"))).body("changed", equalTo(1));
        assertThat(people(TEAM)).singleElement().asString().contains("|0911222333|MEMBER|Bí thư chi đoàn|");
    }

    @Test
    void theReportNamesTheMemberOfARow() {
        preview(REPORTER, csv(row(), HELD))
                .body("rows.name", contains(TEAM, TEAM + " – Nguyễn Thử Bằng"))
                .body("rows.outcome", contains("CREATED", "CHANGED"))
                .body("rows[1].changes.column", hasItems("member_name", "role", "position", "phone", "joined_on"))
                .body("rows[1].changes.before", everyItem(nullValue()));
        take(REPORTER, csv(HELD)).body("rows.name", contains(TEAM + " – Nguyễn Thử Bằng"));
    }

    @ParameterizedTest
    @CsvSource({"phone", "member_name"})
    void mergedCellsDoNotGiveOnePersonTheNameOrPhoneOfAnother(String column) {
        var second = row("member_name=Lý Thử Hoa", "role=DEPUTY", "phone=0911222333");
        take(REPORTER, csv(HELD, second));
        var before = facts();
        take(REPORTER, XLSX, xlsx(List.of(HELD, second), column), true)
                .body("errors.row", contains(3))
                .body("errors.code", contains("merged"));
        assertThat(facts()).isEqualTo(before);
    }

    @Test
    void aNameIsCorrectedByThePhoneInItsRow() {
        take(REPORTER, csv(HELD));
        var typed = row("member_name=Nguyễn Thử Bằng X", "role=", "phone=0900 000 263");
        preview(REPORTER, csv(typed))
                .body("rows[0].outcome", equalTo("CHANGED"))
                .body("rows[0].changes.column", contains("member_name"))
                .body("rows[0].changes.before", contains("Nguyễn Thử Bằng"))
                .body("rows[0].changes.after", contains("Nguyễn Thử Bằng X"));
        preview(ADMINISTRATOR, csv(row("member_name=Nguyễn Thử Bằng X", "role=MEMBER", "phone=09•• ••• 263")))
                .body("rows[0].changes.column", contains("member_name"));
        take(REPORTER, csv(typed));
        assertThat(people(TEAM)).singleElement().asString().startsWith("Nguyễn Thử Bằng X|0900000263|MEMBER|");
    }

    @ParameterizedTest
    @ValueSource(strings = {"role=DEPUTY", "position=Trưởng ban"})
    void aPhoneThatSeveralPeopleMayHaveIdentifiesNobody(String other) {
        take(REPORTER, csv(HELD));
        var another = row("member_name=Lý Thử Hoa", "role=MEMBER", "phone=0900000263", other);
        preview(REPORTER, csv(another)).body("errors.code", contains("ambiguous-member"));
        // Two relatives share a phone; with both in the file, each row matches one of them.
        preview(REPORTER, csv(HELD, another)).body("errors", empty()).body("rows.outcome", hasItems("UNCHANGED"));
        preview(
                        REPORTER,
                        csv(
                                row("member_name=Lý Thử Hoa", "role=MEMBER", "phone=0900000263"),
                                row("member_name=Lý Thử Mai", "role=MEMBER", "phone=0900000263")))
                .body("errors.code", contains("ambiguous-member", "ambiguous-member"));
    }

    @Test
    void anExportOfAnEarlierDateChangesNothing() {
        var team = Teams.found("Tổ thử cũ");
        var leader = Teams.memberId(team, "2022-06-15", 0);
        var leaves = Teams.memberId(team, "2022-06-15", 1);
        var earlier = export("2022-06-15");
        assertThat(text(earlier)).contains("Hoàng Thị Bé", "Nguyễn Văn Đạt");
        Teams.reconstitute(
                        REPORTER,
                        team,
                        0,
                        Teams.reconstitution(
                                "2022-07-10",
                                Teams.member("Lý Thị Mới", "0900 000 125", "LEADER"),
                                Teams.quoted(leaves),
                                "{\"memberId\": \"%s\", \"role\": \"DEPUTY\"}".formatted(leader),
                                ""))
                .statusCode(201);
        assertNothingChanges(earlier);
        take(REPORTER, CSV, earlier, true).body("found.notes.code", hasItems("past-members", "earlier-roles"));
        take(REPORTER, CSV, other(earlier, "0900000124", "0900000999"), true)
                .body("errors.code", contains("not-after-latest"));
    }

    @Test
    void anExportOfADayBeforeTheTeamWasDissolvedChangesNothing() {
        var team = Teams.found("Tổ thử cũ");
        var before = export("2022-06-15");
        Teams.dissolve(team, "2022-07-10");
        assertNothingChanges(before);
        var export = export("2022-06-15");
        assertThat(text(export)).contains("Nguyễn Văn Đạt");
        assertNothingChanges(export);
        take(REPORTER, CSV, other(export, "Nguyễn Văn Đạt", "Nguyễn Văn Mới"), true)
                .body("errors.code", contains("team-dissolved"));
        // Another team has had the name since then.
        Teams.found("Tổ thử cũ");
        assertNothingChanges(export);
    }

    @Test
    void exportsOfTheDemoForAnyDateChangeNothingWhenImported() {
        for (var date : List.of("2022-05-01", "2022-06-15", "2022-07-13")) {
            assertNothingChanges(export(date));
        }
    }

    private static void assertNothingChanges(byte[] file) {
        var before = facts();
        take(REPORTER, CSV, file, true).body("errors", empty());
        take(REPORTER, CSV, file, false)
                .body("created", equalTo(0))
                .body("changed", equalTo(0))
                .body("rows.changes.flatten()", empty());
        assertThat(facts()).isEqualTo(before);
    }

    private static byte[] export(String asOf) {
        return Files.download(REPORTER, CSV, "/api/v1/teams/export?asOf=" + asOf);
    }

    private static byte[] other(byte[] file, String one, String instead) {
        return text(file).replace(one, instead).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }
}
