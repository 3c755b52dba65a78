package vn.toso.matrix;

import io.restassured.RestAssured;
import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import vn.toso.testing.Demo;

/**
 * A request that can be sent again as any caller and about any object. Each time it has a new Idempotency-Key.
 *
 * @param path with its query
 * @param headers without the caller's token and the Idempotency-Key
 */
record Asked(String method, String path, TreeMap<String, String> headers, byte[] body) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String BOUNDARY = "boundary-of-the-parts";

    static Asked get(String path) {
        return new Asked("GET", path, new TreeMap<>(), new byte[0]);
    }

    static Asked json(String method, String path, String body) {
        var headers = new TreeMap<String, String>();
        headers.put("Content-Type", "application/json");
        return new Asked(method, path, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    /** The request, other than a GET, that this code would send. It is not sent. */
    static Asked captured(Supplier<Response> sends) {
        var capture = new Capture();
        RestAssured.filters(capture);
        try {
            sends.get();
        } finally {
            RestAssured.replaceFiltersWith(List.of());
        }
        return capture.asked;
    }

    Asked accepting(String type) {
        var more = new TreeMap<>(headers);
        more.put("Accept", type);
        return new Asked(method, path, more, body);
    }

    /** About another object. */
    Asked about(String id, String other) {
        return isText()
                ? new Asked(
                        method,
                        path.replace(id, other),
                        headers,
                        new String(body, StandardCharsets.UTF_8)
                                .replace(id, other)
                                .getBytes(StandardCharsets.UTF_8))
                : new Asked(method, path.replace(id, other), headers, body);
    }

    /** The body, or an empty text if it is not readable. */
    String text() {
        return isText() ? new String(body, StandardCharsets.UTF_8) : "";
    }

    private boolean isText() {
        var type = headers.getOrDefault("Content-Type", "");
        return type.contains("json") || type.contains("csv");
    }

    /** @param token null for an anonymous caller */
    HttpResponse<byte[]> send(String token) {
        try {
            return CLIENT.send(request(token), BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private HttpRequest request(String token) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path));
        headers.forEach(request::header);
        request.header(Demo.KEY, UUID.randomUUID().toString());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .build();
    }

    private static final class Capture implements Filter {

        private Asked asked;

        @Override
        public Response filter(
                FilterableRequestSpecification request,
                FilterableResponseSpecification response,
                FilterContext context) {
            if (request.getMethod().equals("GET")) {
                return context.next(request, response);
            }
            var headers = new TreeMap<String, String>();
            for (var name : List.of("If-Match", "Content-Type")) {
                if (request.getHeaders().hasHeaderWithName(name)) {
                    headers.put(name, request.getHeaders().getValue(name));
                }
            }
            var uri = URI.create(request.getURI());
            var path = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
            asked = new Asked(request.getMethod(), path, headers, body(request, headers));
            return new ResponseBuilder()
                    .setStatusCode(200)
                    .setContentType("application/json")
                    .setBody("{}")
                    .build();
        }

        private static byte[] body(FilterableRequestSpecification request, TreeMap<String, String> headers) {
            if (!request.getMultiPartParams().isEmpty()) {
                headers.put("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
                return parts(request);
            }
            Object body = request.getBody();
            if (body == null) {
                return new byte[0];
            }
            return body instanceof byte[] bytes ? bytes : body.toString().getBytes(StandardCharsets.UTF_8);
        }

        private static byte[] parts(FilterableRequestSpecification request) {
            var all = new ByteArrayOutputStream();
            var lines = new ArrayList<byte[]>();
            for (var part : request.getMultiPartParams()) {
                lines.add(
                        "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
                                .formatted(BOUNDARY, part.getControlName(), part.getFileName(), part.getMimeType())
                                .getBytes(StandardCharsets.UTF_8));
                lines.add((byte[]) part.getContent());
                lines.add("\r\n".getBytes(StandardCharsets.UTF_8));
            }
            lines.add("--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
            lines.forEach(all::writeBytes);
            return all.toByteArray();
        }
    }
}
