package vn.toso.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import vn.toso.access.Role;
import vn.toso.access.Scope;
import vn.toso.access.Unscoped;
import vn.toso.people.ImportedPerson.Changed;
import vn.toso.people.ImportedPerson.Contact;
import vn.toso.people.ImportedPerson.Given;
import vn.toso.people.ImportedPerson.Seen;
import vn.toso.people.PeopleImportView.Failure;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.time.BusinessClock;
import vn.toso.shared.time.VietnamTime;
import vn.toso.unit.UnitRef;

/** Keeps the rows of imports of people until they are worked off, and what became of them. */
@ApplicationScoped
class PeopleImportStore {

    private static final String OWN =
            """
            select i.id, i.kind, i.created_at, i.created_by_name, s.*, u.unit_id, u.level, u.type, u.code, u.name, %s as managed
            from people_import i
            join lateral (
                select count(*) as total,
                    count(*) filter (where r.state = 'DONE') as done,
                    count(*) filter (where r.state = 'FAILED') as failed,
                    bool_or(r.state = 'WAITING' and r.put_off > 0) as put_off,
                    count(distinct r.unit_id) as units,
                    (array_agg(r.unit_id))[1] as one_unit
                from people_import_row r where r.import_id = i.id) s on true
            %s
            where i.subject = :subject
            """
                    .formatted(PeopleAccess.managed("s.one_unit"), PeopleAccess.named("s.one_unit"));

    private final Session session;
    private final BusinessClock clock;

