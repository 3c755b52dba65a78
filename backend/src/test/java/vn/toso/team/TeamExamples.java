package vn.toso.team;

import static vn.toso.testing.Examples.read;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import vn.toso.testing.Demo;
import vn.toso.testing.Examples;

@ApplicationScoped
class TeamExamples implements Examples {

    @Override
    public Map<String, Supplier<Response>> answers() {
        var id = aReconstitutedTeam();
        var team = "/teams/" + id;
        var member = team + "/members/" + Teams.memberId(id, "2022-07-01", 0);
        var dissolved = "/teams/" + aDissolvedTeam();
        return Map.ofEntries(
                Map.entry("listTeams", read("/teams?q=doi ten")),
                Map.entry("getTeam", read(team)),
                Map.entry("createTeam", read(team)),
                Map.entry("editTeam", read(team)),
                Map.entry("dissolveTeam", read(dissolved)),
                Map.entry("listTeamVillages", read(team + "/villages?past=true")),
                Map.entry("listTeamMembers", read(team + "/members?past=true")),
                Map.entry("getTeamMemberPhone", read(member + "/phone")),
                Map.entry("listReconstitutions", read(team + "/reconstitutions")),
                Map.entry("getTeamCoverage", read("/teams/coverage?unit=" + Demo.HUU_LUNG)),
                Map.entry("listCoveredVillages", read("/teams/coverage/villages?unit=" + Demo.HUU_LIEN + "&limit=1")),
                Map.entry("exportPerson", read("/teams/people/" + Teams.personId(id) + "/export")));
    }

    @Override
    public Map<String, String> tables() {
        return Map.of(
                "exportTeams", "/teams/export",
                "exportTeamCoverage", "/teams/coverage/export?unit=" + Demo.HUU_LUNG,
                "exportCoveredVillages", "/teams/coverage/villages/export?unit=" + Demo.HUU_LIEN);
    }

    @Override
    public Map<String, Round> rounds() {
        return Map.of("importTeams", Round.of(PROVINCE, "/teams/export?unit=" + Demo.HUU_LUNG, "/teams/import"));
    }

    @Override
    public Set<String> heldElsewhere() {
        return Set.of("importTeams", "createReconstitution", "editTeamMember", "erasePerson");
    }

    /** A reconstitution with everything that a decision can change. */
    private static String aReconstitutedTeam() {
        var team = Teams.found("Tổ thôn mới");
        var roles = "{\"memberId\": \"%s\", \"role\": \"DEPUTY\"}".formatted(Teams.memberId(team, "2022-07-01", 1));
        var changes = ", \"name\": \"Tổ công nghệ số cộng đồng thôn đổi tên\", \"note\": \"Trưởng thôn nghỉ\","
                + " \"villageIds\": [\"" + Teams.village(Demo.HUU_LIEN, 1) + "\"]";
        Teams.reconstitute(
                        Teams.REPORTER,
                        team,
                        0,
                        Teams.reconstitution(
                                "2022-07-10",
                                Teams.member("Vi Thị Sen", "0900000125", "LEADER"),
                                Teams.quoted(Teams.memberId(team, "2022-07-01", 0)),
                                roles,
                                changes))
                .statusCode(201);
        return team;
    }

    private static String aDissolvedTeam() {
        var team = Teams.found("Tổ thôn cũ");
        Teams.dissolve(team, "2022-07-12");
        return team;
    }
}
