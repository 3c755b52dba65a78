package vn.toso.keycloak;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.authentication.authenticators.browser.OTPFormAuthenticator;
import org.keycloak.authentication.authenticators.browser.OTPFormAuthenticatorFactory;
import org.keycloak.authentication.authenticators.browser.RecoveryAuthnCodesFormAuthenticator;
import org.keycloak.authentication.authenticators.browser.RecoveryAuthnCodesFormAuthenticatorFactory;
import org.keycloak.models.KeycloakSession;

/**
 * Keycloak's pages that ask for a code at a login. One that waits since before the account was changed neither comes again nor
 * checks a code: somebody who knows only the former password could guess until the account is closed.
 */
interface CurrentCode extends AuthenticatorFactory {
    /** Takes the place of Keycloak's own of the same name, whose order is 0. */
    @Override
    default int order() {
        return 1;
    }

    class Phone extends OTPFormAuthenticatorFactory implements CurrentCode {
        @Override
        public Authenticator create(KeycloakSession session) {
            return new OTPFormAuthenticator() {
                @Override
                public void authenticate(AuthenticationFlowContext context) {
                    CurrentCredentials.requireCurrent(context);
                    super.authenticate(context);
                }

                @Override
                public void action(AuthenticationFlowContext context) {
                    CurrentCredentials.requireCurrent(context);
                    super.action(context);
                }
            };
        }
    }

    class Codes extends RecoveryAuthnCodesFormAuthenticatorFactory implements CurrentCode {
        @Override
        public Authenticator create(KeycloakSession session) {
            return new RecoveryAuthnCodesFormAuthenticator(session) {
                @Override
                public void authenticate(AuthenticationFlowContext context) {
                    CurrentCredentials.requireCurrent(context);
                    super.authenticate(context);
                }

                @Override
                public void action(AuthenticationFlowContext context) {
                    CurrentCredentials.requireCurrent(context);
                    super.action(context);
                }
            };
        }
    }
}
