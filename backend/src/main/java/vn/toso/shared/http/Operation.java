package vn.toso.shared.http;

import static java.util.stream.Collectors.toMap;

import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.toso.shared.document.FileBody;

/**
 * An operation of the API.
 *
 * @param method the endpoint
 * @param parameters its query parameters by their names
 * @param imports whether its body is a table, or a form with tables
 * @param takesFile whether its body is a file that is kept
 */
record Operation(Method method, Map<String, Parameter> parameters, boolean imports, boolean takesFile) {

    /** @param repeatable whether it may be given several times */
    record Parameter(boolean repeatable, boolean integer) {

        private static Parameter of(Class<?> type) {
            return new Parameter(Collection.class.isAssignableFrom(type), type == int.class || type == Integer.class);
        }
    }

    static Operation of(Method method) {
        var parameters = Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(QueryParam.class))
                .collect(toMap(
                        parameter -> parameter.getAnnotation(QueryParam.class).value(),
                        parameter -> Parameter.of(parameter.getType())));
        boolean imports = Stream.of(method.getParameterTypes())
                .anyMatch(type -> type == byte[].class || type == FileUpload.class);
        boolean takesFile = Stream.of(method.getParameterTypes()).anyMatch(type -> type == FileBody.class);
        return new Operation(method, parameters, imports, takesFile);
    }
}
