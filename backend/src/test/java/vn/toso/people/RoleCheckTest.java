package vn.toso.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toso.access.Role;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Violation;
import vn.toso.unit.Level;

class RoleCheckTest {

    private static final Instant NOW = Instant.parse("2026-11-28T00:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(30));

    private final RoleCheck check = new RoleCheck(NOW, "/role");

    @ParameterizedTest
    @CsvSource({
        "PERSON, COMMUNE, REPORTER,",
        "PERSON, VILLAGE, TEAM_LEAD,",
        "PERSON, VILLAGE, REPORTER,",
        "SERVICE, COMMUNE, SERVICE,",
        "PERSON, COMMUNE, SERVICE, ROLE_OF_SERVICES",
        "SERVICE, COMMUNE, REPORTER, ROLE_OF_PEOPLE",
        "PERSON, COMMUNE, TEAM_LEAD, NOT_A_VILLAGE",
    })
    void aRoleFitsThePersonAndTheUnit(PersonKind kind, Level level, Role role, PeopleViolation wrong) {
        var found = check.of(kind, level, role, NOW, LATER);
        assertThat(found).extracting(Violation::code).isEqualTo(wrong == null ? List.of() : List.of(wrong));
    }

    /** Seconds from now. */
    @ParameterizedTest
    @CsvSource({
        "REPORTER, 0,,",
        "REPORTER, -60,,",
        "REPORTER, -61,, PAST_DATE",
        "REPORTER, 100,,",
        "REPORTER, 0, 1,",
        "REPORTER, -60, 0, PAST_DATE",
        "REPORTER, 100, 100, NOT_AFTER_FROM",
        "REPORTER, 100, 101,",
        "SERVICE, 0,, REQUIRED",
        "SERVICE, 0, 63158400,",
        "SERVICE, 0, 63158401, OUT_OF_RANGE",
    })
    void aRoleBeginsNowOrLaterAndEndsAfterThat(Role role, long from, Long to, CommonViolation wrong) {
        var kind = role == Role.SERVICE ? PersonKind.SERVICE : PersonKind.PERSON;
        var end = to == null ? null : NOW.plusSeconds(to);
        var found = check.of(kind, Level.COMMUNE, role, NOW.plusSeconds(from), end);
        assertThat(found).extracting(Violation::code).isEqualTo(wrong == null ? List.of() : List.of(wrong));
    }

    @Test
    void whatIsWrongIsNamedWhereItStands() {
        assertThat(check.of(
                        PersonKind.PERSON, Level.COMMUNE, Role.TEAM_LEAD, NOW.minusSeconds(100), NOW.minusSeconds(50)))
                .containsExactly(
                        Violation.at("/role/unitId", PeopleViolation.NOT_A_VILLAGE),
                        Violation.at("/role/validFrom", CommonViolation.PAST_DATE),
                        Violation.at("/role/validTo", CommonViolation.PAST_DATE));
    }

    @Test
    void theEndOfARoleThatBeganLongAgoMayBeMoved() {
        var longAgo = NOW.minus(Duration.ofDays(900));
        assertThat(check.ofEnd(Role.REPORTER, longAgo, LATER)).isEmpty();
        assertThat(check.ofEnd(Role.REPORTER, longAgo, null)).isEmpty();
        assertThat(check.ofEnd(Role.REPORTER, longAgo, NOW)).hasSize(1);
    }
}
