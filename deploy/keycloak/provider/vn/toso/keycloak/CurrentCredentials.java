package vn.toso.keycloak;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;
import static java.util.stream.Collectors.joining;

import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionContext.Status;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.requiredactions.DeleteCredentialAction;
import org.keycloak.authentication.requiredactions.RecoveryAuthnCodesAction;
import org.keycloak.authentication.requiredactions.UpdatePassword;
import org.keycloak.authentication.requiredactions.UpdateTotp;
import org.keycloak.authentication.requiredactions.WebAuthnPasswordlessRegisterFactory;
import org.keycloak.authentication.requiredactions.WebAuthnRegisterFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * One of Keycloak's forms that change a credential. It fails if the credentials have changed since the login that led to it: Keycloak
 * itself takes such a form from somebody who logged in with a password that is no longer valid.
 *
 * @param form Keycloak's own
 */
record CurrentCredentials(RequiredActionProvider form) implements RequiredActionProvider {
    /** In a begun login: what the credentials were when its password was checked. */
    private static final String SEEN = "toso.credentials";

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        // Keycloak asks each form right after the password was checked, so this is the earliest moment.
        AuthenticationSessionModel login = context.getAuthenticationSession();
        if (login.getAuthNote(SEEN) == null) remember(context);
        form.evaluateTriggers(context);
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (areCurrent(context)) form.requiredActionChallenge(context);
        else refuse(context);
    }

    @Override
    public void processAction(RequiredActionContext context) {
        if (!areCurrent(context)) {
            refuse(context);
            return;
        }
        form.processAction(context);
        if (context.getStatus() == Status.SUCCESS) remember(context);
    }

    private static void refuse(RequiredActionContext context) {
        context.getEvent().error("credentials_changed");
        context.challenge(context.form().setError("credentialsChanged").createErrorPage(BAD_REQUEST));
    }

    private static boolean areCurrent(RequiredActionContext context) {
        return credentials(context.getUser()).equals(context.getAuthenticationSession().getAuthNote(SEEN));
    }

    private static void remember(RequiredActionContext context) {
        context.getAuthenticationSession().setAuthNote(SEEN, credentials(context.getUser()));
    }

    private static String credentials(UserModel user) {
        return user.credentialManager().getStoredCredentialsStream()
                .map(one -> one.getId() + ' ' + one.getCreatedDate())
                .sorted()
                .collect(joining("\n"));
    }

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return form.initiatedActionSupport();
    }

    @Override
    public void initiatedActionCanceled(KeycloakSession session, AuthenticationSessionModel login) {
        form.initiatedActionCanceled(session, login);
    }

    @Override
    public int getMaxAuthAge(KeycloakSession session) {
        return form.getMaxAuthAge(session);
    }

    @Override
    public void close() {
        form.close();
    }

    /** In place of Keycloak's form of the same name, because its order is higher. */
    public static class Password extends UpdatePassword {
        @Override
        public RequiredActionProvider create(KeycloakSession session) {
            return new CurrentCredentials(super.create(session));
        }

        @Override
        public int order() {
            return 1;
        }
    }

    /** In place of Keycloak's form of the same name, because its order is higher. */
    public static class Phone extends UpdateTotp {
        @Override
        public RequiredActionProvider create(KeycloakSession session) {
            return new CurrentCredentials(super.create(session));
        }

        @Override
        public int order() {
            return 1;
        }
    }

    /** In place of Keycloak's form of the same name, because its order is higher. */
    public static class Codes extends RecoveryAuthnCodesAction {
        @Override
        public RequiredActionProvider create(KeycloakSession session) {
            return new CurrentCredentials(super.create(session));
        }

        @Override
        public int order() {
            return 1;
        }
    }

    /** In place of Keycloak's form of the same name, because its order is higher. */
    public static class Key extends WebAuthnRegisterFactory {
        @Override
        public RequiredActionProvider create(KeycloakSession session) {
            return new CurrentCredentials(super.create(session));
        }

        @Override
        public int order() {
            return 1;
        }
    }

    /** In place of Keycloak's form of the same name, because its order is higher. */
    public static class KeyInsteadOfPassword extends WebAuthnPasswordlessRegisterFactory {
        @Override
        public RequiredActionProvider create(KeycloakSession session) {
            return new CurrentCredentials(super.create(session));
        }

        @Override
        public int order() {
            return 1;
        }
    }

    /** In place of Keycloak's form of the same name, because its order is higher. */
    public static class Removal extends DeleteCredentialAction {
        @Override
        public RequiredActionProvider create(KeycloakSession session) {
            return new CurrentCredentials(super.create(session));
        }

        @Override
        public int order() {
            return 1;
        }
    }
}
