package vn.toso.shared.identity;

import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.ProblemType;

final class IdentityProblem {

    enum Type implements ProblemType {
        ACCOUNT_MISSING,
        IDENTITY_PROVIDER_AWAY,
        IDENTITY_PROVIDER_FORBIDS
    }

    private IdentityProblem() {}

    static Problem away() {
        return new Problem(
                        Problem.Kind.UNAVAILABLE,
                        Type.IDENTITY_PROVIDER_AWAY,
                        "The identity provider cannot be reached; nothing was changed")
                .retryAfterBetween(3, 8);
    }

    /** Only an operator can help, so waiting requests try again later. */
    static Problem forbids() {
        return new Problem(
                        Problem.Kind.UNAVAILABLE,
                        Type.IDENTITY_PROVIDER_FORBIDS,
                        "The backend lacks a right at the identity provider; nothing was changed")
                .retryAfter(60);
    }

    static Problem missing() {
        return new Problem(
                Problem.Kind.CONFLICT, Type.ACCOUNT_MISSING, "The identity provider has no account of this person");
    }
}
