package vn.toso.shared.problem;

import static java.util.stream.Collectors.toMap;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import vn.toso.shared.text.HiddenCharacters;
import vn.toso.shared.text.PlainId;
import vn.toso.shared.time.PlainDate;

/** Reads path and query parameters. An invalid one is answered with its name instead of the standard's bare 404. */
@Provider
class ParameterConverters implements ParamConverterProvider {

    private static final Map<Class<?>, Function<String, ?>> READERS = Map.of(
            String.class, ParameterConverters::text,
            UUID.class, PlainId::parse,
            LocalDate.class, PlainDate::parse,
            int.class, Integer::valueOf,
            Integer.class, Integer::valueOf,
            boolean.class, ParameterConverters::flag,
            Boolean.class, ParameterConverters::flag);

    @Override
    @SuppressWarnings("unchecked") // each reader answers the type it is filed under
    public <T> ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        var reader = rawType.isEnum() ? constants(rawType) : (Function<String, T>) READERS.get(rawType);
        var name = name(annotations);
        return reader == null || (rawType == String.class && name == null) ? null : new Converter<>(reader, name);
    }

    /** U+FFFD stands for bytes that are no UTF-8. */
    private static String text(String text) {
        if (HiddenCharacters.isIn(text) || text.indexOf('\uFFFD') >= 0) {
            throw new IllegalArgumentException("not a text");
        }
        return text;
    }

    private static <T> Function<String, T> constants(Class<T> type) {
        var byName = Arrays.stream(type.getEnumConstants()).collect(toMap(Object::toString, constant -> constant));
        return text -> Objects.requireNonNull(byName.get(text));
    }

    private static Boolean flag(String text) {
        return Objects.requireNonNull(Map.of("true", true, "false", false).get(text));
    }

    private static String name(Annotation[] annotations) {
        for (var annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                return query.value();
            }
            if (annotation instanceof PathParam path) {
                return path.value();
            }
        }
        return null;
    }

    private record Converter<T>(Function<String, T> reader, String name) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            if (text == null) {
                return null;
            }
            try {
                return reader.apply(text);
            } catch (RuntimeException unreadable) {
                var problem = new Problem(
                        Problem.Kind.MALFORMED,
                        CommonProblem.INVALID_REQUEST,
                        "The request has invalid fields",
                        Violation.ofParameter(name, CommonViolation.WRONG_TYPE));
                throw new WebApplicationException(problem, problem.kind().status());
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
