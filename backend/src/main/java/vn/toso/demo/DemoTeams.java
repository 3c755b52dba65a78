package vn.toso.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import vn.toso.access.Unscoped;
import vn.toso.team.Decision;
import vn.toso.team.MemberRole;
import vn.toso.team.NewMember;
import vn.toso.team.NewReconstitution;
import vn.toso.team.NewTeam;
import vn.toso.team.ReconstitutionService;
import vn.toso.team.TeamLevel;
import vn.toso.team.TeamService;
import vn.toso.team.Training;
import vn.toso.unit.Level;
import vn.toso.unit.NewUnit;
import vn.toso.unit.UnitType;

/**
 * The teams of both districts. The number of teams in Bạch Thông was published; its members and all teams of Hữu Lũng are
 * invented.
 */
@Unscoped("Fills an empty installation at startup, when there is no caller.")
@ApplicationScoped
class DemoTeams {

    private static final String MARK = " (số liệu giả định)";
    private static final String NAME = "Tổ công nghệ số cộng đồng ";

    private static final LocalDate DECIDED = LocalDate.of(2022, 4, 12);
    private static final LocalDate FOUNDED = LocalDate.of(2022, 4, 15);
    private static final Training TRAINING =
            new Training(LocalDate.of(2022, 5, 20), "Kỹ năng số cơ bản cho người dân" + MARK);

    private final Session session;
    private final TeamService teams;
    private final ReconstitutionService reconstitutions;

    DemoTeams(Session session, TeamService teams, ReconstitutionService reconstitutions) {
        this.session = session;
        this.teams = teams;
        this.reconstitutions = reconstitutions;
    }

    static List<NewUnit> villages(LocalDate since) {
        return DemoFile.table("invented-villages.csv").stream()
                .map(row -> new NewUnit(
                        village(row.get("commune_code"), row.get("name")),
                        Level.VILLAGE,
                        UnitType.valueOf(row.get("type")),
                        null,
                        row.get("name"),
                        DemoLoader.unitId("COMMUNE", row.get("commune_code")),
                        since,
                        null))
                .toList();
    }

    void load(List<Map<String, String>> accounts) {
        var communes = DemoFile.table("units.csv").stream()
                .filter(row -> row.get("level").equals("COMMUNE"))
                .collect(toMap(row -> row.get("code"), row -> row));
        DemoFile.table("invented-teams.csv").stream()
                .collect(groupingBy(row -> row.get("commune_code") + row.get("village"), LinkedHashMap::new, toList()))
                .values()
                .forEach(rows -> found(communes.get(rows.get(0).get("commune_code")), rows, accounts));
    }

    private void found(
            Map<String, String> commune, List<Map<String, String>> rows, List<Map<String, String>> accounts) {
        var first = rows.get(0);
        var place = commune.get("type").equals("THI_TRAN") ? "thị trấn " : "xã ";
        var village = first.get("village");
        var name = village.isEmpty()
                ? place + commune.get("name")
                : (place.startsWith("xã") ? "thôn " : "tổ dân phố ") + village.replace(" (giả định)", "");
        var id = DemoLoader.unitId("TEAM", commune.get("code") + "/" + village);
        var signer = "Chủ tịch UBND " + place + commune.get("name");
        teams.found(
                id,
                new NewTeam(
                        TeamLevel.valueOf(first.get("level")),
                        DemoLoader.unitId("COMMUNE", commune.get("code")),
                        NAME + name,
                        FOUNDED,
                        new Decision("45/QĐ-UBND" + MARK, DECIDED, signer),
                        village.isEmpty() ? List.of() : List.of(village(commune.get("code"), village)),
                        rows.stream()
                                .filter(row -> row.get("joined_on").equals(FOUNDED.toString()))
                                .map(DemoTeams::member)
                                .toList()));
        rows.stream()
                .filter(row -> !row.get("joined_on").equals(FOUNDED.toString()))
                .forEach(row -> replaceLeader(id, row, signer, recordedBy(accounts, commune.get("code"))));
        // Written entities are not needed any more, and each flush would check all of them.
        session.clear();
    }

    private void replaceLeader(UUID teamId, Map<String, String> joins, String signer, String recordedBy) {
        var day = LocalDate.parse(joins.get("joined_on"));
        var leader = session.createNativeQuery(
                        "select member_id from team_role where team_id = :team and role = 'LEADER'", UUID.class)
                .setParameter("team", teamId)
                .getSingleResult();
        reconstitutions.reconstitute(
                teamId,
                0,
                new NewReconstitution(
                        day,
                        new Decision("71/QĐ-UBND" + MARK, day.minusDays(2), signer),
                        List.of(member(joins)),
                        List.of(leader),
                        List.of(),
                        null,
                        null,
                        null,
                        null),
                recordedBy);
    }

    private static NewMember member(Map<String, String> row) {
        boolean core = !row.get("core").isEmpty();
        return new NewMember(
                null,
                row.get("name"),
                row.get("phone"),
                MemberRole.valueOf(row.get("role")),
                row.get("position") + MARK,
                core,
                core ? List.of(TRAINING) : List.of());
    }

    private static String recordedBy(List<Map<String, String>> accounts, String code) {
        return accounts.stream()
                .filter(one -> one.get("unit_code").equals(code))
                .map(one -> one.get("name") + MARK)
                .findFirst()
                .orElseThrow();
    }

    private static UUID village(String communeCode, String name) {
        return DemoLoader.unitId("VILLAGE", communeCode + "/" + name);
    }
}
