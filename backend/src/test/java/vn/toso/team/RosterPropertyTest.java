package vn.toso.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static vn.toso.team.Rosters.csv;
import static vn.toso.team.Rosters.facts;
import static vn.toso.team.Rosters.people;
import static vn.toso.team.Rosters.row;
import static vn.toso.team.Rosters.take;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;

/**
 * Imports random rosters with many namesakes: afterwards the teams contain exactly the people of the file. Failures name
 * their seed.
 */
@QuarkusTest
@ApiTest
class RosterPropertyTest {

    private static final int SEEDS = 6;
    private static final List<String> NAMES =
            List.of("Lê Thị Hoa", "Lê Thị Hoà", "Lê Thị Hóa", "Nguyễn Văn Hùng", "NGUYỄN VĂN HÙNG", "Vi Văn Bằng");
    private static final List<String> POSITIONS = List.of("Công an", "Giáo viên", "Trưởng thôn", "Bí thư; Đoàn");
    private static final List<String> ROLES = List.of("LEADER", "DEPUTY", "SECRETARY", "MEMBER", "MEMBER");
    private static final List<String> DAYS = List.of("2022-04-15", "2022-05-20", "2022-06-30");

    /**
     * @param phone null for none
     * @param position null for none
     */
    private record Somebody(
            String team,
            String name,
            String phone,
            String role,
            String position,
            boolean core,
            String joined,
            boolean trained) {

        /** Whether a reader of the file could tell the two people apart. */
        boolean isToldFrom(Somebody other) {
            boolean anotherName = !team.equals(other.team) || !name.equalsIgnoreCase(other.name);
            boolean anotherPhone = phone != null && other.phone != null && !phone.equals(other.phone);
            boolean anotherPosition = position != null && other.position != null && !position.equals(other.position);
            return anotherName || anotherPhone || anotherPosition || !role.equals(other.role);
        }

        Somebody promoted() {
            return new Somebody(team, name, phone, role, "Hội trưởng", core, joined, trained);
        }

        Map<String, Object> asRow() {
            return row(
                    "team_name=" + team,
                    "member_name=" + name,
                    "role=" + role,
                    "phone=" + Objects.toString(phone, ""),
                    "position=" + Objects.toString(position, ""),
                    "core=" + (core ? "x" : ""),
                    "trainings=" + (trained ? "2022-04-20 Kỹ năng số; 2022-04-21 An toàn" : ""),
                    "joined_on=" + joined,
                    "joined_decision_number=" + (joined.equals(DAYS.get(0)) ? "1/QĐ-THU" : "2/QĐ " + joined),
                    "joined_decision_date=2022-04-12",
                    "joined_decision_signer=Chủ tịch thử");
        }

        String asHeld() {
            return String.join(
                    "|",
                    name,
                    Objects.toString(phone, "-"),
                    role,
                    Objects.toString(position, "-"),
                    String.valueOf(core),
                    joined,
                    trained ? "2022-04-20 Kỹ năng số; 2022-04-21 An toàn" : "-");
        }
    }

    @Test
    void aRosterIsStoredAsItWasSent() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            check(seed, new Random(seed));
        }
    }

    private static void check(int seed, Random random) {
        var teams = List.of("Tổ thử một " + seed, "Tổ thử hai " + seed);
        var sent = crowd(teams, random);
        send(sent, random).body("errors", empty());
        assertHeld(seed, teams, sent);
        var before = facts();
        send(sent, random).body("unchanged", equalTo(sent.size()));
        assertThat(facts()).as("seed %d", seed).isEqualTo(before);
        var known = sent.stream().filter(one -> one.phone != null).toList();
        var one = known.get(random.nextInt(known.size()));
        sent.set(sent.indexOf(one), one.promoted());
        send(sent, random).body("changed", equalTo(1)).body("unchanged", equalTo(sent.size() - 1));
        assertHeld(seed, teams, sent);
    }

    private static ValidatableResponse send(List<Somebody> people, Random random) {
        var rows = new ArrayList<>(people.stream().map(Somebody::asRow).toList());
        Collections.shuffle(rows, random);
        return take(Teams.REPORTER, csv(rows));
    }

    private static void assertHeld(int seed, List<String> teams, List<Somebody> people) {
        for (var team : teams) {
            assertThat(people(team))
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(people.stream()
                            .filter(one -> one.team.equals(team))
                            .map(Somebody::asHeld)
                            .toList());
        }
    }

    /** Leaves out people who cannot be told from earlier ones: their rows are refused, which another test covers. */
    private static List<Somebody> crowd(List<String> teams, Random random) {
        var people = new ArrayList<Somebody>();
        for (int i = 0; i < 24; i++) {
            var one = new Somebody(
                    any(teams, random),
                    any(NAMES, random),
                    random.nextInt(3) == 0 ? null : "09%08d".formatted(random.nextInt(1000) * 100 + i),
                    any(ROLES, random),
                    random.nextInt(3) == 0 ? null : any(POSITIONS, random),
                    random.nextBoolean(),
                    any(DAYS, random),
                    random.nextInt(4) == 0);
            boolean second = one.role.equals("LEADER")
                    && people.stream().anyMatch(other -> other.team.equals(one.team) && other.role.equals("LEADER"));
            if (!second && people.stream().allMatch(one::isToldFrom)) {
                people.add(one);
            }
        }
        return people;
    }

    private static String any(List<String> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
