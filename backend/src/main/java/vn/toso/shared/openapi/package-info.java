@OpenAPIDefinition(
        info =
                @Info(
                        title = "Tổ Số API",
                        version = "1.0.0",
                        description =
                                """
                                Reports of community digital technology teams in Vietnam: who has to report what by when, what \
                                was sent, and how far the plan is.

                                Dates are `YYYY-MM-DD` in Vietnam's time; instants carry their offset. Lists are paged by an \
                                opaque `cursor`; the next page's is `next`, also given as a `Link` header. What the caller \
                                may not read does not exist for them. An unknown, empty or repeated query parameter is an error, \
                                and no value is converted to another type; 25.0 is a whole number, as in JSON Schema.

                                Each account may send a number of requests in a minute, and so may each address; `RateLimit` says \
                                what is left. Every error is `application/problem+json` with a stable `type`. Any path may also \
                                answer 404, 405, 406, 408 (the body came too slowly), 414, 415 and 431.""",
                        license = @License(name = "Apache-2.0", identifier = "Apache-2.0")),
        servers = @Server(url = "/", description = "The host that serves this document"),
        security = @SecurityRequirement(name = "oidc"),
        components =
                @Components(
                        schemas = @Schema(name = "Problem", implementation = ProblemBody.class),
                        securitySchemes =
                                @SecurityScheme(
                                        securitySchemeName = "oidc",
                                        type = SecuritySchemeType.HTTP,
                                        scheme = "bearer",
                                        bearerFormat = "JWT",
                                        description = "An access token of the realm with the audience `toso-api`")))
package vn.toso.shared.openapi;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import vn.toso.shared.problem.ProblemBody;
