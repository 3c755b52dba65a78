package vn.toso.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import vn.toso.access.CurrentUser;
import vn.toso.audit.AuditAction;
import vn.toso.audit.AuditField;
import vn.toso.audit.AuditTrail;
import vn.toso.shared.problem.Problem;

/** Learns that people have changed their own password at the identity provider, which ends their other sessions itself. */
@ApplicationScoped
class OwnPasswordService {

    private final PeopleQueries people;
    private final AuditTrail audit;
    private final CurrentUser user;

    OwnPasswordService(PeopleQueries people, AuditTrail audit, CurrentUser user) {
        this.people = people;
        this.audit = audit;
        this.user = user;
    }

    /**
     * Ends all access tokens that are older than the caller's, which comes from the first login with the new password. The second
     * time changes nothing.
     */
    @Transactional
    void endEarlierTokens() {
        var account = people.lockOwn(user.subject()).orElseThrow(Problem::notFound);
        // Tokens of that second end too, and the caller's goes on.
        var until = user.tokenIssuedAt().minusSeconds(1);
        if (account.tokensFrom != null && !account.tokensFrom.isBefore(until)) {
            return;
        }
        account.tokensFrom = until;
        people.write();
        audit.changed(
                AuditAction.PERSON_PASSWORD,
                account.id,
                account.unitId,
                account.details().named(AuditField.PASSWORD));
    }
}
