package vn.toso.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.toso.audit.AuditAction;
import vn.toso.audit.AuditField;
import vn.toso.audit.AuditTrail;
import vn.toso.audit.Details;
import vn.toso.shared.identity.IdentityProvider;
import vn.toso.shared.identity.Refused;
import vn.toso.shared.problem.Violation;
import vn.toso.shared.time.StoredTime;

/** The account of the first person of an installation, whom no administrator can add. */
@ApplicationScoped
public class FirstAccount {

    private final PeopleQueries people;
    private final Slips slips;
    private final IdentityProvider identity;
    private final AuditTrail audit;
    private final Clock clock;

    FirstAccount(PeopleQueries people, Slips slips, IdentityProvider identity, AuditTrail audit, Clock clock) {
        this.people = people;
        this.slips = slips;
        this.identity = identity;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Creates a person with an account that has no password.
     *
     * @param unitId the home unit
     * @param by the name of the part of the installation that creates the person
     * @return the subject
     * @throws vn.toso.shared.problem.Problem 422 {@code invalid-person}, 409 {@code person-exists} if the user name is taken, or
     *     503 {@code identity-provider-away}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public String create(String username, String fullName, UUID unitId, String by) {
        var said = PersonCheck.of(fullName, null, null);
        var violations = new ArrayList<>(said.violations());
        PersonCheck.ofUsername(username).ifPresent(wrong -> violations.add(Violation.at("/username", wrong)));
        PeopleProblem.refuse(PeopleProblem.Type.INVALID_PERSON, violations);
        var account =
                new Account(PersonKind.PERSON, open(username, said.fullName()), username, said.fullName(), unitId);
        account.createdAt = StoredTime.of(clock.instant());
        account.createdByName = by;
        people.persist(account);
        people.write();
        audit.changed(
                AuditAction.PERSON_CREATE, account.id, unitId, Details.of().made(AuditField.SUBJECT, account.subject));
        return account.subject;
    }

    private String open(String username, String fullName) {
        try {
            return identity.createOrTakeOver(username, fullName);
        } catch (Refused nameTaken) {
            throw PeopleProblem.exists();
        }
    }

    /**
     * Makes a link with a one-time code if the person needs one: nobody has used a code in this installation yet, and the
     * person has none that can still be used.
     *
     * @return the link, which is stored nowhere; empty if none is needed or there is no such person
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<String> renewLink(String username, Duration validity, String by) {
        return people.findUnactivated(username).filter(this::hasNoCode).map(account -> {
            var slip = slips.issue(account.id, new Slip.Maker(null, by), validity);
            audit.changed(AuditAction.PERSON_SLIP, account.id, account.unitId, slip.describe(account.details()));
            return slip.link();
        });
    }

    private boolean hasNoCode(Account account) {
        return slips.countOpen(List.of(account.id)) == 0;
    }

    /** Whether a text is a link with a one-time code, of whatever person. */
    public static boolean isLink(String text) {
        return text.contains(Slips.PATH);
    }
}
