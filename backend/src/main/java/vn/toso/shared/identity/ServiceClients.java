package vn.toso.shared.identity;

import java.util.List;
import java.util.Map;

/** How the identity provider knows programs: as confidential clients that get tokens for the API and nothing else. */
final class ServiceClients {

    private static final String PROTOCOL = "openid-connect";

    private ServiceClients() {}

    /** @param name shown as the sender of its reports */
    static Keycloak.Client of(String clientId, String name) {
        var audience = new Keycloak.Mapper(
                "the token is meant for the API",
                PROTOCOL,
                "oidc-audience-mapper",
                Map.of(
                        "included.client.audience",
                        "toso-api",
                        "access.token.claim",
                        "true",
                        "id.token.claim",
                        "false"));
        var named = new Keycloak.Mapper(
                "the name of the program",
                PROTOCOL,
                "oidc-hardcoded-claim-mapper",
                Map.of(
                        "claim.name",
                        "name",
                        "claim.value",
                        name,
                        "jsonType.label",
                        "String",
                        "access.token.claim",
                        "true",
                        "id.token.claim",
                        "false"));
        return new Keycloak.Client(
                null,
                clientId,
                name,
                null,
                true,
                false,
                true,
                false,
                false,
                false,
                List.of("basic"),
                List.of(audience, named));
    }
}
