package vn.toso.shared.http;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Contract;
import vn.toso.testing.Demo;
import vn.toso.testing.RawRequest;
import vn.toso.testing.Tokens;

/** The requests of nasty-requests.txt: hostile, broken, or just wrong. Each gets the answer that its line promises. */
@QuarkusTest
@ApiTest
class NastyRequestsTest {

    /** Statuses that any path may answer; the description of the contract names them. */
    private static final Set<Integer> OF_ANY_PATH = Set.of(404, 405, 406, 408, 414, 415, 431);

    private static final Pattern ESCAPED = Pattern.compile("\\\\x([0-9a-f]{2})|\\$\\{(.+?)\\*(\\d+)}|\\$\\{(\\w+)}");

    private final ObjectMapper json = new ObjectMapper();

    /** One line of the file: {@code METHOD PATH | account | headers | body | status type}. */
    record Nasty(
            String method, String path, String account, List<String> headers, String body, int status, String type) {

        static Nasty of(String line) {
            var parts = Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
            var target = parts[0].split(" ", 2);
            var answer = parts[4].split(" ", 2);
            var headers = Stream.of(parts[2].split(" ;; "))
                    .filter(header -> !header.isEmpty())
                    .map(Nasty::written)
                    .toList();
            return new Nasty(
                    target[0],
                    written(target[1]),
                    parts[1],
                    headers,
                    written(parts[3]),
                    Integer.parseInt(answer[0]),
                    answer.length > 1 ? answer[1] : "");
        }

        /** The bytes that a text of the file stands for, one in each character. */
        private static String written(String text) {
            var bytes = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            return ESCAPED.matcher(bytes).replaceAll(found -> {
                if (found.group(1) != null) {
                    return java.util.regex.Matcher.quoteReplacement(
                            String.valueOf((char) Integer.parseInt(found.group(1), 16)));
                }
                return java.util.regex.Matcher.quoteReplacement(
                        found.group(2) == null
                                ? constant(found.group(4))
                                : found.group(2).repeat(Integer.parseInt(found.group(3))));
            });
        }

        private static String constant(String name) {
            return switch (name) {
                case "regime" -> Demo.REGIME;
                case "unit" -> Demo.HUU_LIEN;
                case "indicator" -> Demo.XU_LANG;
                default -> throw new IllegalArgumentException(name);
            };
        }

        private boolean says(String header) {
            return headers.stream().anyMatch(one -> one.toLowerCase().startsWith(header.toLowerCase() + ":"));
        }

        String bytes() {
            var request = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
            headers.forEach(header -> request.append(header).append("\r\n"));
            if (!says("Host")) {
                request.append("Host: localhost\r\n");
            }
            if (!account.isEmpty()) {
                request.append("Authorization: Bearer ")
                        .append(Tokens.of(account))
                        .append("\r\n");
            }
            if (!body.isEmpty()) {
                if (!says("Content-Type")) {
                    request.append("Content-Type: application/json\r\n");
                }
                if (!says("Content-Length") && !says("Transfer-Encoding")) {
                    request.append("Content-Length: ").append(body.length()).append("\r\n");
                }
                request.append("Idempotency-Key: nasty-")
                        .append(Integer.toHexString(Objects.hash(path, body)))
                        .append("\r\n");
            }
            return request + "Connection: close\r\n\r\n" + body;
        }
    }

    static List<String> lines() throws IOException {
        try (var file = NastyRequestsTest.class.getResourceAsStream("/nasty-requests.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aNastyRequestGetsTheAnswerOfItsLine(String line) throws IOException {
        var nasty = Nasty.of(line);
        var answer = RawRequest.send(nasty.bytes());

        assertThat(answer.status()).as(answer.head() + "\n" + answer.body()).isEqualTo(nasty.status);
        assertThat(answer.status()).isLessThan(500);
        assertThat(answer.head() + answer.body()).doesNotContain("evil.example");
        if (answer.status() >= 400 && !nasty.type.isEmpty()) {
            assertThat(answer.header("Content-Type")).contains("application/problem+json");
            assertThat(json.readTree(answer.body()).path("type").asText()).isEqualTo("/problems/" + nasty.type);
        } else if (answer.status() >= 400) {
            assertThat(answer.body()).isEmpty();
        }
        documented(nasty).ifPresent(statuses -> assertThat(statuses).contains(answer.status()));
    }

    /** The statuses that the contract names for the operation; empty if the request reaches none. */
    private static java.util.Optional<Set<Integer>> documented(Nasty nasty) {
        var path = nasty.path.split("\\?", 2)[0];
        try {
            return Contract.read().path("paths").properties().stream()
                    .filter(one -> path.matches(one.getKey().replaceAll("\\{\\w+}", "[^/]+")))
                    .map(one -> one.getValue().path(nasty.method.toLowerCase()))
                    .filter(operation -> !operation.isMissingNode())
                    .findFirst()
                    .map(NastyRequestsTest::statuses);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<Integer> statuses(JsonNode operation) {
        return Stream.concat(
                        OF_ANY_PATH.stream(),
                        operation.path("responses").properties().stream().map(one -> Integer.valueOf(one.getKey())))
                .collect(toSet());
    }
}
