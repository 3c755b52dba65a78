package vn.toso.access;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermissionsTest {

    private static final String TABLE =
            """
            VIEW_PROGRESS       | ADMINISTRATOR CONSOLIDATOR REPORTER TEAM_LEAD INSPECTOR VIEWER
            VIEW_FIGURES        | ADMINISTRATOR CONSOLIDATOR REPORTER TEAM_LEAD INSPECTOR        SERVICE
            VIEW_REPORTS        | ADMINISTRATOR CONSOLIDATOR                    INSPECTOR VIEWER
            VIEW_PROGRAMME      | ADMINISTRATOR CONSOLIDATOR REPORTER           INSPECTOR
            VIEW_TEAMS          | ADMINISTRATOR CONSOLIDATOR REPORTER           INSPECTOR
            VIEW_ROSTERS        | ADMINISTRATOR CONSOLIDATOR REPORTER
            READ_PHONES         |               CONSOLIDATOR REPORTER
            VIEW_CONTACTS       | ADMINISTRATOR CONSOLIDATOR REPORTER
            KEEP_CONTACTS       | ADMINISTRATOR CONSOLIDATOR REPORTER
            SUBMIT              |                            REPORTER TEAM_LEAD
            SUBMIT_AS_SERVICE   |                                                                SERVICE
            ENTER_ON_BEHALF     |               CONSOLIDATOR
            REVIEW              |               CONSOLIDATOR
            CONSOLIDATE         |               CONSOLIDATOR
            MANAGE_PROGRAMME    | ADMINISTRATOR
            REORGANISE          | ADMINISTRATOR
            REORGANISE_VILLAGES |                            REPORTER
            IMPORT_UNITS        | ADMINISTRATOR
            SET_POPULATION      | ADMINISTRATOR CONSOLIDATOR
            KEEP_TEAMS          | ADMINISTRATOR CONSOLIDATOR REPORTER
            VIEW_TRAIL          | ADMINISTRATOR                                 INSPECTOR
            """;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = TABLE)
    void eachActionHasItsRoles(Action action, String roles) {
        var allowed = Arrays.stream(roles.split(" +")).map(Role::valueOf).collect(toSet());
        assertThat(Permissions.rolesWith(action)).isEqualTo(allowed);
        for (var role : Role.values()) {
            assertThat(Permissions.of(Set.of(role)).contains(action))
                    .as(role.name())
                    .isEqualTo(allowed.contains(role));
        }
    }

    @Test
    void noActionIsMissingInTheTable() {
        assertThat(TABLE.lines().map(line -> line.split(" ")[0]))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Action.values()).map(Action::name).toList());
    }
}
