package vn.toso.shared.http;

import static java.util.stream.Collectors.toMap;

import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;

/**
 * An operation of the API.
 *
 * @param method the endpoint
 * @param parameters the names of its query parameters, and whether each may be repeated
 */
record Operation(Method method, Map<String, Boolean> parameters) {

    static Operation of(Method method) {
        var parameters = Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(QueryParam.class))
                .collect(toMap(
                        parameter -> parameter.getAnnotation(QueryParam.class).value(),
                        parameter -> Collection.class.isAssignableFrom(parameter.getType())));
        return new Operation(method, parameters);
    }
}
