package vn.toso.shared.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.Max;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.toso.shared.text.Count;

/** Describes which field of a request is wrong and how, in one form for JSON errors and Bean Validation. */
public final class InvalidRequest {

    private static final Set<Class<?>> WHOLE_NUMBERS = Set.of(Long.class, long.class, Integer.class, int.class);
    private static final Map<String, ViolationCode> CODE_BY_CONSTRAINT = Map.of(
            "NotNull", CommonViolation.REQUIRED,
            "NotEmpty", CommonViolation.REQUIRED,
            "NotBlank", CommonViolation.REQUIRED,
            "PositiveOrZero", CommonViolation.NEGATIVE,
            "Min", CommonViolation.OUT_OF_RANGE,
            "Max", CommonViolation.OUT_OF_RANGE,
            "OneLine", CommonViolation.HIDDEN_CHARACTER,
            "PersonName", CommonViolation.NOT_A_PERSON_NAME,
            "Size", CommonViolation.WRONG_SIZE);

    private InvalidRequest() {}

    public static Problem of(ConstraintViolationException violated) {
        var violations = violated.getConstraintViolations().stream()
                .map(InvalidRequest::violation)
                .sorted(Comparator.comparing(Violation::toString))
                .toList();
        return of(violations);
    }

    public static Problem of(Violation violation) {
        return of(List.of(violation));
    }

    /** Refuses a last day before the first one: nothing could be found. Null stands for no limit. */
    public static void requireOrder(LocalDate from, LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw of(Violation.ofParameter("to", CommonViolation.BEFORE_FROM));
        }
    }

    static Problem of(JsonProcessingException unreadable) {
        // A syntax error within an object is wrapped.
        if (!(unreadable instanceof JsonMappingException mapping) || mapping.getCause() instanceof JsonParseException) {
            return new Problem(Problem.Kind.MALFORMED, CommonProblem.MALFORMED_JSON, "The body is not valid JSON");
        }
        return of(Violation.at(pointer(mapping), code(mapping)));
    }

    public static Problem of(List<Violation> violations) {
        return new Problem(
                Problem.Kind.MALFORMED, CommonProblem.INVALID_REQUEST, "The request has invalid fields", violations);
    }

    private static ViolationCode code(JsonMappingException mapping) {
        if (mapping instanceof UnrecognizedPropertyException) {
            return CommonViolation.UNKNOWN_FIELD;
        }
        if (mapping.getCause() instanceof InputCoercionException overflow) {
            // A long is always a count, so the code is the same as for a count just above the maximum.
            return overflow.getTargetType() == long.class && !negative(overflow)
                    ? CommonViolation.TOO_LARGE
                    : CommonViolation.OUT_OF_RANGE;
        }
        if (mapping instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            if (WHOLE_NUMBERS.contains(mismatch.getTargetType())) {
                return CommonViolation.NOT_A_WHOLE_NUMBER;
            }
            if (mismatch.getTargetType().isEnum()) {
                return CommonViolation.UNKNOWN_VALUE;
            }
            if (mapping instanceof InvalidFormatException && mismatch.getTargetType() == String.class) {
                return CommonViolation.HIDDEN_CHARACTER;
            }
        }
        return CommonViolation.WRONG_TYPE;
    }

    private static boolean negative(InputCoercionException overflow) {
        try {
            return overflow.getProcessor().getText().startsWith("-");
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static String pointer(JsonMappingException mapping) {
        var pointer = new StringBuilder();
        for (var step : mapping.getPath()) {
            pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : escaped(step.getFieldName()));
        }
        return pointer.toString();
    }

    private static String escaped(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }

    private static ViolationCode code(Annotation constraint) {
        if (constraint instanceof Max max && max.value() == Count.MAX) {
            return CommonViolation.TOO_LARGE;
        }
        return CODE_BY_CONSTRAINT.getOrDefault(constraint.annotationType().getSimpleName(), CommonViolation.INVALID);
    }

    /** The name of a parameter in the request, which may differ from its name in Java. */
    private static String sent(ConstraintViolation<?> violation, Path.ParameterNode parameter) {
        var method = violation.getPropertyPath().iterator().next().as(Path.MethodNode.class);
        // The bean is a subclass that the container has generated, without the annotations of our class.
        for (Class<?> type = violation.getRootBeanClass(); type != null; type = type.getSuperclass()) {
            try {
                var declared = type.getDeclaredMethod(
                                method.getName(), method.getParameterTypes().toArray(Class<?>[]::new))
                        .getParameters()[parameter.getParameterIndex()];
                for (var annotation : declared.getAnnotations()) {
                    if (annotation instanceof QueryParam query) {
                        return query.value();
                    }
                    if (annotation instanceof PathParam path) {
                        return path.value();
                    }
                    if (annotation instanceof HeaderParam header) {
                        return header.value();
                    }
                }
            } catch (NoSuchMethodException inherited) {
                continue;
            }
        }
        return parameter.getName();
    }

    /** The path begins with the method and its parameter; the rest is a path within the body. */
    private static Violation violation(ConstraintViolation<?> violation) {
        var code = code(violation.getConstraintDescriptor().getAnnotation());
        var pointer = new StringBuilder();
        String parameter = null;
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = sent(violation, node.as(Path.ParameterNode.class));
            } else if (node.getKind() != ElementKind.METHOD) {
                if (node.getIndex() != null) {
                    pointer.append('/').append(node.getIndex());
                }
                if (node.getKind() == ElementKind.PROPERTY) {
                    pointer.append('/').append(node.getName());
                }
            }
        }
        boolean inBody = pointer.length() > 0 || "body".equals(parameter);
        return inBody ? Violation.at(pointer.toString(), code) : Violation.ofParameter(parameter, code);
    }
}
