package vn.toso.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.toso.access.Action;
import vn.toso.access.CurrentUser;
import vn.toso.audit.AuditAction;
import vn.toso.audit.AuditField;
import vn.toso.audit.AuditTrail;
import vn.toso.audit.Details;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;
import vn.toso.shared.problem.Problem;

/** Begins imports of people, and says how far they are. */
@ApplicationScoped
class PeopleImportService {

    private final PeopleImportStore store;
    private final AssignmentService roles;
    private final PeopleAccess access;
    private final AuditTrail audit;
    private final CurrentUser user;

    PeopleImportService(
            PeopleImportStore store, AssignmentService roles, PeopleAccess access, AuditTrail audit, CurrentUser user) {
        this.store = store;
        this.roles = roles;
        this.access = access;
        this.audit = audit;
        this.user = user;
    }

    /** Stores checked rows for the job. */
    @Transactional(Transactional.TxType.MANDATORY)
    UUID begin(PeopleImportKind kind, List<ImportedPerson> rows) {
        var id = UUID.randomUUID();
        store.add(id, kind, user.subject(), user.name(), roles.now(), rows);
        boolean ofPeople = kind == PeopleImportKind.PEOPLE;
        audit.changedAt(
                ofPeople ? AuditAction.PERSON_IMPORT : AuditAction.ASSIGNMENT_IMPORT,
                id,
                user.recordedAt(Action.MANAGE_PEOPLE, null),
                Details.of().made(ofPeople ? AuditField.PEOPLE : AuditField.ROLES, rows.size()));
        return id;
    }

    @Transactional
    PeopleImportView find(UUID id) {
        return store.find(id, user.subject(), access.scope()).orElseThrow(Problem::notFound);
    }

    @Transactional
    Page<PeopleImportView> list(Cursor after, int limit) {
        var imports = store.findPage(user.subject(), access.scope(), after, limit + 1);
        return Page.cut(imports, limit, PeopleImportView::position);
    }
}
