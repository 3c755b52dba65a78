package vn.toso.shared.openapi;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Adds to each operation the examples of its bodies, from a folder per feature in {@code openapi-examples}, and the problems
 * that it may answer.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ExamplesAndProblems implements OASFilter {

    private static final String JSON = "application/json";

    private enum Answer {
        MALFORMED("400", "invalid-request", "The request has invalid fields; `errors` names them"),
        UNAUTHENTICATED("401", "unauthenticated", "A valid access token is needed"),
        FORBIDDEN("403", "forbidden", "None of your roles may call this operation"),
        NOT_FOUND("404", "not-found", "Not found or not accessible"),
        CONFLICT("409", "submission-exists", "It contradicts stored data, or another request that is still running"),
        STALE("412", "stale", "It was changed since; `version`, `action` and `actorName` say how far and by whom"),
        TOO_LARGE("413", "too-large", "The request body is too large"),
        UNSUPPORTED("415", "unsupported-media-type", "Send application/json"),
        UNPROCESSABLE("422", "not-asked", "Well-formed, but it cannot be accepted; `errors` says why"),
        VERSION_REQUIRED("428", "if-match-required", "Send the ETag of what you have seen as If-Match"),
        TOO_MANY("429", "too-many-requests", "Too many requests in a minute; `budget` says of which kind"),
        FAULT("500", "fault", "The server failed; nothing was changed"),
        UNAVAILABLE(
                "503", "overloaded", "Too much is being done, or the database is away; send the same request again");

        private static final List<Answer> OF_READS =
                List.of(MALFORMED, UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, UNPROCESSABLE, TOO_MANY, FAULT, UNAVAILABLE);

        private static final List<Answer> OF_VERSIONS = List.of(STALE, VERSION_REQUIRED);

        private static final List<Answer> RETRIED = List.of(CONFLICT, TOO_MANY, UNAVAILABLE);

        private final String status;
        private final String type;
        private final String title;

        Answer(String status, String type, String title) {
            this.status = status;
            this.type = type;
            this.title = title;
        }

        private String component() {
            return "Problem" + status;
        }
    }

    private static final String EXAMPLES = "/openapi-examples";

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Path> examples = examples();

    @Override
    public void filterOpenAPI(OpenAPI api) {
        for (var answer : Answer.values()) {
            api.getComponents().addResponse(answer.component(), described(answer));
        }
        api.getPaths().getPathItems().values().forEach(this::complete);
        declareDiscriminators(api.getComponents().getSchemas());
    }

    /** Adds the discriminator member to each variant of a polymorphic schema, because the generator omits it. */
    private static void declareDiscriminators(Map<String, Schema> schemas) {
        schemas.values().stream()
                .map(Schema::getDiscriminator)
                .filter(Objects::nonNull)
                .forEach(discriminator -> discriminator.getMapping().forEach((value, reference) -> schemas.get(
                                reference.substring(reference.lastIndexOf('/') + 1))
                        .addRequired(discriminator.getPropertyName())
                        .addProperty(
                                discriminator.getPropertyName(),
                                OASFactory.createSchema()
                                        .addType(Schema.SchemaType.STRING)
                                        .addEnumeration(value))));
    }

    private void complete(PathItem path) {
        path.getOperations().forEach((method, operation) -> {
            for (var answer : answers(method, operation)) {
                operation
                        .getResponses()
                        .addAPIResponse(
                                answer.status, OASFactory.createAPIResponse().ref(answer.component()));
            }
            exemplify(operation);
        });
    }

    private static List<Answer> answers(PathItem.HttpMethod method, Operation operation) {
        if (method == PathItem.HttpMethod.GET) {
            return Answer.OF_READS;
        }
        boolean ofVersion = operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(one -> one.getName().equals("If-Match"));
        return Arrays.stream(Answer.values())
                .filter(answer -> ofVersion || !Answer.OF_VERSIONS.contains(answer))
                .toList();
    }

    private void exemplify(Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.equals("201")) {
                response.addHeader("Location", header(Schema.SchemaType.STRING, "The path of what was made"));
            }
            if (status.startsWith("2") && isJson(response.getContent())) {
                response.getContent().getMediaType(JSON).setExample(example(operation.getOperationId() + ".json"));
            }
        });
        if (operation.getRequestBody() != null
                && isJson(operation.getRequestBody().getContent())) {
            operation
                    .getRequestBody()
                    .getContent()
                    .getMediaType(JSON)
                    .setExample(example(operation.getOperationId() + ".request.json"));
        }
    }

    private static boolean isJson(Content content) {
        return content != null && content.getMediaType(JSON) != null;
    }

    private Object example(String name) {
        var file = examples.get(name);
        if (file == null) {
            throw new IllegalStateException("No example in a folder of " + EXAMPLES + ": " + name);
        }
        try {
            return json.readValue(file.toFile(), Object.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Example files by name. Names are unique because operation ids are. */
    private static Map<String, Path> examples() {
        var folder = Objects.requireNonNull(ExamplesAndProblems.class.getResource(EXAMPLES));
        try (var files = Files.walk(Path.of(folder.toURI()))) {
            return files.filter(file ->
                            Files.isRegularFile(file) && !file.getParent().endsWith("openapi-examples"))
                    .collect(toMap(file -> file.getFileName().toString(), Function.identity()));
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static APIResponse described(Answer answer) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", "/problems/" + answer.type);
        example.put("title", answer.title);
        example.put("status", Integer.valueOf(answer.status));
        example.put("instance", "8f1c0b7a55e04a55a54ad7f0a5f0c6f1");
        var response = OASFactory.createAPIResponse().description(answer.title);
        if (Answer.RETRIED.contains(answer)) {
            response.addHeader(
                    "Retry-After",
                    header(
                            Schema.SchemaType.INTEGER,
                            "After how many seconds the same request may be sent again, if it only came too early"));
        }
        if (answer == Answer.TOO_MANY) {
            response.addHeader(
                            "RateLimit-Policy",
                            header(
                                    Schema.SchemaType.STRING,
                                    "The budget: `q` requests in `w` seconds. In every answer"))
                    .addHeader(
                            "RateLimit",
                            header(
                                    Schema.SchemaType.STRING,
                                    "What is left: `r` requests; the budget is full in `t` seconds. In every answer"));
        }
        return response.content(OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("Problem"))
                                .example(example)));
    }

    private static Header header(Schema.SchemaType type, String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(type));
    }
}
