package vn.toso.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.toso.access.Action;
import vn.toso.access.CurrentUser;
import vn.toso.access.Scope;
import vn.toso.audit.AuditAction;
import vn.toso.audit.AuditField;
import vn.toso.audit.AuditTrail;
import vn.toso.audit.Details;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.text.PhoneNumber;

/** Reads people. Reading the email and phone of one person is recorded in the audit trail. */
@ApplicationScoped
class PeopleService {

    private final PeopleQueries people;
    private final AssignmentQueries assignments;
    private final SuccessorQueries successors;
    private final Slips slips;
    private final PeopleAccess access;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Clock clock;

    PeopleService(
            PeopleQueries people,
            AssignmentQueries assignments,
            SuccessorQueries successors,
            Slips slips,
            PeopleAccess access,
            AuditTrail audit,
            CurrentUser user,
            Clock clock) {
        this.people = people;
        this.assignments = assignments;
        this.successors = successors;
        this.slips = slips;
        this.access = access;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    Page<PersonView> list(PersonFilter filter, Cursor after, int limit) {
        var scope = access.scope();
        var rows = people.findPage(filter, scope, clock.instant(), after, limit + 1);
        var page = Page.cut(rows, limit, PersonRow::position);
        recordFoundByPhone(page.items(), filter);
        return new Page<>(views(page.items(), scope, false), page.next());
    }

    /** Who is found by a whole phone number has it, although the list masks it. */
    private void recordFoundByPhone(List<PersonRow> found, PersonFilter filter) {
        var phone = filter.query() == null
                ? null
                : PhoneNumber.digits(filter.query()).orElse(null);
        if (phone != null) {
            audit.changed(
                    AuditAction.PERSON_READ,
                    found.stream()
                            .filter(row -> phone.equals(row.phone()))
                            .map(row -> new AuditTrail.Change(
                                    row.id(), row.unitId(), Details.of().about(AuditField.SUBJECT, row.subject())))
                            .toList());
        }
    }

    /** All people of a list with their emails and phones, which is recorded. */
    @Transactional
    List<PersonView> export(PersonFilter filter) {
        var scope = access.scope();
        var rows = people.findPage(filter, scope, clock.instant(), null, Integer.MAX_VALUE);
        long personal = rows.stream()
                .filter(row -> row.email() != null || row.phone() != null)
                .count();
        if (personal > 0) {
            audit.changedAt(
                    AuditAction.PERSON_EXPORT,
                    null,
                    user.recordedAt(Action.MANAGE_PEOPLE, filter.unit()),
                    Details.of().about(AuditField.PEOPLE, personal));
        }
        return views(rows, scope, true);
    }

    /** With email and phone, which is recorded if there are any. */
    @Transactional
    PersonView read(UUID id) {
        var scope = access.scope();
        var row = require(id, PersonKind.PERSON, scope);
        if (row.email() != null || row.phone() != null) {
            audit.changed(
                    AuditAction.PERSON_READ, id, row.unitId(), Details.of().about(AuditField.SUBJECT, row.subject()));
        }
        return one(row, scope, true);
    }

    /** Without email, and with a masked phone number. */
    @Transactional
    PersonView find(UUID id) {
        return find(id, PersonKind.PERSON);
    }

    @Transactional
    PersonView find(UUID id, PersonKind kind) {
        var scope = access.scope();
        return one(require(id, kind, scope), scope, false);
    }

    private PersonView one(PersonRow row, Scope scope, boolean full) {
        return views(List.of(row), scope, full).get(0).with(people.findSame(row.id()));
    }

    private PersonRow require(UUID id, PersonKind kind, Scope scope) {
        return people.find(id, scope).filter(row -> row.kind() == kind).orElseThrow(Problem::notFound);
    }

    private List<PersonView> views(List<PersonRow> rows, Scope scope, boolean full) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var now = clock.instant();
        var subjects = rows.stream().map(PersonRow::subject).toList();
        var roles = assignments.findOpen(subjects, scope, now).stream()
                .collect(groupingBy(
                        AssignmentRow::subject, mapping(one -> PersonView.HeldRole.of(one.view(now)), toList())));
        var holdingMore = people.findHoldingMore(subjects, scope, now);
        var last = slips.last(rows.stream().map(PersonRow::id).toList());
        var ended = rows.stream()
                .filter(row -> row.unitEndedOn() != null)
                .map(PersonRow::unitId)
                .toList();
        var later = successors.find(ended, scope);
        return rows.stream()
                .map(row -> {
                    var beside = new PersonRow.Beside(
                            roles.getOrDefault(row.subject(), List.of()),
                            holdingMore.contains(row.subject()),
                            later.getOrDefault(row.unitId(), List.of()),
                            row.subject().equals(user.subject()),
                            last.get(row.id()));
                    return row.view(beside, full);
                })
                .toList();
    }
}
