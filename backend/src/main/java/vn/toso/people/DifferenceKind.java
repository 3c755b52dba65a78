package vn.toso.people;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an account at the identity provider differs from the person here. */
@Schema(name = "AccountDifferenceKind")
public enum DifferenceKind {
    /** The person has no account and cannot log in. */
    ACCOUNT_MISSING,
    /** The person is active here, but the account is disabled. */
    ACCOUNT_DISABLED,
    /** The person is suspended or ended here, but the account is enabled. It can log in, but do nothing. */
    ACCOUNT_ENABLED,
    USERNAME_DIFFERS,
    /** Reports carry the name of the account. */
    NAME_DIFFERS,
    /** Nobody here has this account, or the account of this role. */
    PERSON_MISSING,
    /**
     * The person is an administrator, but logged in without a second factor. The comparison has changed the account, so it needs
     * one from the next login on.
     */
    SECOND_FACTOR_MISSING
}
