package vn.toso.team;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Past;

/**
 * Compares the API's counts with a plain recount in Java, for random units, teams, roles and villages with random periods.
 */
@QuarkusTest
@ApiTest
class CoveragePropertyTest {

    private static final LocalDate START = LocalDate.of(2022, 5, 1);
    private static final int DAYS = 60;

    private record Life(LocalDate from, LocalDate to) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }

        boolean over(LocalDate day) {
            return to != null && !to.isAfter(day);
        }
    }

    private record Place(UUID id, UUID commune, Life life) {}

    private record Served(UUID village, Life life) {}

    private record Role(boolean leads, Life life) {}

    private record Team(String level, UUID commune, Life life, List<Role> roles, List<Served> served) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void coverageIsAPlainRecount(long seed) {
        var world = new World(new Random(seed));
        for (int day = 0; day < DAYS; day += 7) {
            var asOf = START.plusDays(day);
            var coverage = world.coverage(asOf);
            assertThat(coverage.<Map<String, Integer>>get("total")).as("total").isEqualTo(world.count(asOf, null));
            List<Map<String, Object>> rows = coverage.getList("rows");
            assertThat(rows).hasSize((int)
                    world.communes.stream().filter(one -> one.life.holds(asOf)).count());
            for (var row : rows) {
                var unit = UUID.fromString((String) ((Map<?, ?>) row.get("unit")).get("id"));
                assertThat(row.get("counts")).as(unit.toString()).isEqualTo(world.count(asOf, unit));
            }
            assertThat(world.without(asOf)).isEqualTo(world.recountedWithout(asOf));
            world.assertListed(asOf, world.district, world.count(asOf, null));
            var heir = world.communes.get(0).id;
            world.assertListed(asOf, heir, world.count(asOf, heir));
        }
    }

    /**
     * A district with communes, some of which pass into the first one. Inserted with SQL, without the rules of the
     * application.
     */
    private static class World {

        private final UUID district = UUID.randomUUID();
        private final Random random;
        private final List<Place> communes = new ArrayList<>();
        private final List<Place> villages = new ArrayList<>();
        private final List<Team> teams = new ArrayList<>();
        private final Map<UUID, UUID> heirs = new HashMap<>();

        World(Random random) {
            this.random = random;
            unit(
                    district,
                    "DISTRICT",
                    Demo.LANG_SON,
                    "9" + random.nextInt(10, 99),
                    new Life(START.minusYears(1), null));
            var event = UUID.randomUUID();
            Past.decide(event, START.minusDays(1));
            for (int i = 0; i < 6; i++) {
                var commune = place(null, i == 0 ? new Life(START.minusDays(30), null) : life(), "9100" + i);
                communes.add(commune);
                if (i > 0 && commune.life.to != null) {
                    heirs.put(commune.id, communes.get(0).id);
                    Database.execute(
                            "insert into succession (reorganisation_id, predecessor_id, successor_id, share)"
                                    + " values (?, ?, ?, 1)",
                            event,
                            commune.id,
                            communes.get(0).id);
                }
                for (int j = 0; j < 4; j++) {
                    villages.add(place(commune, within(commune.life), null));
                }
                for (int j = 0; j < 4; j++) {
                    team(commune);
                }
            }
        }

        private Life life() {
            return within(new Life(START.minusDays(20), null));
        }

        private Life within(Life outer) {
            var from = outer.from.plusDays(random.nextInt(15));
            if (outer.to != null && !from.isBefore(outer.to)) {
                return outer;
            }
            var to = random.nextInt(3) == 0 ? outer.to : from.plusDays(1 + random.nextInt(DAYS));
            return new Life(from, outer.to != null && to != null && to.isAfter(outer.to) ? outer.to : to);
        }

        private Place place(Place commune, Life life, String code) {
            var place = new Place(UUID.randomUUID(), commune == null ? null : commune.id, life);
            unit(
                    place.id,
                    commune == null ? "COMMUNE" : "VILLAGE",
                    commune == null ? district.toString() : commune.id.toString(),
                    code,
                    life);
            return place;
        }

        private static void unit(UUID id, String level, String parent, String code, Life life) {
            Database.execute("insert into unit values (?, ?)", id, level);
            Database.execute(
                    "insert into unit_version values (gen_random_uuid(), ?, ?, ?, 'X', 'x', 'XA', ?::uuid, ?, ?::date)",
                    id,
                    level,
                    code,
                    parent,
                    life.from,
                    life.to);
            Database.execute(
                    """
                    insert into unit_ancestor
                    select ancestor_id, ?, depth + 1, greatest(valid_from, ?), least(valid_to, ?::date)
                    from unit_ancestor where descendant_id = ?::uuid
                    union all select ?, ?, 0, ?, ?::date
                    """,
                    id,
                    life.from,
                    life.to,
                    parent,
                    id,
                    id,
                    life.from,
                    life.to);
        }

        private void team(Place commune) {
            var id = UUID.randomUUID();
            var level = random.nextBoolean() ? "COMMUNE" : "VILLAGE";
            var life = within(new Life(commune.life.from, null));
            Database.execute(
                    """
                    insert into team (id, level, valid_from, valid_to, founding_number, founding_date, founding_signer,
                        dissolution_number, dissolution_date, dissolution_signer)
                    values (?, ?, ?, ?::date, 'x', now(), 'x', case when ?::date is not null then 'x' end,
                        ?::date, case when ?::date is not null then 'x' end)
                    """,
                    id,
                    level,
                    life.from,
                    life.to,
                    life.to,
                    life.to,
                    life.to);
            Database.execute(
                    "insert into team_version values (gen_random_uuid(), ?, ?, 'X', 'x', ?, null, null)",
                    id,
                    commune.id,
                    life.from);
            var roles = new ArrayList<Role>();
            for (int i = 0; i < random.nextInt(4); i++) {
                roles.add(role(id, i == 0 && random.nextBoolean(), within(life)));
            }
            var served = new ArrayList<Served>();
            if (level.equals("VILLAGE")) {
                var own = villages.stream()
                        .filter(one -> one.commune.equals(commune.id))
                        .toList();
                var one = new Served(own.get(random.nextInt(own.size())).id, within(life));
                served.add(one);
                Database.execute(
                        "insert into team_village values (gen_random_uuid(), ?, ?, ?, ?::date, null, null)",
                        id,
                        one.village,
                        one.life.from,
                        one.life.to);
            }
            teams.add(new Team(level, commune.id, life, roles, served));
        }

        private static Role role(UUID team, boolean leads, Life life) {
            Database.execute(
                    """
                    with p as (insert into team_person (id, name) values (gen_random_uuid(), 'X') returning id),
                    m as (
                        insert into team_member (id, team_id, person_id, core, valid_from, valid_to)
                        select gen_random_uuid(), ?, id, false, ?, ?::date from p returning id)
                    insert into team_role (id, member_id, team_id, role, valid_from, valid_to)
                    select gen_random_uuid(), id, ?, ?, ?, ?::date from m
                    """,
                    team,
                    life.from,
                    life.to,
                    team,
                    leads ? "LEADER" : "MEMBER",
                    life.from,
                    life.to);
            return new Role(leads, life);
        }

        JsonPath coverage(LocalDate asOf) {
            return as("trunguong")
                    .get("/api/v1/teams/coverage?unit={u}&asOf={d}", district, asOf.toString())
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
        }

        /** The list behind a number has as many teams as the number says. */
        void assertListed(LocalDate asOf, UUID unit, Map<String, Integer> counts) {
            assertThat(listed(asOf, unit, "vacant")).isEqualTo(counts.get("vacantLeaders"));
            assertThat(listed(asOf, unit, "endedVillages")).isEqualTo(counts.get("teamsOfEndedVillages"));
            assertThat(listed(asOf, unit, "endedUnit")).isEqualTo(counts.get("teamsOfEndedUnits"));
        }

        private static int listed(LocalDate asOf, UUID unit, String filter) {
            return as("trunguong")
                    .get("/api/v1/teams?limit=200&unit={u}&asOf={d}&{f}=true", unit, asOf.toString(), filter)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items.size()");
        }

        Set<String> without(LocalDate asOf) {
            return new HashSet<>(as("trunguong")
                    .get("/api/v1/teams/coverage/villages?unit={u}&asOf={d}&without=true", district, asOf.toString())
                    .then()
                    .statusCode(200)
                    .extract()
                    .<List<String>>path("items.village.id"));
        }

        Set<String> recountedWithout(LocalDate asOf) {
            var left = new HashSet<String>();
            villages.stream()
                    .filter(one -> one.life.holds(asOf) && !isServed(one.id, asOf))
                    .forEach(one -> left.add(one.id.toString()));
            return left;
        }

        private boolean isServed(UUID village, LocalDate asOf) {
            return teams.stream()
                    .flatMap(team -> team.served.stream())
                    .anyMatch(one -> one.village.equals(village) && one.life.holds(asOf));
        }

        /** @param commune null for the whole district */
        Map<String, Integer> count(LocalDate asOf, UUID commune) {
            var counts = new HashMap<String, Integer>();
            for (var name : List.of(
                    "communes",
                    "communesWithTeam",
                    "communesWithVillageTeam",
                    "villages",
                    "villagesWithTeam",
                    "villagesWithoutTeam",
                    "teams",
                    "communeTeams",
                    "villageTeams",
                    "members",
                    "vacantLeaders",
                    "teamsOfEndedVillages",
                    "teamsOfEndedUnits")) {
                counts.put(name, 0);
            }
            for (var one : communes) {
                if (one.life.holds(asOf) && (commune == null || commune.equals(one.id))) {
                    add(counts, "communes", true);
                    add(counts, "communesWithTeam", hasTeam(one.id, "COMMUNE", asOf));
                    add(counts, "communesWithVillageTeam", hasTeam(one.id, "VILLAGE", asOf));
                }
            }
            for (var one : villages) {
                if (one.life.holds(asOf) && (commune == null || commune.equals(one.commune))) {
                    add(counts, "villages", true);
                    add(counts, "villagesWithTeam", isServed(one.id, asOf));
                    add(counts, "villagesWithoutTeam", !isServed(one.id, asOf));
                }
            }
            teams.stream()
                    .filter(team -> team.life.holds(asOf))
                    .filter(team -> commune == null ? home(team, asOf) != null : commune.equals(home(team, asOf)))
                    .forEach(team -> add(counts, team, asOf));
            return counts;
        }

        private void add(Map<String, Integer> counts, Team team, LocalDate asOf) {
            add(counts, "teams", true);
            add(counts, "communeTeams", team.level.equals("COMMUNE"));
            add(counts, "villageTeams", team.level.equals("VILLAGE"));
            team.roles.stream().filter(role -> role.life.holds(asOf)).forEach(role -> add(counts, "members", true));
            add(counts, "vacantLeaders", team.roles.stream().noneMatch(role -> role.leads && role.life.holds(asOf)));
            add(
                    counts,
                    "teamsOfEndedVillages",
                    team.served.stream()
                            .anyMatch(one -> one.life.holds(asOf)
                                    && !life(one.village, villages).holds(asOf)));
            add(counts, "teamsOfEndedUnits", life(team.commune, communes).over(asOf));
        }

        /** The commune in which a team counts: its own, or a successor; null if there is none. */
        private UUID home(Team team, LocalDate asOf) {
            return life(team.commune, communes).holds(asOf) ? team.commune : heirs.get(team.commune);
        }

        private boolean hasTeam(UUID commune, String level, LocalDate asOf) {
            return teams.stream()
                    .anyMatch(
                            team -> team.commune.equals(commune) && team.level.equals(level) && team.life.holds(asOf));
        }

        private static Life life(UUID id, List<Place> places) {
            return places.stream().filter(one -> one.id.equals(id)).findFirst().orElseThrow().life;
        }

        private static void add(Map<String, Integer> counts, String name, boolean counted) {
            counts.merge(name, counted ? 1 : 0, Integer::sum);
        }
    }
}
