package vn.toso.shared.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.opentelemetry.api.trace.Span;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "Problem",
        description = "RFC 9457. Translate by `type` and `errors[].code`; `title` is for developers.",
        requiredProperties = "type")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "instance", "errors"})
public record ProblemBody(
        @NotNull @Schema(ref = "ProblemType") String type,
        @NotNull String title,
        @NotNull int status,
        @Schema(description = "The trace id of the request, to be quoted to the operator") String instance,
        List<Violation> errors,
        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> members) {

    public static ProblemBody of(Problem problem) {
        return new ProblemBody(
                problem.type().uri(),
                problem.getMessage(),
                problem.kind().status(),
                traceId(),
                problem.violations(),
                problem.members());
    }

    private static String traceId() {
        var context = Span.current().getSpanContext();
        return context.isValid() ? context.getTraceId() : null;
    }
}
