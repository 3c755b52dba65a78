package vn.toso.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import vn.toso.access.CurrentUser;
import vn.toso.audit.AuditAction;
import vn.toso.audit.AuditField;
import vn.toso.audit.AuditTrail;
import vn.toso.audit.Details;
import vn.toso.shared.database.Turn;
import vn.toso.shared.idempotency.Idempotency;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.identity.IdentityProvider;
import vn.toso.shared.identity.Refused;
import vn.toso.shared.problem.Violation;
import vn.toso.shared.text.Vietnamese;

/** Creates people with an account, a one-time code and perhaps a role, all of it or nothing. */
@ApplicationScoped
class AccountCreation {

    /** Accounts of the identity provider that nobody has here can have the same user names. */
    private static final int MOST_TRIES = 5;

    private final PeopleQueries people;
    private final PeopleService views;
    private final AssignmentService roles;
    private final PeopleAccess access;
    private final Slips slips;
    private final Turn turns;
    private final IdentityProvider identity;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final CurrentUser user;

    AccountCreation(
            PeopleQueries people,
            PeopleService views,
            AssignmentService roles,
            PeopleAccess access,
            Slips slips,
            Turn turns,
            IdentityProvider identity,
            Idempotency idempotency,
            AuditTrail audit,
            CurrentUser user) {
        this.people = people;
        this.views = views;
        this.roles = roles;
        this.access = access;
        this.slips = slips;
        this.turns = turns;
        this.identity = identity;
        this.idempotency = idempotency;
        this.audit = audit;
        this.user = user;
    }

    /** The first answer holds the one-time code; a repeated one does not, because the code is stored nowhere. */
    @Transactional
    Reply<PersonView> create(String key, NewPerson wanted) {
        var issued = new AtomicReference<SlipView>();
        var reply = idempotency.once("createPerson", key, wanted, Done.class, () -> {
            var created = create(wanted, attempt(key));
            issued.set(created.slip);
            return new Done(created.id);
        });
        return new Reply<>(views.find(reply.body().id()).with(issued.get()), reply.replayed());
    }

    private record Created(UUID id, SlipView slip) {}

    /** The key is the same when the caller tries again, and another caller can have the same one. */
    private String attempt(String key) {
        var whose = String.join("\n", user.subject(), key);
        return UUID.nameUUIDFromBytes(whose.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private Created create(NewPerson wanted, String attempt) {
        var account = make(wanted, attempt);
        return new Created(account.id, slips.issue(account.id, Slip.Maker.of(user)));
    }

    /**
     * Creates a person without a code, for work that goes on after a stop. Who has no user name yet must still be the only one
     * of the name in the unit, as when the table was checked.
     *
     * @param attempt the same before and after the stop, by which an account is known that a lost transaction has left behind
     */
    @Transactional(Transactional.TxType.MANDATORY)
    UUID again(NewPerson wanted, String attempt) {
        if (wanted.username() == null) {
            takeName(Usernames.base(wanted.fullName()));
            if (people.hasNamed(PersonKind.PERSON, wanted.unitId(), Vietnamese.fold(wanted.fullName()))) {
                throw PeopleProblem.nameTaken();
            }
        }
        return make(wanted, attempt).id;
    }

    /** People of one name come one after the other, so that the second one's user name and namesakes are known. */
    private void takeName(String base) {
        turns.take("account " + base);
    }

    private Account make(NewPerson wanted, String attempt) {
        var home = access.require(wanted.unitId(), "/unitId", PeopleProblem.Type.INVALID_PERSON);
        var said = PersonCheck.of(wanted.fullName(), wanted.email(), wanted.phone());
        var violations = new ArrayList<>(said.violations());
        if (wanted.username() != null) {
            PersonCheck.ofUsername(wanted.username())
                    .ifPresent(wrong -> violations.add(Violation.at("/username", wrong)));
        }
        PeopleProblem.refuse(PeopleProblem.Type.INVALID_PERSON, violations);
        var role = wanted.role() == null ? null : wanted.role().in(home.id());
        var roleUnit = role == null
                ? null
                : access.require(role.unitId(), "/role/unitId", PeopleProblem.Type.INVALID_ASSIGNMENT);
        if (role != null) {
            roles.requireFitting(PersonKind.PERSON, roleUnit, role, "/role");
        }
        var account = new Account(PersonKind.PERSON, null, null, said.fullName(), home.id());
        account.email = said.email();
        account.phone = said.phone();
        account.createdAt = roles.now();
        account.createdByName = user.name();
        open(account, wanted.username(), attempt);
        people.persist(account);
        people.write();
        var details = role == null
                ? Details.of().made(AuditField.SUBJECT, account.subject)
                : AssignmentService.details(roles.give(account, roleUnit, role)).made(AuditField.UNIT, roleUnit.id());
        audit.changed(AuditAction.PERSON_CREATE, account.id, home.id(), details);
        return account;
    }

    /** Creates the account at the identity provider, which decides whether the user name is free. */
    private void open(Account account, String username, String attempt) {
        var base = username == null ? Usernames.base(account.fullName) : username;
        takeName(base);
        var taken = people.findUsernames(base);
        if (username != null && taken.contains(username)) {
            throw PeopleProblem.exists();
        }
        Usernames.free(base, taken)
                .limit(username == null ? MOST_TRIES : 1)
                .filter(candidate -> opens(account, candidate, attempt))
                .findFirst()
                .orElseThrow(PeopleProblem::exists);
    }

    /** Only one transaction at a time uses a user name, so an account that nobody has here belongs to no other one. */
    private boolean opens(Account account, String candidate, String attempt) {
        turns.take("account " + candidate);
        if (people.findUsernames(candidate).contains(candidate)) {
            return false;
        }
        try {
            account.subject = identity.create(candidate, account.fullName, attempt);
            account.username = candidate;
            return true;
        } catch (Refused nameTaken) {
            return false;
        }
    }
}
