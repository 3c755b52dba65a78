package vn.toso.people;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a program may call the API. */
@Schema(name = "ServiceAccountState")
public enum ServiceAccountState {
    ACTIVE,
    /** Its term is over: it holds no role, and its tokens are refused. */
    EXPIRED,
    /** It has no client at the identity provider any more. */
    ENDED;

    static ServiceAccountState of(PersonView account) {
        if (account.state() == PersonState.ENDED) {
            return ENDED;
        }
        return account.roles().isEmpty() && !account.holdsMore() ? EXPIRED : ACTIVE;
    }
}
