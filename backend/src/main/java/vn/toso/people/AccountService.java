package vn.toso.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import vn.toso.access.CurrentUser;
import vn.toso.audit.AuditAction;
import vn.toso.audit.AuditField;
import vn.toso.audit.AuditTrail;
import vn.toso.shared.idempotency.Idempotency;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.identity.IdentityProvider;
import vn.toso.shared.identity.IdentityProvider.Known;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.Violation;
import vn.toso.shared.version.ForChange;

/**
 * Changes the accounts of people. The caller manages the home unit and every unit in which the person holds a role: otherwise
 * the administrator of a commune could take over the account of somebody who administers the province.
 */
@ApplicationScoped
class AccountService {

    private final PeopleQueries people;
    private final PeopleService views;
    private final AssignmentQueries assignments;
    private final AssignmentService roles;
    private final PeopleAccess access;
    private final LastAdministrator last;
    private final Slips slips;
    private final SecondFactorRemoval secondFactors;
    private final IdentityProvider identity;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Clock clock;

    AccountService(
            PeopleQueries people,
            PeopleService views,
            AssignmentQueries assignments,
            AssignmentService roles,
            PeopleAccess access,
            LastAdministrator last,
            Slips slips,
            SecondFactorRemoval secondFactors,
            IdentityProvider identity,
            Idempotency idempotency,
            AuditTrail audit,
            CurrentUser user,
            Clock clock) {
        this.people = people;
        this.views = views;
        this.assignments = assignments;
        this.roles = roles;
        this.access = access;
        this.last = last;
        this.slips = slips;
        this.secondFactors = secondFactors;
        this.identity = identity;
        this.idempotency = idempotency;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    PersonView edit(UUID id, int version, PersonEdit edit) {
        var account = lock(id, version);
        if (account.state == PersonState.ENDED) {
            throw PeopleProblem.ended();
        }
        var said = PersonCheck.of(edit.fullName(), edit.email(), edit.phone());
        boolean renamed = !said.fullName().equals(account.fullName);
        PeopleProblem.refuse(PeopleProblem.Type.INVALID_PERSON, renamed ? said.violations() : said.ofContact());
        var before = known(account);
        if (renamed && roles.isOwn(account.subject)) {
            throw PeopleProblem.ownName();
        }
        var details = account.details()
                .changed(AuditField.NAME, account.fullName, said.fullName())
                .named(AuditField.EMAIL, account.email, said.email())
                .named(AuditField.PHONE, account.phone, said.phone());
        account.named(said.fullName());
        account.email = said.email();
        account.phone = said.phone();
        people.write();
        audit.changed(AuditAction.PERSON_EDIT, id, account.unitId, details);
        if (renamed) {
            identity.update(before, known(account));
        }
        return views.find(id);
    }

    /** The person cannot log in any more and is logged out; roles stay. */
    @Transactional
    Reply<PersonView> suspend(String key, UUID id, int version, Reason reason) {
        return once("suspendPerson", key, id, version, reason, account -> {
            require(account, PersonState.ACTIVE);
            var open = assignments.lockOpen(account.subject, roles.now());
            last.keep(open.stream().map(one -> one.id).toList(), roles.now());
            slips.revoke(id);
            change(account, PersonState.SUSPENDED, AuditAction.PERSON_SUSPEND, reason, List.of());
        });
    }

    @Transactional
    Reply<PersonView> resume(String key, UUID id, int version, Reason reason) {
        return once("resumePerson", key, id, version, reason, account -> {
            require(account, PersonState.SUSPENDED);
            change(account, PersonState.ACTIVE, AuditAction.PERSON_RESUME, reason, List.of());
        });
    }

    /** Ends the account with all its roles, for ever. Email and phone are erased; the name stays in reports. */
    @Transactional
    Reply<PersonView> end(String key, UUID id, int version, Reason reason) {
        return once("endPerson", key, id, version, reason, account -> {
            if (account.state == PersonState.ENDED) {
                throw PeopleProblem.ended();
            }
            var open = assignments.lockOpen(account.subject, roles.now());
            roles.end(open, reason.reason());
            slips.revoke(id);
            account.email = null;
            account.phone = null;
            change(account, PersonState.ENDED, AuditAction.PERSON_END, reason, open);
        });
    }

    /** @param ended the roles that end with it */
    private void change(Account account, PersonState state, AuditAction action, Reason reason, List<Assignment> ended) {
        var before = known(account);
        var details = account.details()
                .changed(AuditField.STATE, account.state, state)
                .made(AuditField.REASON, Reason.line(reason.reason()))
                .changed(AuditField.ASSIGNMENTS, Assignment.roles(ended), Map.of());
        account.state = state;
        account.tokensFrom = state == PersonState.ACTIVE ? account.tokensFrom : roles.now();
        account.stateReason = Reason.line(reason.reason());
        people.write();
        audit.changed(action, account.id, account.unitId, details);
        identity.update(before, known(account));
    }

    /** Changes the home unit. Roles in the old home end, and the new one gets the same roles until the same time. */
    @Transactional
    Reply<PersonView> move(String key, UUID id, int version, Move move) {
        return once("movePerson", key, id, version, move, account -> {
            if (account.state == PersonState.ENDED) {
                throw PeopleProblem.ended();
            }
            if (account.unitId.equals(move.unitId())) {
                var same = Violation.at("/unitId", CommonViolation.UNCHANGED);
                PeopleProblem.refuse(PeopleProblem.Type.INVALID_PERSON, List.of(same));
            }
            var unit = access.require(move.unitId(), "/unitId", PeopleProblem.Type.INVALID_PERSON);
            var moving = assignments.lockOpen(account.subject, roles.now()).stream()
                    .filter(one -> one.unitId.equals(account.unitId))
                    .toList();
            var given = roles.move(account, moving, unit, move.reason());
            var details = account.details()
                    .changed(AuditField.UNIT, account.unitId, unit.id())
                    .made(AuditField.REASON, Reason.line(move.reason()))
                    .changed(AuditField.ASSIGNMENTS, Assignment.roles(moving), Assignment.roles(given));
            // A row in each of both units, because the administrators of one may not read those of the other.
            audit.changed(AuditAction.PERSON_MOVE, id, account.unitId, details);
            account.unitId = unit.id();
            slips.revoke(id);
            people.write();
            audit.changed(AuditAction.PERSON_MOVE, id, unit.id(), details);
        });
    }

    /**
     * Makes a new one-time code, revokes the one before, and logs the person out. The password stays until the code is used.
     *
     * @param removing whether to remove the person's second factors: now, before the code can be used, and when it is used those
     *     that somebody with the old password has registered meanwhile
     */
    @Transactional
    Reply<PersonView> slip(String key, UUID id, int version, boolean removing) {
        var issued = new AtomicReference<SlipView>();
        var reply = once("createSlip", key, id, version, removing ? true : null, account -> {
            require(account, PersonState.ACTIVE);
            if (removing && roles.isOwn(account.subject)) {
                throw PeopleProblem.ownSecondFactors();
            }
            var maker = Slip.Maker.of(user);
            issued.set(removing ? slips.issueRemoving(id, maker) : slips.issue(id, maker));
            account.tokensFrom = roles.now();
            people.write();
            audit.changed(
                    AuditAction.PERSON_SLIP, id, account.unitId, issued.get().describe(account.details()));
            if (removing) {
                secondFactors.remove(account);
            } else {
                identity.logOut(account.subject);
            }
        });
        return new Reply<>(reply.body().with(issued.get()), reply.replayed());
    }

    private Reply<PersonView> once(
            String operation, String key, UUID id, int version, Object body, Consumer<Account> change) {
        record Request(UUID id, int version, Object body) {}
        var request = new Request(id, version, body);
        var reply = idempotency.once(operation, key, request, Done.class, () -> {
            change.accept(lock(id, version));
            return new Done(id);
        });
        return new Reply<>(views.find(id), reply.replayed());
    }

    private Account lock(UUID id, int version) {
        return lock(id, version, PersonKind.PERSON);
    }

    /** Locks an account that the caller may change, and of which they have seen the latest version. */
    Account lock(UUID id, int version, PersonKind kind) {
        var scope = access.scope();
        return ForChange.lock(
                people.find(id, scope).filter(found -> found.kind() == kind),
                before -> {
                    // The person may have moved while we waited.
                    var found = people.find(id, scope).orElseThrow(Problem::notFound);
                    var subject = List.of(found.subject());
                    if (!people.findHoldingMore(subject, scope, clock.instant()).isEmpty()) {
                        throw PeopleProblem.holdsMore(id);
                    }
                },
                () -> people.lock(id),
                account -> account.version,
                version);
    }

    private static void require(Account account, PersonState state) {
        if (account.state != state) {
            throw PeopleProblem.inState(account.state);
        }
    }

    private static Known known(Account account) {
        return new Known(account.subject, account.username, account.fullName, account.state == PersonState.ACTIVE);
    }
}
