package vn.toso.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import vn.toso.access.Scope;
import vn.toso.access.Unscoped;
import vn.toso.shared.time.BusinessClock;
import vn.toso.unit.UnitRef;

/** Reads the people whose slips are printed, by unit and name. */
@ApplicationScoped
class PaperSlipQueries {

    private static final String SLIPS =
            """
            select p.id, p.subject, p.username, p.full_name, p.state, u.unit_id, u.level, u.type, u.code, u.name,
                exists (select from slip s where s.person_id = p.id and s.used_at is not null)
                    or not exists (select from people_import_row r where r.person_id = p.id and r.creates) as activated
            from person p
            %s
            where p.kind = :kind and %s and %s
            order by u.level, u.code, u.name, p.folded_name, p.id
            """;

    private final Session session;
    private final BusinessClock clock;

    PaperSlipQueries(Session session, BusinessClock clock) {
        this.session = session;
        this.clock = clock;
    }

    List<PaperSlip> find(Collection<UUID> ids, Scope scope) {
        var query = query("p.id = any(:ids)").setParameter("ids", ids.toArray(UUID[]::new));
        return scope.bind(query).getResultStream().map(PaperSlipQueries::slip).toList();
    }

    /**
     * Those whom an import of this subject has created.
     *
     * @param part those of one part, which stays the same whatever becomes of the rows; null for all
     */
    List<PaperSlip> findOfImport(UUID importId, String subject, Integer part, Scope scope) {
        var query = query(
                        """
                        p.id in (
                            select r.person_id
                            from (
                                select *, (row_number() over (order by row_number) - 1) / :size as part
                                from people_import_row
                                where import_id = :import and creates) r
                            join people_import i on i.id = r.import_id
                            where i.subject = :subject and r.state = 'DONE' and (:part is null or r.part = :part))
                        """)
                .setParameter("import", importId)
                .setParameter("size", NewSlips.MAX_PEOPLE)
                .setParameter("part", part, Integer.class)
                .setParameter("subject", subject);
        return scope.bind(query).getResultStream().map(PaperSlipQueries::slip).toList();
    }

    @Unscoped("Callers bind the scope.")
    private NativeQuery<Tuple> query(String which) {
        var sql = SLIPS.formatted(PeopleAccess.named("p.unit_id"), PeopleAccess.managed("p.unit_id"), which);
        return session.createNativeQuery(sql, Tuple.class)
                .setParameter("kind", PersonKind.PERSON.name())
                .setParameter("today", clock.today());
    }

    private static PaperSlip slip(Tuple row) {
        return new PaperSlip(
                row.get("id", UUID.class),
                row.get("subject", String.class),
                row.get("username", String.class),
                row.get("full_name", String.class),
                UnitRef.of(row),
                PersonState.valueOf(row.get("state", String.class)),
                row.get("activated", Boolean.class));
    }

    /** Into how many parts an import is printed. */
    @Unscoped("The import is the caller's.")
    int countParts(UUID importId) {
        long people = session.createNativeQuery(
                        "select count(*) from people_import_row where import_id = :import and creates", Long.class)
                .setParameter("import", importId)
                .getSingleResult();
        return (int) Math.ceil((double) people / NewSlips.MAX_PEOPLE);
    }

    /** Refuses the access tokens that these people have. */
    @Unscoped("The caller has found and locked them.")
    void endTokens(Collection<UUID> ids, Instant now) {
        session.createNativeMutationQuery("update person set tokens_from = :now where id = any(:ids)")
                .setParameter("now", now)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .executeUpdate();
    }

    /** Locks people in one order, and raises their versions. Rows that name them can be written meanwhile, such as of an import. */
    @Unscoped("The caller has found them in scope.")
    void lock(Collection<UUID> ids) {
        session.createNativeQuery(
                        "select id from person where id = any(:ids) order by id for no key update", UUID.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
        session.createNativeMutationQuery("update person set version = version + 1 where id = any(:ids)")
                .setParameter("ids", ids.toArray(UUID[]::new))
                .executeUpdate();
    }
}
