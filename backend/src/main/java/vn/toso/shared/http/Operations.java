package vn.toso.shared.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.toso.shared.problem.CommonProblem;
import vn.toso.shared.problem.HttpProblems;
import vn.toso.shared.problem.Problem;

/**
 * Finds the operation of a request before the framework does. A fixed word in a path hides a parameter in its place: a GET of
 * {@code /regimes/preview}, which only takes POST, does not look for a regime with the id "preview".
 */
@Singleton
public class Operations {

    private static final String KEY = "toso.operation";
    private static final String ALLOWED = "toso.allowed";

    /** What follows in a path. */
    private static final class Step {
        private final Map<String, Step> words = new HashMap<>();
        private Step parameter;
        private final Map<String, Operation> operations = new TreeMap<>();

        private Step add(String segment) {
            if (!segment.startsWith("{")) {
                return words.computeIfAbsent(segment, word -> new Step());
            }
            if (parameter == null) {
                parameter = new Step();
            }
            return parameter;
        }

        /** @return null if no operation has this path */
        private Step find(String[] segments, int at) {
            if (at == segments.length) {
                return operations.isEmpty() ? null : this;
            }
            var word = words.get(segments[at]);
            var found = word == null ? null : word.find(segments, at + 1);
            return found != null || parameter == null ? found : parameter.find(segments, at + 1);
        }
    }

    private final Step root = new Step();
    private final HttpProblems problems;

    Operations(BeanManager beans, HttpProblems problems) {
        this.problems = problems;
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .distinct()
                .filter(type -> type.isAnnotationPresent(Path.class) && !type.isInterface())
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .forEach(this::add);
    }

    private void add(Method method) {
        Stream.of(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .forEach(verb -> {
                    var below = method.getAnnotation(Path.class);
                    var path =
                            method.getDeclaringClass().getAnnotation(Path.class).value()
                                    + (below == null ? "" : "/" + below.value());
                    var step = root;
                    for (var segment : segments(path)) {
                        step = step.add(segment);
                    }
                    step.operations.put(verb.value(), Operation.of(method));
                });
    }

    private static String[] segments(String path) {
        return Stream.of(path.split("/")).filter(segment -> !segment.isEmpty()).toArray(String[]::new);
    }

    void register(@Observes Filters filters) {
        filters.register(this::find, HttpProblems.Order.OPERATION);
        filters.register(this::refuseMethod, HttpProblems.Order.METHOD);
    }

    private void find(RoutingContext context) {
        var step = root.find(segments(context.normalizedPath()), 0);
        if (step != null) {
            var method = context.request().method().name();
            var operation = step.operations.get(method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method);
            if (operation == null) {
                context.put(ALLOWED, allowed(step));
            } else {
                context.put(KEY, operation);
            }
        }
        context.next();
    }

    private void refuseMethod(RoutingContext context) {
        String allowed = context.get(ALLOWED);
        if (allowed == null) {
            context.next();
            return;
        }
        context.response().putHeader(HttpHeaders.ALLOW, allowed);
        problems.send(
                context,
                new Problem(
                        Problem.Kind.METHOD_NOT_ALLOWED,
                        CommonProblem.METHOD_NOT_ALLOWED,
                        "This path does not know this method"));
    }

    private static String allowed(Step step) {
        var methods = new TreeSet<>(step.operations.keySet());
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return String.join(", ", methods);
    }

    /** @return null if the path is not of an operation */
    static Operation of(RoutingContext context) {
        return context.get(KEY);
    }

    /** The endpoint that a request is for. */
    public static Optional<Method> endpoint(RoutingContext context) {
        return Optional.ofNullable(of(context)).map(Operation::method);
    }
}
