package vn.toso.shared.http;

import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.InvalidRequest;
import vn.toso.shared.problem.Violation;

/**
 * Refuses query parameters that the operation does not have, that are blank, that are repeated although only one value counts, or
 * whole numbers that are not written as in JSON.
 * Ignoring them would answer another question than the caller has asked, such as about all units instead of one (ADR 39).
 */
class StrictParameters {

    /** Must run before filters that need a thread; otherwise the framework refuses to start. */
    private static final int EARLY = 1;

    /** The framework would also take {@code +1} and {@code 001}. */
    private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]*");

    @ServerRequestFilter(nonBlocking = true, priority = EARLY)
    void check(ResteasyReactiveContainerRequestContext request) {
        var context = ((ResteasyReactiveRequestContext) request.getServerRequestContext()).unwrap(RoutingContext.class);
        var operation = Operations.of(context);
        if (operation == null) {
            return;
        }
        var violations = new ArrayList<Violation>();
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            var code = wrong(operation.parameters().get(name), values);
            if (code != null) {
                violations.add(Violation.ofParameter(name, code));
            }
        });
        if (!violations.isEmpty()) {
            throw InvalidRequest.of(violations);
        }
    }

    /** @param parameter null if there is no such parameter */
    private static CommonViolation wrong(Operation.Parameter parameter, List<String> values) {
        if (parameter == null) {
            return CommonViolation.UNKNOWN_FIELD;
        }
        if (values.stream().anyMatch(String::isBlank)) {
            return CommonViolation.REQUIRED;
        }
        if (values.size() > 1 && !parameter.repeatable()) {
            return CommonViolation.REPEATED;
        }
        return parameter.integer() && !INTEGER.matcher(values.get(0)).matches() ? CommonViolation.WRONG_TYPE : null;
    }
}
