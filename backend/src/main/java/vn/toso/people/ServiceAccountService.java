package vn.toso.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import vn.toso.access.CurrentUser;
import vn.toso.access.Role;
import vn.toso.audit.AuditAction;
import vn.toso.audit.AuditField;
import vn.toso.audit.AuditTrail;
import vn.toso.audit.Details;
import vn.toso.shared.database.Turn;
import vn.toso.shared.idempotency.Idempotency;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.identity.IdentityProvider;
import vn.toso.shared.identity.Refused;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;
import vn.toso.shared.problem.Violation;
import vn.toso.shared.text.Vietnamese;

/** Creates, renews and ends the accounts of programs. The first answer shows a secret, which is stored only by Keycloak. */
@ApplicationScoped
class ServiceAccountService {

    static final String PREFIX = "service-";

    private static final int MOST_TRIES = 5;

    private final PeopleQueries people;
    private final PeopleService views;
    private final AccountService accounts;
    private final AssignmentQueries assignments;
    private final AssignmentService roles;
    private final PeopleAccess access;
    private final Turn turns;
    private final IdentityProvider identity;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final CurrentUser user;

    ServiceAccountService(
            PeopleQueries people,
            PeopleService views,
            AccountService accounts,
            AssignmentQueries assignments,
            AssignmentService roles,
            PeopleAccess access,
            Turn turns,
            IdentityProvider identity,
            Idempotency idempotency,
            AuditTrail audit,
            CurrentUser user) {
        this.people = people;
        this.views = views;
        this.accounts = accounts;
        this.assignments = assignments;
        this.roles = roles;
        this.access = access;
        this.turns = turns;
        this.identity = identity;
        this.idempotency = idempotency;
        this.audit = audit;
        this.user = user;
    }

    @Transactional
    Page<ServiceAccountView> list(UUID unit, Boolean former, Cursor after, int limit) {
        var page = views.list(new PersonFilter(PersonKind.SERVICE, null, unit, null, null, former), after, limit);
        return new Page<>(page.items().stream().map(ServiceAccountView::of).toList(), page.next());
    }

    @Transactional
    ServiceAccountView find(UUID id) {
        return ServiceAccountView.of(views.find(id, PersonKind.SERVICE));
    }

    @Transactional
    Reply<ServiceAccountView> create(String key, NewServiceAccount wanted) {
        var secret = new AtomicReference<String>();
        var reply = idempotency.once("createServiceAccount", key, wanted, Done.class, () -> {
            var created = create(wanted);
            secret.set(created.secret);
            return new Done(created.id);
        });
        return new Reply<>(find(reply.body().id()).with(secret.get()), reply.replayed());
    }

    private record Created(UUID id, String secret) {}

    private Created create(NewServiceAccount wanted) {
        var unit = access.require(wanted.unitId(), "/unitId", PeopleProblem.Type.INVALID_PERSON);
        var said = PersonCheck.ofProgram(wanted.name(), "/name");
        PeopleProblem.refuse(PeopleProblem.Type.INVALID_PERSON, said.violations());
        requireName(unit.id(), said.fullName());
        var role = new NewAssignment(null, unit.id(), Role.ofServices(), null, wanted.validTo(), wanted.reason());
        roles.requireFitting(PersonKind.SERVICE, unit, role, "");
        var account = new Account(PersonKind.SERVICE, null, null, said.fullName(), unit.id());
        account.createdAt = roles.now();
        account.createdByName = user.name();
        var secret = open(account);
        people.persist(account);
        people.write();
        var assignment = roles.give(account, unit, role);
        audit.changed(
                AuditAction.SERVICE_CREATE,
                account.id,
                unit.id(),
                AssignmentService.details(assignment).made(AuditField.CODE, account.username));
        return new Created(account.id, secret);
    }

    /** Two programs of one name in a unit could not be told apart in its list. */
    private void requireName(UUID unitId, String name) {
        turns.take("service accounts of " + unitId);
        if (people.hasNamed(PersonKind.SERVICE, unitId, Vietnamese.fold(name))) {
            var taken = Violation.at("/name", PeopleViolation.SERVICE_EXISTS);
            PeopleProblem.refuse(PeopleProblem.Type.INVALID_PERSON, List.of(taken));
        }
    }

    /** @return the secret */
    private String open(Account account) {
        var base = PREFIX + Usernames.base(account.fullName);
        var candidates = Usernames.free(base, people.findUsernames(base))
                .limit(MOST_TRIES)
                .toList();
        for (var candidate : candidates) {
            try {
                var made = identity.createService(candidate, account.fullName);
                account.subject = made.subject();
                account.username = candidate;
                return made.secret();
            } catch (Refused taken) {
                // The next one may be free.
            }
        }
        throw PeopleProblem.exists();
    }

    /** The old secret stops working, and so do tokens that it was used for. */
    @Transactional
    Reply<ServiceAccountView> rotate(String key, UUID id, int version) {
        return once("rotateServiceAccount", key, id, version, null, account -> {
            if (assignments.lockOpen(account.subject, roles.now()).isEmpty()) {
                throw PeopleProblem.assignmentEnded();
            }
            account.tokensFrom = roles.now();
            people.write();
            audit.changed(
                    AuditAction.SERVICE_ROTATE,
                    id,
                    account.unitId,
                    Details.of().about(AuditField.CODE, account.username).named(AuditField.SECRET));
            return identity.rotateService(account.username);
        });
    }

    /** Its tokens stop working with it. */
    @Transactional
    Reply<ServiceAccountView> end(String key, UUID id, int version, Reason reason) {
        return once("endServiceAccount", key, id, version, reason, account -> {
            var open = assignments.lockOpen(account.subject, roles.now());
            roles.end(open, reason.reason());
            var details = Details.of()
                    .about(AuditField.CODE, account.username)
                    .changed(AuditField.STATE, account.state, PersonState.ENDED)
                    .changed(AuditField.ASSIGNMENTS, Assignment.roles(open), Map.of());
            account.state = PersonState.ENDED;
            account.tokensFrom = roles.now();
            account.stateReason = Reason.line(reason.reason());
            details.made(AuditField.REASON, account.stateReason);
            people.write();
            audit.changed(AuditAction.SERVICE_END, id, account.unitId, details);
            identity.deleteService(account.username);
            return null;
        });
    }

    /** @param change returns the new secret; null for none */
    private Reply<ServiceAccountView> once(
            String operation, String key, UUID id, int version, Object body, Function<Account, String> change) {
        record Request(UUID id, int version, Object body) {}
        var secret = new AtomicReference<String>();
        var reply = idempotency.once(operation, key, new Request(id, version, body), Done.class, () -> {
            var account = accounts.lock(id, version, PersonKind.SERVICE);
            if (account.state == PersonState.ENDED) {
                throw PeopleProblem.ended();
            }
            secret.set(change.apply(account));
            return new Done(id);
        });
        return new Reply<>(find(id).with(secret.get()), reply.replayed());
    }
}
