package vn.toso.team;

import static vn.toso.testing.Demo.as;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.toso.testing.Changes;
import vn.toso.testing.Demo;
import vn.toso.testing.Files;

@ApplicationScoped
class TeamChanges implements Changes {

    private static final String COMMUNE = "xa.huulien";

    @Override
    public List<Change> all() {
        var founded = List.of("createTeam");
        return List.of(
                Change.of("createTeam", COMMUNE, who -> as(who).body(Teams.newTeam("Tổ mới"))
                        .post("/api/v1/teams")),
                Change.after(founded, "editTeam", COMMUNE, (who, made) -> as(who).header("If-Match", made.etag())
                        .body("{\"name\": \"Tổ khác\", \"founding\": " + Teams.DECISION + "}")
                        .put("/api/v1/teams/{id}", made.id())),
                Change.after(founded, "dissolveTeam", COMMUNE, (who, made) -> as(who).header("If-Match", made.etag())
                        .body("{\"validTo\": \"2022-07-12\", \"decision\": " + Teams.DECISION + "}")
                        .post("/api/v1/teams/{id}/dissolve", made.id())),
                Change.after(
                        founded, "createReconstitution", COMMUNE, (who, made) -> as(who).header("If-Match", made.etag())
                                .body(Teams.reconstitution("2022-07-10", "", "", "", ", \"name\": \"Tổ khác\""))
                                .post("/api/v1/teams/{id}/reconstitutions", made.id())),
                Change.after(founded, "editTeamMember", COMMUNE, (who, made) -> as(who).header("If-Match", "\"0\"")
                        .body("{\"name\": \"Hoàng Thị Bế\", \"core\": true, \"trainings\": []}")
                        .put(
                                "/api/v1/teams/{id}/members/{member}",
                                made.id(),
                                Teams.memberId(made.id(), "2022-07-13", 0))),
                Change.after(founded, "erasePerson", COMMUNE, (who, made) -> as(who).header("If-Match", "\"0\"")
                        .body("{\"reason\": \"REQUEST\"}")
                        .post("/api/v1/teams/people/{id}/erase", Teams.personId(made.id()))),
                Change.of(
                        "importTeams",
                        "tinh.langson",
                        who -> Files.csv(who, "/api/v1/teams/import?unit=" + Demo.LANG_SON, Teams.table())));
    }
}
