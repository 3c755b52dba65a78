package vn.toso.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Country;
import vn.toso.testing.Database;
import vn.toso.testing.Past;
import vn.toso.testing.Tokens;

/**
 * Measures the import of a country and searches in it ({@code docs/benchmarks.md}). Uses the communes of 2022 from the open
 * data if present, else invented ones, and 90.000 invented villages. Prints the times; asserts none.
 */
@QuarkusTest
@ApiTest
class UnitBench {

    private static final Path UNITS = Path.of("../../shared/data/units_2022-07-01.csv");
    private static final int COMMUNES = 10_599;
    private static final int VILLAGES = 90_000;
    private static final int QUERIES = 500;

    /** Searches by each user before the measurement, because the first searches after a start are slow. */
    private static final int WARM_UP = 200;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Random random = new Random(1);

    @Test
    void aCountryIsTakenInAndSearched() throws IOException, InterruptedException {
        Past.withoutFuture();
        var list = Files.exists(UNITS) ? Files.readAllLines(UNITS) : Country.lines(COMMUNES, 0, 1);
        take("units, dry run", list, true);
        take("units", list, false);
        take("units, the second time", list, false);
        var communes = list.stream()
                .filter(line -> line.startsWith("COMMUNE"))
                .map(line -> line.split(",")[1])
                .toList();
        take("villages", Country.villagesOf(communes, VILLAGES, 1), false);
        Database.execute("analyze");
        var names = names();
        for (var user : List.of("trunguong", "huyen.huulung")) {
            for (int i = 0; i < WARM_UP; i++) {
                search(user, asked(Kind.values()[i % Kind.values().length], names));
            }
            for (var kind : Kind.values()) {
                search(user, kind, names, QUERIES / Kind.values().length, false);
            }
            search(user, null, names, QUERIES, true);
        }
    }

    /** The ways in which people search. */
    private enum Kind {
        NAME,
        WITH_TYPE,
        BEGINNING,
        TWO_LETTERS,
        SECOND_WORD,
        MISTYPED,
        CODE,
        BEGINNING_OF_CODE
    }

    private void take(String what, List<String> lines, boolean dryRun) throws IOException, InterruptedException {
        var body =
                HttpRequest.BodyPublishers.ofByteArray(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        var request = request("trunguong", "/units/import?validFrom=2022-07-01&dryRun=" + dryRun)
                .header("Content-Type", "text/csv")
                .header("Idempotency-Key", what)
                .POST(body)
                .build();
        long start = System.nanoTime();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        long time = System.nanoTime() - start;
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        System.out.printf(
                "BENCH | %,d %s | %,d ms | %s%n",
                lines.size() - 1,
                what,
                Duration.ofNanos(time).toMillis(),
                answer.body().substring(0, answer.body().indexOf(",\"rows\"")));
    }

    /** Names of all levels, so that most searches are for villages. */
    private List<String> names() {
        var all = Database.query(
                String.class,
                """
                select string_agg(name || ';' || coalesce(code, ''), '|' order by hashtext(unit_id::text))
                from (select * from unit_version where level <> 'VILLAGE'
                      union all (select * from unit_version where level = 'VILLAGE' limit 10000)) as names
                """);
        return List.of(all.split("\\|"));
    }

    private void search(String user, Kind only, List<String> names, int count, boolean mixed)
            throws IOException, InterruptedException {
        var times = new ArrayList<Long>();
        var slowest = "";
        for (int i = 0; i < count; i++) {
            var q = asked(mixed ? Kind.values()[i % Kind.values().length] : only, names);
            long time = search(user, q);
            slowest = times.stream().allMatch(other -> other <= time) ? q : slowest;
            times.add(time);
        }
        times.sort(null);
        System.out.printf(
                "BENCH | search as %s, %s, %d | p50 %d ms | p95 %d ms | max %d ms, of '%s'%n",
                user,
                mixed ? "all kinds" : only,
                count,
                times.get(count / 2),
                times.get(count * 95 / 100),
                times.get(count - 1),
                slowest);
    }

    /** @return the time until the answer, in ms */
    private long search(String user, String q) throws IOException, InterruptedException {
        var request = request(user, "/units/search?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8))
                .GET()
                .build();
        long start = System.nanoTime();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        long time = Duration.ofNanos(System.nanoTime() - start).toMillis();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return time;
    }

    private String asked(Kind kind, List<String> names) {
        var one = names.get(random.nextInt(names.size())).split(";", -1);
        var name = one[0];
        var code = one[1].isEmpty() ? "06388" : one[1];
        return switch (kind) {
            case NAME -> name;
            case WITH_TYPE ->
                List.of("xã ", "x. ", "phường ", "huyện ", "thôn ").get(random.nextInt(5)) + name;
            case BEGINNING -> name.substring(0, Math.min(name.length(), 4));
            case TWO_LETTERS -> name.substring(0, Math.min(name.length(), 2));
            case SECOND_WORD -> name.substring(name.indexOf(' ') + 1);
            case MISTYPED -> mistyped(name);
            case CODE -> code;
            case BEGINNING_OF_CODE -> code.substring(0, Math.min(code.length(), 3));
        };
    }

    /** Removes one letter; a name of a single letter stays. */
    private String mistyped(String name) {
        if (name.length() == 1) {
            return name;
        }
        int at = random.nextInt(name.length());
        return IntStream.range(0, name.length())
                .filter(i -> i != at)
                .collect(StringBuilder::new, (text, i) -> text.append(name.charAt(i)), StringBuilder::append)
                .toString();
    }

    private static HttpRequest.Builder request(String user, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:%d/api/v1%s".formatted(RestAssured.port, path)))
                .header("Authorization", "Bearer " + Tokens.of(user));
    }
}
