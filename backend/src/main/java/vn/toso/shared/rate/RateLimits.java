package vn.toso.shared.rate;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.lang.reflect.Method;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.toso.shared.http.Addresses;
import vn.toso.shared.http.Operations;
import vn.toso.shared.problem.CommonProblem;
import vn.toso.shared.problem.HttpProblems;
import vn.toso.shared.problem.Problem;

/**
 * Limits how many requests a caller sends: by address, before anything else is done; by account, if an operation needs one, as
 * soon as the token is verified and before the database is asked. Each backend counts for itself.
 */
@Singleton
class RateLimits implements SecurityIdentityAugmentor {

    private static final CharSequence POLICY = HttpHeaders.createOptimized("RateLimit-Policy");
    private static final CharSequence LIMIT = HttpHeaders.createOptimized("RateLimit");

    /** Set when a request has paid for its address or its account. */
    private static final String PAID = "toso.rate.paid";

    /** Health and metrics, which no proxy passes on. */
    private static final String OF_OPERATORS = "/q/";

    /** Before the augmentor that reads the assignments from the database. */
    private static final int FIRST = Integer.MAX_VALUE;

    private final Map<Budget, Buckets> buckets = new EnumMap<>(Budget.class);
    private final Map<Budget, Counter> refused = new EnumMap<>(Budget.class);
    private final Map<Method, Budget> byEndpoint = new ConcurrentHashMap<>();
    private final Addresses addresses;
    private final HttpProblems problems;

    RateLimits(RateConfig config, Addresses addresses, HttpProblems problems, MeterRegistry meters) {
        this.addresses = addresses;
        this.problems = problems;
        for (var budget : Budget.values()) {
            buckets.put(budget, new Buckets(budget, config.of(budget), config.kept()));
            refused.put(budget, meters.counter("toso.rate.refused", "budget", budget.policy()));
        }
    }

    void register(@Observes Filters filters) {
        filters.register(this::ofAddress, HttpProblems.Order.RATE);
    }

    private void ofAddress(RoutingContext context) {
        if (context.request().path().startsWith(OF_OPERATORS)) {
            context.next();
            return;
        }
        try {
            var caller = addresses.caller(context.request());
            boolean anonymous = budget(context) == Budget.ANONYMOUS;
            boolean needsAccount = !anonymous && Operations.endpoint(context).isPresent();
            if (!needsAccount || !context.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
                spend(Budget.ADDRESS, caller, context);
            }
            if (anonymous) {
                spend(Budget.ANONYMOUS, caller, context);
            }
        } catch (Problem tooMany) {
            problems.send(context, tooMany);
            return;
        }
        context.next();
    }

    /**
     * Lets the address pay for a request whose token was not verified.
     *
     * @throws Problem 429 if nothing is left
     */
    void afterwards(RoutingContext context) {
        if (context.get(PAID) == null) {
            spend(Budget.ADDRESS, addresses.caller(context.request()), context);
        }
    }

    @Override
    public int priority() {
        return FIRST;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identity);
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context, Map<String, Object> attributes) {
        var request = HttpSecurityUtils.getRoutingContextAttribute(attributes);
        if (!identity.isAnonymous() && request != null) {
            spend(budget(request), identity.getPrincipal().getName(), request);
        }
        return Uni.createFrom().item(identity);
    }

    /** A path without an operation is not found, which costs as much as reading. */
    private Budget budget(RoutingContext context) {
        return Operations.endpoint(context)
                .map(endpoint -> byEndpoint.computeIfAbsent(endpoint, Budget::of))
                .orElse(Budget.READ);
    }

    /** @throws Problem 429 if nothing is left */
    private void spend(Budget budget, String caller, RoutingContext context) {
        context.put(PAID, true);
        var spent = buckets.get(budget).spend(caller);
        context.response().headers().set(POLICY, spent.policy()).set(LIMIT, spent.limit());
        if (spent.waitSeconds() > 0) {
            refused.get(budget).increment();
            throw new Problem(
                            Problem.Kind.TOO_MANY,
                            CommonProblem.TOO_MANY_REQUESTS,
                            "Too many requests in a minute; nothing was changed")
                    .with("budget", budget.policy())
                    .retryAfter(spent.waitSeconds());
        }
    }
}
