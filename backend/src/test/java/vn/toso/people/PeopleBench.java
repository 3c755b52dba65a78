package vn.toso.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.toso.shared.table.TableFormat;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Country;
import vn.toso.testing.Database;
import vn.toso.testing.Files;
import vn.toso.testing.Past;
import vn.toso.testing.Tokens;

/**
 * Reads the people and roles of the whole country of 2022, one person for each unit above the villages, over one connection.
 * Prints the times; asserts no limit.
 */
@QuarkusTest
@ApiTest
class PeopleBench {

    private static final int COMMUNES = 10_599;
    private static final int WARM_UP = 10;
    private static final int TIMES = 30;
    private static final int FILES = 3;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void peopleAndRolesOfTheCountry() throws IOException, InterruptedException {
        Past.withoutFuture();
        var country = String.join("\n", Country.lines(COMMUNES, 0, 1)).getBytes(StandardCharsets.UTF_8);
        Files.send("trunguong", Files.CSV, country, "/api/v1/units/import?validFrom=2022-07-01&confirm=true")
                .statusCode(200);
        fill();
        var province = widest("PROVINCE");
        Database.execute(
                "insert into assignment (id, subject, unit_id, role, valid_from)"
                        + " values (gen_random_uuid(), ?, ?::uuid, 'ADMINISTRATOR', now() - interval '1 day')",
                Tokens.subject(People.NEIGHBOUR),
                province);
        Database.execute("analyze");
        System.out.printf(
                "BENCH people: %d people, %d roles, load %.1f%n",
                Database.query(Long.class, "select count(*) from person"),
                Database.query(Long.class, "select count(*) from assignment"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        for (var caller : new String[] {People.NEIGHBOUR, People.ROOT}) {
            people(caller, province);
            roles(caller, province);
            export(caller, "/people/export", TableFormat.CSV_TYPE);
            export(caller, "/people/export", TableFormat.XLSX_TYPE);
            export(caller, "/assignments/export", TableFormat.CSV_TYPE);
            export(caller, "/assignments/export", TableFormat.XLSX_TYPE);
        }
    }

    /** One person with a role for each unit; every twentieth has ended, and every tenth has two roles. */
    private static void fill() {
        Database.execute(
                """
                with home as (
                    select unit_id, level, row_number() over (order by level, code) as n
                    from unit_version where level <> 'VILLAGE' and valid_to is null and valid_from = date '2022-07-01')
                insert into person (id, kind, subject, username, full_name, folded_name, email, phone, unit_id, state,
                    created_at, created_by_name)
                select gen_random_uuid(), 'PERSON', 'officer ' || n, 'officer.' || n,
                    f.shown || ' ' || m.shown || ' ' || g.shown, f.folded || ' ' || m.folded || ' ' || g.folded,
                    'officer' || n || '@example.vn', '09' || lpad(n::text, 8, '0'), unit_id,
                    case when n % 20 = 0 then 'ENDED' else 'ACTIVE' end, now() - n * interval '1 minute', 'Test'
                from home
                join (values (0, 'Nguyễn', 'nguyen'), (1, 'Trần', 'tran'), (2, 'Lê', 'le'), (3, 'Phạm', 'pham'),
                    (4, 'Hoàng', 'hoang'), (5, 'Vũ', 'vu'), (6, 'Đặng', 'dang')) f(i, shown, folded) on f.i = n % 7
                join (values (0, 'Văn', 'van'), (1, 'Thị', 'thi'), (2, 'Đức', 'duc'), (3, 'Ngọc', 'ngoc'),
                    (4, 'Minh', 'minh')) m(i, shown, folded) on m.i = n / 7 % 5
                join (values (0, 'An', 'an'), (1, 'Bình', 'binh'), (2, 'Cường', 'cuong'), (3, 'Dung', 'dung'),
                    (4, 'Hà', 'ha'), (5, 'Hải', 'hai'), (6, 'Lan', 'lan'), (7, 'Mai', 'mai'), (8, 'Nam', 'nam'),
                    (9, 'Tâm', 'tam'), (10, 'Yến', 'yen')) g(i, shown, folded) on g.i = n / 35 % 11
                """);
        Database.execute(
                """
                insert into assignment (id, subject, unit_id, role, valid_from, valid_to, granted_by_name)
                select gen_random_uuid(), subject, unit_id, role, created_at,
                    case when state = 'ENDED' then now() - interval '1 second' end, 'Test'
                from person
                join (values (0, 'REPORTER'), (10, 'VIEWER')) given(every, role)
                    on every = 0 or substr(subject, 9)::int % 10 = 0
                where subject like 'officer %'
                """);
    }

    /** The unit with the most units below it. */
    private static String widest(String level) {
        return Database.query(
                String.class,
                """
                select v.unit_id::text from unit_version v join unit_ancestor a on a.ancestor_id = v.unit_id
                where v.level = ? and v.valid_to is null group by v.unit_id order by count(*) desc limit 1
                """,
                level);
    }

    private void people(String caller, String province) throws IOException, InterruptedException {
        var commune = Database.query(
                String.class,
                "select descendant_id::text from unit_ancestor join unit_version on unit_id = descendant_id"
                        + " where ancestor_id = ?::uuid and level = 'COMMUNE' limit 1",
                province);
        measure(caller, "people, first page", "/people");
        measure(caller, "people, second page", "/people?cursor=" + next(caller, "/people"));
        measure(caller, "people named nguyen thi lan", "/people?q=" + encoded("nguyễn thị lan"));
        measure(caller, "people named an", "/people?q=an");
        measure(caller, "people, a phone", "/people?q=0777");
        measure(caller, "people, nobody of that name", "/people?q=" + encoded("không có ai"));
        measure(caller, "people of a province", "/people?unit=" + province);
        measure(caller, "people of a commune", "/people?unit=" + commune);
        measure(caller, "people who consolidate", "/people?role=CONSOLIDATOR");
        measure(caller, "people who report", "/people?role=REPORTER");
        measure(caller, "people who have ended", "/people?state=ENDED");
        measure(caller, "people of ended units", "/people?former=true");
    }

    private void roles(String caller, String province) throws IOException, InterruptedException {
        var person = Database.query(
                String.class,
                "select p.id::text from person p join unit_ancestor a on a.descendant_id = p.unit_id"
                        + " where a.ancestor_id = ?::uuid and subject like 'officer %' limit 1",
                province);
        measure(caller, "roles, first page", "/assignments");
        measure(caller, "roles, second page", "/assignments?cursor=" + next(caller, "/assignments"));
        measure(caller, "roles of a province", "/assignments?unit=" + province);
        measure(caller, "roles of a person", "/assignments?person=" + person);
        measure(caller, "roles of administrators", "/assignments?role=ADMINISTRATOR");
        measure(caller, "roles that have ended", "/assignments?when=ENDED");
        measure(caller, "roles to come", "/assignments?when=COMING");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String next(String caller, String path) throws IOException, InterruptedException {
        var page = http.send(request(caller, path, "application/json"), HttpResponse.BodyHandlers.ofString());
        return encoded(JsonPath.from(page.body()).getString("next"));
    }

    private void measure(String caller, String what, String path) throws IOException, InterruptedException {
        for (int i = 0; i < WARM_UP; i++) {
            get(caller, path, "application/json");
        }
        times(caller, what, path, "application/json", TIMES);
    }

    private void export(String caller, String path, String type) throws IOException, InterruptedException {
        get(caller, path, type);
        times(caller, path + " as " + (type.equals(TableFormat.CSV_TYPE) ? "CSV" : "XLSX"), path, type, FILES);
    }

    private void times(String caller, String what, String path, String type, int count)
            throws IOException, InterruptedException {
        var times = new long[count];
        int size = 0;
        for (int i = 0; i < count; i++) {
            long began = System.nanoTime();
            size = get(caller, path, type);
            times[i] = System.nanoTime() - began;
        }
        Arrays.sort(times);
        System.out.printf(
                "BENCH %s, %s: %d KB, p50 %.1f ms, p95 %.1f ms%n",
                caller, what, size / 1024, times[count / 2] / 1e6, times[count * 95 / 100] / 1e6);
    }

    private int get(String caller, String path, String type) throws IOException, InterruptedException {
        var answer = http.send(request(caller, path, type), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body().length;
    }

    private static HttpRequest request(String caller, String path, String type) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/v1" + path))
                .header("Authorization", "Bearer " + Tokens.of(caller))
                .header("Accept", type)
                .build();
    }
}
