package vn.toso.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.toso.access.Action;
import vn.toso.access.CurrentUser;
import vn.toso.audit.AuditAction;
import vn.toso.audit.AuditField;
import vn.toso.audit.AuditTrail;
import vn.toso.audit.Details;
import vn.toso.shared.page.Page;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.Violation;
import vn.toso.shared.text.PersonName;
import vn.toso.shared.time.BusinessClock;
import vn.toso.shared.version.Version;

/**
 * Reads and records who can be called about the reports of a unit. Only units of today have a contact, and only assignments in
 * units of today read it, because it is personal data.
 */
@ApplicationScoped
class ContactService {

    private final ContactRepository contacts;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final BusinessClock clock;

    ContactService(ContactRepository contacts, AuditTrail audit, CurrentUser user, BusinessClock clock) {
        this.contacts = contacts;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    ContactView find(UUID unitId) {
        return require(unitId).view(isEditable(unitId));
    }

    /** The contacts of these units. Units that the caller may not read, or without a contact, are left out. */
    @Transactional
    Page<ContactView> list(Set<UUID> unitIds) {
        var rows = found(unitIds).stream()
                .filter(row -> !row.contact().namesNobody())
                .toList();
        var administered =
                user.administered(rows.stream().map(row -> row.unit().id()).toList());
        return Page.whole(rows.stream()
                .map(row -> row.view(keeps(row.unit().id())
                        || administered.contains(row.unit().id())))
                .toList());
    }

    /** The phone number in full, which the audit trail records; null if there is none. */
    @Transactional
    ContactPhone phone(UUID unitId) {
        var phone = require(unitId).contact().phone();
        if (phone != null) {
            audit.changed(AuditAction.CONTACT_READ_PHONE, unitId, unitId, Details.of());
        }
        return new ContactPhone(unitId, phone);
    }

    @Transactional
    ContactView edit(UUID unitId, int seen, Contact asked) {
        var row = require(unitId);
        if (!isEditable(unitId)) {
            throw ContactProblem.notYours(unitId);
        }
        Version.requireSame(seen, row.version());
        var next = asked.after(row.contact());
        if (next.name() == null && !next.namesNobody()) {
            throw ContactProblem.invalid(Violation.at("/name", CommonViolation.REQUIRED));
        }
        var before = row.contact();
        // A name that was given earlier stays.
        if (next.name() != null
                && !next.name().equals(before.name())
                && !PersonName.Validator.isFullName(next.name())) {
            throw ContactProblem.invalid(Violation.at("/name", CommonViolation.NOT_A_PERSON_NAME));
        }
        if (next.equals(before)) {
            return row.view(true);
        }
        if (!contacts.write(unitId, next, seen)) {
            throw Version.stale("It was changed since you saw it")
                    .with("version", require(unitId).version());
        }
        audit.changed(
                next.namesNobody() ? AuditAction.CONTACT_REMOVE : AuditAction.CONTACT_EDIT,
                unitId,
                unitId,
                Details.of()
                        .named(AuditField.NAME, before.name(), next.name())
                        .named(AuditField.PHONE, before.phone(), next.phone())
                        .named(AuditField.HOURS, before.hours(), next.hours()));
        return require(unitId).view(true);
    }

    private boolean isEditable(UUID unitId) {
        return keeps(unitId) || user.administers(unitId);
    }

    private boolean keeps(UUID unitId) {
        return user.may(Action.KEEP_CONTACTS, unitId);
    }

    private ContactRow require(UUID unitId) {
        return found(List.of(unitId)).stream().findFirst().orElseThrow(Problem::notFound);
    }

    private List<ContactRow> found(Collection<UUID> unitIds) {
        return contacts.find(unitIds, user.presentScope(Action.VIEW_CONTACTS), clock.today());
    }
}
