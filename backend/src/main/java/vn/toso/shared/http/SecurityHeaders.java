package vn.toso.shared.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import vn.toso.shared.problem.HttpProblems;

/** The response headers of OWASP's "HTTP Headers Cheat Sheet" and "REST Security Cheat Sheet". */
@Singleton
class SecurityHeaders {

    /** An answer of the API is data: a browser that opens it as a page shall load and run nothing. */
    private static final String OF_DATA = "default-src 'none'; frame-ancestors 'none'; sandbox";

    private static final String DOCS = "/api/docs";

    /** The page to try the API. Its two inline scripts change with the version of Quarkus; a test names their new hashes. */
    private static final String OF_DOCS =
            """
            default-src 'none'; script-src 'self' 'sha256-juE/WXLYbm8BDs19J91y2roYjI/73GnhLHMz23bwoJE=' 'sha256-/C8nA6RLxgV4EI5iGY6UU8b0sC+UczIcnKWTGy0pVCU='; \
            style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; \
            frame-ancestors 'none'""";

    private final Addresses addresses;

    SecurityHeaders(Addresses addresses) {
        this.addresses = addresses;
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, HttpProblems.Order.HEADERS);
    }

    private void add(RoutingContext context) {
        var headers = context.response()
                .headers()
                .set("X-Content-Type-Options", "nosniff")
                .set("X-Frame-Options", "DENY")
                .set("Referrer-Policy", "no-referrer")
                .set("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
                .set("Cross-Origin-Opener-Policy", "same-origin")
                .set("Cross-Origin-Resource-Policy", "same-origin")
                .set("Content-Security-Policy", context.request().path().startsWith(DOCS) ? OF_DOCS : OF_DATA);
        // Answers are personal. One that may be kept and asked for again by its ETag says so itself.
        context.addHeadersEndHandler(end -> {
            if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
                headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
            }
        });
        if (addresses.isSecure(context.request())) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        context.next();
    }
}
