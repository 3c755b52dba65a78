package vn.toso.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Scopes;

@QuarkusTest
@ApiTest
@TestTransaction
class TeamScopeTest {

    private static final LocalDate DAY = LocalDate.of(2022, 7, 13);
    private static final TeamFilter ALL = new TeamFilter(null, null, null, null, Set.of(), DAY);
    private static final UUID DISTRICT = UUID.fromString(Demo.HUU_LUNG);

    @Inject
    TeamRepository teams;

    @Inject
    CoverageQueries coverage;

    @Inject
    PersonQueries people;

    @Test
    void teamsOfUnitsThatCanBeRead() {
        var all = teams.findPage(ALL, Scopes.HUU_LUNG, null, 500);
        assertThat(all).hasSizeGreaterThan(40);
        assertThat(teams.findPage(ALL, Scopes.BACH_THONG, null, 500)).hasSize(28);
        assertThat(teams.findPage(ALL, Scopes.HUU_LIEN, null, 500))
                .isNotEmpty()
                .allSatisfy(team -> assertThat(team.unitId()).hasToString(Demo.HUU_LIEN));
        var one = all.get(0).id();
        assertThat(teams.findInScope(one, Scopes.HUU_LUNG, DAY)).isPresent();
        assertThat(teams.findInScope(one, Scopes.BACH_THONG, DAY)).isEmpty();
    }

    @Test
    void shortcomingsOfUnitsThatCanBeRead() {
        Database.execute(
                "update team_role set role = 'MEMBER' where role = 'LEADER' and team_id in"
                        + " (select team_id from team_version where unit_id = ?::uuid)",
                Demo.HUU_LIEN);
        var vacant = new TeamFilter(null, null, null, null, Set.of(TeamWant.LEADER), DAY);
        assertThat(teams.findPage(vacant, Scopes.HUU_LIEN, null, 500)).isNotEmpty();
        assertThat(teams.findPage(vacant, Scopes.BACH_THONG, null, 500)).isEmpty();
        var ended = new TeamFilter(null, null, null, null, Set.of(TeamWant.UNIT_THERE), LocalDate.of(2025, 7, 2));
        assertThat(teams.findPage(ended, Scopes.HUU_LUNG, null, 500)).isNotEmpty();
        assertThat(teams.findPage(ended, Scopes.HUU_LIEN, null, 500))
                .isNotEmpty()
                .allSatisfy(team -> assertThat(team.unitId()).hasToString(Demo.HUU_LIEN));
    }

    @Test
    void countsAndVillagesOfUnitsThatCanBeRead() {
        assertThat(coverage.count(DISTRICT, Scopes.HUU_LUNG, DAY)).hasSize(25);
        assertThat(coverage.count(DISTRICT, Scopes.BACH_THONG, DAY)).isEmpty();
        assertThat(coverage.villages(DISTRICT, Scopes.HUU_LUNG, DAY, false, null, 500))
                .hasSize(96);
        assertThat(coverage.villages(DISTRICT, Scopes.BACH_THONG, DAY, false, null, 500))
                .isEmpty();
    }

    @Test
    void membershipsSayWhichTeamsCanBeRead() {
        var person = Database.query(
                UUID.class,
                """
                select m.person_id from team_member m join team_version v on v.team_id = m.team_id
                where v.unit_id = ?::uuid limit 1
                """,
                Demo.HUU_LIEN);
        assertThat(people.findMemberships(person, Scopes.HUU_LIEN, DAY))
                .isNotEmpty()
                .allMatch(PersonQueries.Membership::readable);
        assertThat(people.findMemberships(person, Scopes.BACH_THONG, DAY))
                .isNotEmpty()
                .noneMatch(PersonQueries.Membership::readable);
    }
}
