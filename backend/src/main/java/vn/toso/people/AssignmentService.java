package vn.toso.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.Violation;
import vn.toso.shared.time.StoredTime;
import vn.toso.shared.time.VietnamTime;
import vn.toso.shared.version.ForChange;
import vn.toso.unit.UnitRef;

/** Gives and ends roles. Times are those of the system clock, which no demo moves. */
@ApplicationScoped
public class AssignmentService {

    private final AssignmentQueries assignments;
    private final PeopleQueries people;
    private final PeopleAccess access;
    private final LastAdministrator last;
    private final Slips slips;
    private final Turn turns;
    private final Idempotency idempotency;
    private final IdentityProvider identity;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Clock clock;

    AssignmentService(
            AssignmentQueries assignments,
            PeopleQueries people,
            PeopleAccess access,
            LastAdministrator last,
            Slips slips,
            Turn turns,
            Idempotency idempotency,
            IdentityProvider identity,
            AuditTrail audit,
            CurrentUser user,
            Clock clock) {
        this.assignments = assignments;
        this.people = people;
        this.access = access;
        this.last = last;
        this.slips = slips;
        this.turns = turns;
        this.idempotency = idempotency;
        this.identity = identity;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    Page<AssignmentView> list(AssignmentFilter filter, Cursor after, int limit) {
        var now = now();
        var rows = assignments.findPage(filter, access.scope(), now, after, limit + 1);
        var page = Page.cut(rows, limit, AssignmentRow::position);
        return new Page<>(page.items().stream().map(row -> row.view(now)).toList(), page.next());
    }

    @Transactional
    AssignmentView find(UUID id) {
        return require(id).view(now());
    }

    private AssignmentRow require(UUID id) {
        return assignments.find(id, access.scope()).orElseThrow(Problem::notFound);
    }

    /** Gives a role at the start of an installation, when there is no caller. Does not ask for a second factor. */
    @Transactional
    public void grant(String subject, UUID unitId, Role role) {
        var assignment = new Assignment(subject, unitId, role, now(), null);
        assignments.persist(assignment);
        audit.changed(AuditAction.ASSIGNMENT_GRANT, assignment.id, unitId, details(assignment));
    }

    @Transactional
    Reply<AssignmentView> grant(String key, NewAssignment given) {
        var reply = idempotency.once("createAssignment", key, given, Done.class, () -> new Done(grant(given)));
        return new Reply<>(find(reply.body().id()), reply.replayed());
    }

    /**
     * Revokes the person's one-time code if the role reaches further than that of the one who may have made the code.
     *
     * @return the id of the new assignment
     */
    @Transactional(Transactional.TxType.MANDATORY)
    UUID grant(NewAssignment given) {
        var unit = access.require(given.unitId(), "/unitId", PeopleProblem.Type.INVALID_ASSIGNMENT);
        var scope = access.scope();
        // Found again after the lock, because the person may have moved while we waited.
        var account = people.find(given.personId(), scope)
                .map(row -> people.lock(row.id()))
                .filter(locked -> people.find(locked.id, scope).isPresent())
                .orElse(null);
        if (account == null) {
            var unknown = Violation.at("/personId", PeopleViolation.UNKNOWN_ACCOUNT);
            PeopleProblem.refuse(PeopleProblem.Type.INVALID_ASSIGNMENT, List.of(unknown));
        }
        if (account.state == PersonState.ENDED) {
            throw PeopleProblem.ended();
        }
        if (isOwn(account.subject)) {
            throw PeopleProblem.ownRole();
        }
        requireFitting(account.kind, unit, given, "");
        var assignment = give(account, unit, given);
        if (!access.isWithin(unit.id(), account.unitId)) {
            slips.revoke(account.id);
        }
        audit.changed(AuditAction.ASSIGNMENT_GRANT, assignment.id, given.unitId(), details(assignment));
        return assignment.id;
    }

    /**
     * Stores a new assignment. The caller has checked it with {@link #requireFitting}, and writes the audit entry.
     *
     * @param account locked or new
     * @param unit in which the caller may give roles
     */
    Assignment give(Account account, UnitRef unit, NewAssignment given) {
        var assignment = new Assignment(account.subject, unit.id(), given.role(), from(given), to(given));
        requireOnly(assignment);
        store(assignment, given.reason());
        demandSecondFactor(assignment);
        return assignment;
    }

    /**
     * While the identity provider is away, nobody becomes an administrator. Roles end without it; {@link SecondFactors} finds
     * accounts that no longer need a second factor.
     */
    private void demandSecondFactor(Assignment assignment) {
        if (assignment.role.needsSecondFactor()) {
            identity.demandSecondFactor(assignment.subject);
        }
    }

    private void store(Assignment assignment, String reason) {
        assignment.grantedByName = user.name();
        assignment.reason = Reason.line(reason);
        assignments.persist(assignment);
        assignments.write();
    }

    /**
     * Ends locked roles and gives the same ones in another unit, until the same time; not those that the account has there
     * already. The caller writes the audit entry.
     *
     * @param unit in which the caller may give roles
     * @return the new assignments
     */
    List<Assignment> move(Account account, List<Assignment> moving, UnitRef unit, String reason) {
        var now = now();
        var given = new ArrayList<Assignment>();
        for (var old : moving) {
            var from = old.validFrom.isAfter(now) ? old.validFrom : now;
            PeopleProblem.refuse(
                    PeopleProblem.Type.INVALID_ASSIGNMENT,
                    new RoleCheck(now, "").of(account.kind, unit.level(), old.role, from, old.validTo));
            given.add(new Assignment(account.subject, unit.id(), old.role, from, old.validTo));
        }
        end(moving, reason);
        turns.take("assignments of " + account.subject);
        given.removeIf(one -> assignments.findSame(one).isPresent());
        if (!given.isEmpty() && isOwn(account.subject)) {
            throw PeopleProblem.ownRole();
        }
        given.forEach(one -> requireTerm(unit.id(), one.validTo, "/unitId"));
        given.forEach(one -> store(one, reason));
        return given;
    }

    /**
     * Refuses a role that cannot be given so, also for an account that does not exist yet.
     *
     * @param pointer of the assignment in the request
     */
    void requireFitting(PersonKind kind, UnitRef unit, NewAssignment given, String pointer) {
        PeopleProblem.refuse(
                PeopleProblem.Type.INVALID_ASSIGNMENT,
                new RoleCheck(now(), pointer).of(kind, unit.level(), given.role(), from(given), to(given)));
        requireTerm(unit.id(), to(given), pointer + "/validTo");
    }

    /**
     * Refuses a role that would last longer than the caller administers the unit.
     *
     * @param to exclusive; null for no end
     */
    private void requireTerm(UUID unitId, Instant to, String pointer) {
        var term = assignments.findTerm(user.subject(), unitId, now());
        if (term != null && (to == null || to.isAfter(term))) {
            var beyond = Violation.at(pointer, PeopleViolation.BEYOND_OWN_TERM);
            PeopleProblem.refuse(PeopleProblem.Type.INVALID_ASSIGNMENT, List.of(beyond));
        }
    }

    /** Refuses another end or reason of a role; what stays as it is passes. */
    void requireEdit(Assignment assignment, Instant to, String reason) {
        PeopleProblem.refuse(
                PeopleProblem.Type.INVALID_ASSIGNMENT,
                new RoleCheck(now(), "").ofEnd(assignment.role, assignment.validFrom, to));
        boolean moved = !Objects.equals(assignment.validTo, to);
        if ((moved || !Objects.equals(assignment.reason, reason)) && isOwn(assignment.subject)) {
            throw PeopleProblem.ownRole();
        }
        if (moved) {
            requireTerm(assignment.unitId, to, "/validTo");
        }
    }

    /** Whether the account is the caller's. */
    boolean isOwn(String subject) {
        return subject.equals(user.subject());
    }

    private Instant from(NewAssignment given) {
        return given.validFrom() == null
                ? now()
                : StoredTime.of(given.validFrom().toInstant());
    }

    private static Instant to(NewAssignment given) {
        return given.validTo() == null ? null : StoredTime.of(given.validTo().toInstant());
    }

    private void requireOnly(Assignment assignment) {
        turns.take("assignments of " + assignment.subject);
        assignments.findSame(assignment).ifPresent(same -> {
            throw PeopleProblem.assignmentExists(same);
        });
    }

    @Transactional
    AssignmentView edit(UUID id, int version, AssignmentEdit edit) {
        var assignment = lock(id, version);
        var to = edit.validTo() == null ? null : StoredTime.of(edit.validTo().toInstant());
        var reason = Reason.line(edit.reason()) == null ? assignment.reason : Reason.line(edit.reason());
        requireEdit(assignment, to, reason);
        if (Objects.equals(assignment.validTo, to) && Objects.equals(assignment.reason, reason)) {
            return find(id);
        }
        if (to != null) {
            last.keep(List.of(id), now());
        }
        var details = about(assignment)
                .changed(AuditField.VALID_TO, VietnamTime.local(assignment.validTo), VietnamTime.local(to))
                .changed(AuditField.REASON, assignment.reason, reason);
        assignment.validTo = to;
        assignment.reason = reason;
        requireOnly(assignment);
        assignments.write();
        audit.changed(AuditAction.ASSIGNMENT_EDIT, id, assignment.unitId, details);
        return find(id);
    }

    @Transactional
    Reply<AssignmentView> end(String key, UUID id, int version, Reason reason) {
        record Request(UUID id, int version, Reason reason) {}
        var request = new Request(id, version, reason);
        var reply = idempotency.once("endAssignment", key, request, Done.class, () -> {
            var assignment = lock(id, version);
            var before = VietnamTime.local(assignment.validTo);
            end(List.of(assignment), reason.reason());
            assignments.write();
            audit.changed(
                    AuditAction.ASSIGNMENT_END,
                    id,
                    assignment.unitId,
                    about(assignment)
                            .changed(AuditField.VALID_TO, before, VietnamTime.local(assignment.validTo))
                            .made(AuditField.REASON, assignment.endReason));
            return new Done(id);
        });
        return new Reply<>(find(id), reply.replayed());
    }

    /** Ends locked assignments now. The caller writes the audit entry. */
    void end(List<Assignment> ending, String reason) {
        var now = now();
        last.keep(ending.stream().map(one -> one.id).toList(), now);
        for (var assignment : ending) {
            assignment.end(now, user.name(), Reason.line(reason));
        }
    }

    /** Locks the person too, because what others may do with an account depends on its roles. */
    private Assignment lock(UUID id, int version) {
        var row = require(id);
        var assignment = ForChange.lock(
                Optional.of(row),
                found -> {},
                () -> {
                    people.lockHolder(row.subject());
                    return assignments.lock(id);
                },
                one -> one.version,
                version);
        if (assignment.isEnded(now())) {
            throw PeopleProblem.assignmentEnded();
        }
        return assignment;
    }

    private static Details about(Assignment assignment) {
        return Details.of().about(AuditField.SUBJECT, assignment.subject).about(AuditField.ROLE, assignment.role);
    }

    static Details details(Assignment assignment) {
        return Details.of()
                .made(AuditField.SUBJECT, assignment.subject)
                .made(AuditField.ROLE, assignment.role)
                .made(AuditField.VALID_FROM, VietnamTime.local(assignment.validFrom))
                .made(AuditField.VALID_TO, VietnamTime.local(assignment.validTo))
                .made(AuditField.REASON, assignment.reason);
    }

    Instant now() {
        return StoredTime.of(clock.instant());
    }
}
