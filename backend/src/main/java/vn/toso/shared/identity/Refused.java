package vn.toso.shared.identity;

import java.io.Serial;

/** The identity provider does not take a value: a user name that is taken, or a password that breaks a rule. */
public final class Refused extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    Refused() {
        super("Refused by the identity provider", null, false, false);
    }
}
