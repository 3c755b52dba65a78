package vn.toso.people;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toso.testing.Demo.as;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;

/**
 * Measures the lists of people and roles of a country: 63 provinces, 705 districts and 10.232 communes with a person and a role
 * each, 11.000 in all, and 90.000 villages ({@code docs/benchmarks.md}). Prints the times; asserts none.
 */
@QuarkusTest
@ApiTest
class PeopleBench {

    private static final int WARM_UP = 100;
    private static final int REQUESTS = 200;

    /** A unit of each number, below the one whose number is what is left when it is divided. */
    private static final String UNITS =
            """
            with made as (
                select md5(%1$s || n)::uuid as id, md5(%2$s || n %% %3$d)::uuid as parent_id, n
                from generate_series(0, %4$d) as n),
            unit_made as (insert into unit (id, level) select id, '%5$s' from made returning id)
            insert into unit_version (id, unit_id, level, name, folded_name, type, parent_id, valid_from)
            select gen_random_uuid(), id, '%5$s', '%5$s ' || n, lower('%5$s ') || n, '%6$s', parent_id, '2020-01-01' from made
            """;

    /** As the tree of units writes it. */
    private static final String ANCESTORS =
            """
            with recursive above(descendant_id, ancestor_id, depth) as (
                select unit_id, unit_id, 0 from unit_version where valid_from = '2020-01-01' and name ~ '^[A-Z]+ [0-9]+$'
                union all
                select a.descendant_id, v.parent_id, a.depth + 1
                from above a
                join unit_version v on v.unit_id = a.ancestor_id and v.parent_id is not null)
            insert into unit_ancestor (ancestor_id, descendant_id, depth, valid_from)
            select ancestor_id, descendant_id, depth, '2020-01-01' from above
            on conflict do nothing
            """;

    private static final String PEOPLE =
            """
            insert into person (id, kind, subject, username, full_name, folded_name, phone, unit_id, state, created_at,
                created_by_name)
            select gen_random_uuid(), 'PERSON', 'bench/' || unit_id, 'bench.' || row_number() over (),
                'Cán bộ ' || name, 'can bo ' || md5(name), '09' || lpad(row_number() over () || '', 8, '0'), unit_id, 'ACTIVE',
                now(), '?'
            from unit_version
            where level <> 'VILLAGE' and name ~ '^[A-Z]+ [0-9]+$'
            """;

    private static final String ROLES =
            """
            insert into assignment (id, subject, unit_id, role, valid_from)
            select gen_random_uuid(), subject, unit_id, 'REPORTER', now() - random() * interval '300 days'
            from person where username like 'bench.%'
            """;

    @Test
    void listsOfACountry() {
        var root = "'" + Demo.VIET_NAM + "'";
        Database.execute(UNITS.formatted("'PROVINCE'", "'PROVINCE'", 63, 62, "PROVINCE", "TINH")
                .replace("md5('PROVINCE' || n % 63)::uuid", root + "::uuid"));
        Database.execute(UNITS.formatted("'DISTRICT'", "'PROVINCE'", 63, 704, "DISTRICT", "HUYEN"));
        Database.execute(UNITS.formatted("'COMMUNE'", "'DISTRICT'", 705, 10_231, "COMMUNE", "XA"));
        Database.execute(UNITS.formatted("'VILLAGE'", "'COMMUNE'", 10_232, 89_999, "VILLAGE", "THON"));
        Database.execute(ANCESTORS);
        Database.execute(PEOPLE);
        Database.execute(ROLES);
        Database.execute(
                "update assignment set unit_id = md5('PROVINCE' || 0)::uuid where id = ?::uuid",
                People.assignment(People.NEIGHBOUR));
        Database.execute("analyze");
        assertThat(Database.query(Long.class, "select count(*) from assignment"))
                .isGreaterThan(11_000);
        var province = Database.query(String.class, "select md5('PROVINCE' || 0)::uuid::text");
        var district = Database.query(String.class, "select md5('DISTRICT' || 0)::uuid::text");
        for (var path : new String[] {
            "/assignments",
            "/assignments?when=CURRENT&role=REPORTER",
            "/assignments?when=ENDED",
            "/assignments?unit=" + province,
            "/assignments?unit=" + district,
            "/people",
            "/people?q=9999",
            "/people?unit=" + district,
            "/people?former=true",
        }) {
            measure(People.ROOT, path);
            measure(People.NEIGHBOUR, path);
        }
    }

    private static void measure(String who, String path) {
        var times = new long[REQUESTS];
        for (int i = -WARM_UP; i < REQUESTS; i++) {
            long start = System.nanoTime();
            int status = as(who).get("/api/v1" + path).statusCode();
            assertThat(status).isEqualTo(200);
            if (i >= 0) {
                times[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(times);
        System.out.printf(
                "BENCH | %s | %s | median %,d µs | p95 %,d µs%n",
                who,
                path.replaceAll("[0-9a-f-]{36}", "…"),
                times[REQUESTS / 2] / 1000,
                times[REQUESTS * 95 / 100] / 1000);
    }
}
