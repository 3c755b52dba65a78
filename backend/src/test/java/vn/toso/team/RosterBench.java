package vn.toso.team;

import static org.hamcrest.Matchers.empty;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Demo;

/** Measures the import of a roster file: new, unchanged, and with a changed position in each row. Not run by default. */
@QuarkusTest
@ApiTest
class RosterBench {

    private static final String[] COMMUNES = {"06388", "06391", "06394"};
    private static final String[] IDS = {Demo.HUU_LIEN, Demo.YEN_BINH, Demo.QUYET_THANG};

    @Test
    void rostersOfManyTeams() {
        for (int teams : new int[] {5, 25, 100, 400}) {
            var file = file(teams);
            take(teams + " teams, new", file);
            take(teams + " teams, unchanged", file);
            take(teams + " teams, changed", file.replace("Trưởng ban", "Phó ban"));
        }
    }

    private static void take(String what, String file) {
        long before = System.nanoTime();
        as(Teams.CONSOLIDATOR)
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/teams/import")
                .then()
                .statusCode(200)
                .body("errors", empty());
        System.out.printf("BENCH %s: %d ms%n", what, (System.nanoTime() - before) / 1_000_000);
    }

    /** 20 members for each team, as a province sends them, with the founding decision in each row. */
    private static String file(int teams) {
        var file = new StringBuilder(String.join(",", TeamTable.COLUMNS)).append("\r\n");
        for (int team = 0; team < teams; team++) {
            var commune = IDS[team % IDS.length];
            var village = Teams.villageName(Teams.village(commune, 0));
            for (int member = 0; member < 20; member++) {
                file.append("%s,,VILLAGE,Tổ thử %d của %d,%s,2022-06-01,45/QĐ-UBND,2022-05-30,Chủ tịch,"
                                .formatted(COMMUNES[team % COMMUNES.length], team, teams, village))
                        .append("Người Thử %c,%s,Trưởng ban,x,09%08d,2022-06-10 Kỹ năng số,,,,\r\n"
                                .formatted('A' + member, member == 0 ? "LEADER" : "MEMBER", team * 20 + member));
            }
        }
        return file.toString();
    }
}
