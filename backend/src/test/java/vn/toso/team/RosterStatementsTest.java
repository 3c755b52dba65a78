package vn.toso.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static vn.toso.team.Rosters.csv;
import static vn.toso.team.Rosters.row;
import static vn.toso.team.Rosters.take;
import static vn.toso.team.Teams.REPORTER;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;

/** Counts the statements of an import: a fixed number for each team, and as few as possible for each row. */
@QuarkusTest
@ApiTest
class RosterStatementsTest {

    @Inject
    SessionFactory sessions;

    @Test
    void aLongerRosterNeedsFewMoreStatements() {
        long few = statements(4);
        long many = statements(24);
        assertThat(many - few).as("new").isLessThanOrEqualTo(20 * 5);
        assertThat(statements(24)).as("unchanged").isEqualTo(statements(4));
    }

    /** The number of statements for a team with this many members. */
    private long statements(int members) {
        var rows = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < members; i++) {
            rows.add(row(
                    "team_name=Tổ của " + members,
                    "member_name=Người Thử " + (char) ('A' + i),
                    "role=MEMBER",
                    "phone=09%08d".formatted(i)));
        }
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        take(REPORTER, csv(rows)).body("rows", hasSize(members));
        return statistics.getPrepareStatementCount();
    }
}
