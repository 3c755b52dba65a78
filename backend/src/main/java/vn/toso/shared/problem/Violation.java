package vn.toso.shared.problem;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A single error in a request.
 *
 * @param pointer JSON Pointer (RFC 6901) into the body, such as {@code /figures/0/value}; null if the error is not in the body
 * @param parameter the wrong query or path parameter; null if the error is in the body
 * @param code stable code that clients translate, such as {@code not-a-whole-number}
 */
@Schema(requiredProperties = "code")
public record Violation(String pointer, String parameter, @NotNull @Schema(ref = "ViolationCode") ViolationCode code) {

    public static Violation at(String pointer, ViolationCode code) {
        return new Violation(pointer, null, code);
    }

    public static Violation ofParameter(String parameter, ViolationCode code) {
        return new Violation(null, parameter, code);
    }
}
