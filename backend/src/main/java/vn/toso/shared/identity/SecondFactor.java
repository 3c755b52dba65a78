package vn.toso.shared.identity;

import java.util.Optional;

/**
 * What somebody has registered to log in with besides a password, or instead of it.
 *
 * @param id of the credential at the identity provider
 */
public record SecondFactor(String id, Kind kind) {

    public enum Kind {
        /** An app on a phone. */
        AUTHENTICATOR,
        SECURITY_KEY,
        RECOVERY_CODES,
        OTHER
    }

    /** @return empty for a password, and for those that the person had before */
    static Optional<SecondFactor> of(Keycloak.StoredCredential stored) {
        return switch (stored.type()) {
            case "password", "password-history" -> Optional.empty();
            case "otp" -> Optional.of(new SecondFactor(stored.id(), Kind.AUTHENTICATOR));
            case "webauthn", "webauthn-passwordless" -> Optional.of(new SecondFactor(stored.id(), Kind.SECURITY_KEY));
            case "recovery-authn-codes" -> Optional.of(new SecondFactor(stored.id(), Kind.RECOVERY_CODES));
            default -> Optional.of(new SecondFactor(stored.id(), Kind.OTHER));
        };
    }
}
