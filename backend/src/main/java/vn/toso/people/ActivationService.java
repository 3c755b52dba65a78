package vn.toso.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import vn.toso.audit.AuditAction;
import vn.toso.audit.AuditField;
import vn.toso.audit.AuditTrail;
import vn.toso.audit.Details;
import vn.toso.shared.identity.IdentityProvider;
import vn.toso.shared.identity.Refused;
import vn.toso.shared.text.Vietnamese;
import vn.toso.shared.time.StoredTime;
import vn.toso.shared.time.VietnamTime;

/** Sets the password of the person who has a one-time code. The code is all that the caller needs to have. */
@ApplicationScoped
class ActivationService {

    /** That of the realm's password policy, in {@code deploy/keycloak/toso-realm.json}. */
    private static final int MIN_LENGTH = 12;

    private final Slips slips;
    private final SecondFactorRemoval secondFactors;
    private final PeopleQueries people;
    private final IdentityProvider identity;
    private final AuditTrail audit;
    private final Clock clock;

    ActivationService(
            Slips slips,
            SecondFactorRemoval secondFactors,
            PeopleQueries people,
            IdentityProvider identity,
            AuditTrail audit,
            Clock clock) {
        this.slips = slips;
        this.secondFactors = secondFactors;
        this.people = people;
        this.identity = identity;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Activated check(ActivationCode body) {
        var account = lock(body.code());
        var slip = slip(body.code());
        return new Activated(account.username, account.fullName, VietnamTime.local(slip.expiresAt));
    }

    /** Ends all sessions and tokens of the person, because somebody else may have known the old password. */
    @Transactional
    Activated activate(Activation body) {
        var account = lock(body.code());
        var slip = slip(body.code());
        // The login page sends what a keyboard types, which is composed nearly everywhere.
        var password = Vietnamese.nfc(body.password());
        if (password.length() < MIN_LENGTH
                || password.equalsIgnoreCase(account.username)
                || EasyPasswords.has(password, account.username)
                || SlipCode.parse(password).equals(SlipCode.parse(body.code()))) {
            throw PeopleProblem.passwordRefused();
        }
        slip.usedAt = StoredTime.of(clock.instant());
        if (account.activatedAt == null) {
            account.activatedAt = slip.usedAt;
        } else {
            account.tokensFrom = slip.usedAt;
        }
        audit.changedBy(
                account.subject,
                account.fullName,
                AuditAction.PERSON_ACTIVATE,
                account.id,
                account.unitId,
                Details.of().named(AuditField.PASSWORD));
        people.write();
        try {
            identity.setPassword(account.subject, password);
        } catch (Refused common) {
            throw PeopleProblem.passwordRefused();
        }
        if (slip.removesSecondFactors) {
            // Somebody may have logged in with the old password since the code was made.
            secondFactors.removeOwn(account);
        } else {
            identity.logOut(account.subject);
        }
        return new Activated(account.username, account.fullName, null);
    }

    /** Locks the person before the code, as all other changes do, so that no two wait for each other. */
    private Account lock(String code) {
        var account = people.lock(slips.findOwner(code).orElseThrow(PeopleProblem::slipUnknown));
        if (account.state != PersonState.ACTIVE) {
            throw PeopleProblem.slipUnknown();
        }
        return account;
    }

    private Slip slip(String code) {
        return slips.lock(code).orElseThrow(PeopleProblem::slipUnknown);
    }
}
