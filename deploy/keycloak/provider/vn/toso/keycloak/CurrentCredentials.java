package vn.toso.keycloak;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionContext.Status;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.requiredactions.DeleteCredentialAction;
import org.keycloak.authentication.requiredactions.RecoveryAuthnCodesAction;
import org.keycloak.authentication.requiredactions.UpdatePassword;
import org.keycloak.authentication.requiredactions.UpdateTotp;
import org.keycloak.authentication.requiredactions.WebAuthnPasswordlessRegisterFactory;
import org.keycloak.authentication.requiredactions.WebAuthnRegisterFactory;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;
import org.keycloak.services.ErrorPageException;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * One of Keycloak's forms that change a credential. No begun login can end, and no form of it changes anything, once another one has
 * changed the credentials of the account or ended its sessions: Keycloak itself goes on with a login whose password is no longer valid.
 *
 * @param form Keycloak's own
 */
record CurrentCredentials(RequiredActionProvider form) implements RequiredActionProvider {
    /** In a begun login: what the credentials were when its password was checked. */
    private static final String SEEN = "toso.credentials";

    /** Keycloak asks each form each time before it shows the next one or ends the login. A session goes on without a password. */
    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        if (context.getAuthenticationSession().getAuthNote(SEEN) == null) remember(context);
        requireCurrent(context);
        form.evaluateTriggers(context);
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        requireCurrent(context);
        form.requiredActionChallenge(context);
    }

    @Override
    public void processAction(RequiredActionContext context) {
        requireCurrent(context);
        form.processAction(context);
        if (context.getStatus() == Status.SUCCESS) remember(context);
    }

    private static void requireCurrent(RequiredActionContext context) {
        require(context.getSession(), context.getAuthenticationSession(), context.getUser(), context.getEvent());
    }

    /** To be called before a code is checked: a guess counts against the account. */
    static void requireCurrent(AuthenticationFlowContext context) {
        if (context.getAuthenticationSession().getAuthNote(SEEN) != null)
            require(context.getSession(), context.getAuthenticationSession(), context.getUser(), context.getEvent());
    }

    private static void require(KeycloakSession session, AuthenticationSessionModel login, UserModel user, EventBuilder event) {
        var seen = List.of(login.getAuthNote(SEEN).split("\n"));
        var now = state(session, login.getRealm(), user).toList();
        // The last recovery code is deleted by its use.
        boolean removed = seen.stream().anyMatch(one -> !one.startsWith(RecoveryAuthnCodesCredentialModel.TYPE) && !now.contains(one));
        if (removed || !seen.containsAll(now)) {
            event.error("credentials_changed");
            throw new ErrorPageException(session, login, BAD_REQUEST, "credentialsChanged");
        }
    }

    private static void remember(RequiredActionContext context) {
        remember(context.getSession(), context.getAuthenticationSession(), context.getUser());
    }

    /** To be called when the password of a begun login has been checked, or the province has said who it is. */
    static void remember(KeycloakSession session, AuthenticationSessionModel login, UserModel user) {
        login.setAuthNote(SEEN, state(session, login.getRealm(), user).collect(joining("\n")));
    }

    /** The credentials, and when an administrator last ended all sessions, as a suspension does. */
    private static Stream<String> state(KeycloakSession session, RealmModel realm, UserModel user) {
        return Stream.concat(
                user.credentialManager()
                        .getStoredCredentialsStream()
                        .map(one -> one.getType() + ' ' + one.getId() + ' ' + one.getCreatedDate()),
                Stream.of("ended " + session.users().getNotBeforeOfUser(realm, user)));
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

    /** Takes the place of Keycloak's own of the same name, whose order is 0. */
    interface InFront extends RequiredActionFactory {
        @Override
        default int order() {
            return 1;
        }
    }

    public static class Password extends UpdatePassword implements InFront {
        @Override
        public RequiredActionProvider create(KeycloakSession session) {
            return new CurrentCredentials(super.create(session));
        }
    }

    public static class Phone extends UpdateTotp implements InFront {
        @Override
        public RequiredActionProvider create(KeycloakSession session) {
            return new CurrentCredentials(super.create(session));
        }
    }

    public static class Codes extends RecoveryAuthnCodesAction implements InFront {
        @Override
        public RequiredActionProvider create(KeycloakSession session) {
            return new CurrentCredentials(super.create(session));
        }
    }

    public static class Key extends WebAuthnRegisterFactory implements InFront {
        @Override
        public RequiredActionProvider create(KeycloakSession session) {
            return new CurrentCredentials(super.create(session));
        }
    }

    public static class KeyInsteadOfPassword extends WebAuthnPasswordlessRegisterFactory implements InFront {
        @Override
        public RequiredActionProvider create(KeycloakSession session) {
            return new CurrentCredentials(super.create(session));
        }
    }

    public static class Removal extends DeleteCredentialAction implements InFront {
        @Override
        public RequiredActionProvider create(KeycloakSession session) {
            return new CurrentCredentials(super.create(session));
        }
    }
}