    PeopleImportStore(Session session, BusinessClock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Unscoped("The caller manages the units of all rows.")
    void add(
            UUID importId,
            PeopleImportKind kind,
            String subject,
            String byName,
            Instant now,
            List<ImportedPerson> people) {
        session.createNativeMutationQuery(
                        """
                        insert into people_import (id, kind, subject, created_by_name, created_at)
                        values (:id, :kind, :subject, :name, :now)
                        """)
                .setParameter("kind", kind.name())
                .setParameter("id", importId)
                .setParameter("subject", subject)
                .setParameter("name", byName)
                .setParameter("now", now)
                .executeUpdate();
        session.createNativeMutationQuery(
                        """
                        insert into people_import_row (import_id, row_number, person_id, creates, full_name, folded_name, username,
                            email, phone, email_before, phone_before, unit_id, role, valid_from, valid_to,
                            reason, assignment_id, assignment_version, seen_unit_id, seen_state)
                        select :import, w.row_number, w.person_id, w.person_id is null, w.full_name, w.folded_name, w.username,
                            w.email, w.phone, w.email_before, w.phone_before, w.unit_id, w.role,
                            cast(w.valid_from as timestamptz), cast(w.valid_to as timestamptz), w.reason, w.assignment_id,
                            w.assignment_version, w.seen_unit_id, w.seen_state
                        from unnest(:rows, :people, :names, :folded, :usernames, :emails, :phones, :emailsBefore, :phonesBefore,
                                :units, :roles, :starts, :ends, :reasons, :assignments, :versions, :seenUnits, :seenStates)
                            as w(row_number, person_id, full_name, folded_name, username, email, phone, email_before, phone_before,
                                unit_id, role, valid_from, valid_to, reason, assignment_id, assignment_version, seen_unit_id,
                                seen_state)
                        """)
                .setParameter("import", importId)
                .setParameter("rows", each(people, Integer[]::new, ImportedPerson::rowNumber))
                .setParameter("people", each(people, UUID[]::new, ImportedPerson::personId))
                .setParameter("names", each(people, String[]::new, ImportedPerson::fullName))
                .setParameter("folded", each(people, String[]::new, ImportedPerson::foldedName))
                .setParameter("usernames", each(people, String[]::new, ImportedPerson::username))
                .setParameter("emails", each(people, String[]::new, one -> one.contact()
                        .email()))
                .setParameter("phones", each(people, String[]::new, one -> one.contact()
                        .phone()))
                .setParameter("emailsBefore", each(people, String[]::new, one -> one.before()
                        .email()))
                .setParameter("phonesBefore", each(people, String[]::new, one -> one.before()
                        .phone()))
                .setParameter("units", each(people, UUID[]::new, ImportedPerson::unitId))
                .setParameter(
                        "roles", given(people, String[]::new, one -> one.role().name()))
                .setParameter("starts", given(people, String[]::new, one -> text(one.from())))
                .setParameter("ends", given(people, String[]::new, one -> text(one.to())))
                .setParameter("reasons", given(people, String[]::new, Given::reason))
                .setParameter("assignments", changed(people, UUID[]::new, Changed::assignmentId))
                .setParameter("versions", changed(people, Integer[]::new, Changed::version))
                .setParameter("seenUnits", seen(people, UUID[]::new, Seen::unitId))
                .setParameter("seenStates", seen(people, String[]::new, one -> one.state()
                        .name()))
                .executeUpdate();
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static <T> T[] each(
            List<ImportedPerson> people, IntFunction<T[]> array, Function<ImportedPerson, T> member) {
        return people.stream().map(member).toArray(array);
    }

    private static <T> T[] given(List<ImportedPerson> people, IntFunction<T[]> array, Function<Given, T> member) {
        return each(people, array, one -> one.given() == null ? null : member.apply(one.given()));
    }

    private static <T> T[] changed(List<ImportedPerson> people, IntFunction<T[]> array, Function<Changed, T> member) {
        return given(people, array, one -> one.changed() == null ? null : member.apply(one.changed()));
    }

    private static <T> T[] seen(List<ImportedPerson> people, IntFunction<T[]> array, Function<Seen, T> member) {
        return each(people, array, one -> one.seen() == null ? null : member.apply(one.seen()));
    }

    /** An import of the caller. */
    Optional<PeopleImportView> find(UUID id, String subject, Scope scope) {
        return own(OWN + " and i.id = :id", subject, scope)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(row -> view(row, failures(id, scope)));
    }

    /** The imports of the caller, the latest first. */
    List<PeopleImportView> findPage(String subject, Scope scope, Cursor after, int limit) {
        var before = after == null ? "" : " and (i.created_at, i.id) < (:before, :beforeId)";
        var query = own(OWN + before + " order by i.created_at desc, i.id desc limit :limit", subject, scope)
                .setParameter("limit", limit);
        if (after != null) {
            query.setParameter("before", after.instant(0)).setParameter("beforeId", after.id(1));
        }
        return query.getResultStream().map(row -> view(row, List.of())).toList();
    }

    private NativeQuery<Tuple> own(String sql, String subject, Scope scope) {
        var query = session.createNativeQuery(sql, Tuple.class)
                .setParameter("subject", subject)
                .setParameter("today", clock.today());
        return scope.bind(query);
    }

    private static PeopleImportView view(Tuple row, List<Failure> failures) {
        int units = row.get("units", Long.class).intValue();
        return new PeopleImportView(
                row.get("id", UUID.class),
                PeopleImportKind.valueOf(row.get("kind", String.class)),
                VietnamTime.local(row.get("created_at", Instant.class)),
                row.get("created_by_name", String.class),
                units,
                units == 1 && row.get("managed", Boolean.class) ? UnitRef.of(row) : null,
                row.get("total", Long.class).intValue(),
                row.get("done", Long.class).intValue(),
                row.get("failed", Long.class).intValue(),
                row.get("put_off", Boolean.class),
                failures);
    }

    private List<Failure> failures(UUID id, Scope scope) {
        var query = session.createNativeQuery(
                        """
                        select r.row_number, r.full_name, r.problem, r.violation
                        from people_import_row r
                        %s
                        where r.import_id = :id and r.state = 'FAILED' and %s
                        order by r.row_number
                        limit :limit
                        """
                                .formatted(PeopleAccess.named("r.unit_id"), PeopleAccess.managed("r.unit_id")),
                        Tuple.class)
                .setParameter("id", id)
                .setParameter("today", clock.today())
                .setParameter("limit", PeopleImportView.MAX_FAILURES);
        return scope.bind(query)
                .getResultStream()
                .map(row -> new Failure(
                        row.get("row_number", Integer.class),
                        row.get("full_name", String.class),
                        row.get("problem", String.class),
                        row.get("violation", String.class)))
                .toList();
    }

    @Unscoped("Asked by the job, which has no caller.")
    boolean hasWaiting() {
        return session.createNativeQuery(
                        "select exists (select from people_import_row where state = 'WAITING')", Boolean.class)
                .getSingleResult();
    }

    /** Rows of one import, locked until the transaction ends. */
    record Chunk(PeopleImportKind kind, String subject, String byName, List<ImportedPerson> people) {}

    /** The next rows that no other transaction works off; those that were put off least often come first. */
    @Unscoped("Asked by the job, which then works in the name of the import's author.")
    Optional<Chunk> lockNext(int size) {
        var next = session.createNativeQuery(
                        """
                        select i.id, i.kind, i.subject, i.created_by_name
                        from people_import_row r
                        join people_import i on i.id = r.import_id
                        where r.state = 'WAITING'
                        order by r.put_off, r.import_id, r.row_number
                        limit 1
                        for update of r skip locked
                        """,
                        Tuple.class)
                .getResultStream()
                .findFirst();
        return next.map(found -> {
            var id = found.get("id", UUID.class);
            var people = session.createNativeQuery(
                            """
                            select r.* from people_import_row r
                            where r.state = 'WAITING' and r.import_id = :import
                            order by r.put_off, r.row_number
                            limit :size
                            for update skip locked
                            """,
                            Tuple.class)
                    .setParameter("import", id)
                    .setParameter("size", size)
                    .getResultStream()
                    .map(PeopleImportStore::person)
                    .toList();
            return new Chunk(
                    PeopleImportKind.valueOf(found.get("kind", String.class)),
                    found.get("subject", String.class),
                    found.get("created_by_name", String.class),
                    people);
        });
    }

    private static ImportedPerson person(Tuple row) {
        return new ImportedPerson(
                row.get("import_id", UUID.class),
                row.get("row_number", Integer.class),
                row.get("person_id", UUID.class),
                row.get("full_name", String.class),
                row.get("username", String.class),
                new Contact(row.get("email_before", String.class), row.get("phone_before", String.class)),
                new Contact(row.get("email", String.class), row.get("phone", String.class)),
                row.get("unit_id", UUID.class),
                row.get("role") == null ? null : given(row),
                seen(row));
    }

    private static Seen seen(Tuple row) {
        var state = row.get("seen_state", String.class);
        return state == null ? null : new Seen(row.get("seen_unit_id", UUID.class), PersonState.valueOf(state));
    }

    private static Given given(Tuple row) {
        var assignment = row.get("assignment_id", UUID.class);
        return new Given(
                Role.valueOf(row.get("role", String.class)),
                row.get("valid_from", Instant.class),
                row.get("valid_to", Instant.class),
                row.get("reason", String.class),
                assignment == null ? null : new Changed(assignment, row.get("assignment_version", Integer.class)));
    }

    @Unscoped("The row is locked, and its person was found in scope or created.")
    void done(ImportedPerson row, UUID personId) {
        session.createNativeMutationQuery(
                        """
                        update people_import_row
                        set state = 'DONE', person_id = :person,
                            email = null, phone = null, email_before = null, phone_before = null
                        where import_id = :import and row_number = :row
                        """)
                .setParameter("person", personId)
                .setParameter("import", row.importId())
                .setParameter("row", row.rowNumber())
                .executeUpdate();
    }

    @Unscoped("Called by the job with a row that it had locked.")
    void failed(ImportedPerson row, Problem problem) {
        session.createNativeMutationQuery(
                        """
                        update people_import_row
                        set state = 'FAILED', problem = :problem, violation = :violation,
                            email = null, phone = null, email_before = null, phone_before = null
                        where import_id = :import and row_number = :row and state = 'WAITING'
                        """)
                .setParameter("problem", problem.type().wire())
                .setParameter(
                        "violation",
                        problem.violations().isEmpty()
                                ? null
                                : problem.violations().get(0).code().wire(),
                        String.class)
                .setParameter("import", row.importId())
                .setParameter("row", row.rowNumber())
                .executeUpdate();
    }

    @Unscoped("Called by the job with rows that it had locked.")
    void putOff(List<ImportedPerson> rows) {
        if (rows.isEmpty()) {
            return;
        }
        session.createNativeMutationQuery(
                        """
                        update people_import_row set put_off = put_off + 1
                        where import_id = :import and row_number = any(:rows) and state = 'WAITING'
                        """)
                .setParameter("import", rows.get(0).importId())
                .setParameter("rows", each(rows, Integer[]::new, ImportedPerson::rowNumber))
                .executeUpdate();
    }
}
