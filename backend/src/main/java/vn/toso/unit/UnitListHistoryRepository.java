package vn.toso.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import vn.toso.access.Action;
import vn.toso.access.CurrentUser;
import vn.toso.access.Scope;
import vn.toso.access.Unscoped;
import vn.toso.shared.time.VietnamTime;

/** Stores the imported lists of units, and what each list did to which unit. */
@ApplicationScoped
class UnitListHistoryRepository {

    /**
     * An undone list can still be read by the parents of the units that it had created. A unit that only began earlier does
     * not exist on the list's day after the undo. For such a unit the scope is checked on its former first day, and for its
     * parent too, because the list that created the unit may be undone as well.
     */
    private static final String IN_SCOPE =
            """
            select l.*, not exists (
                select from unit_list_unit u
                where u.list_id = l.id and u.kind <> 'BEGINS' and not exists (
                    select from unit_ancestor a
                    where a.descendant_id = u.unit_id and a.ancestor_id = any(:administered)
                      and a.valid_from <= l.valid_from
                      and (a.valid_to is null or a.valid_to > l.valid_from))) as administered
            from unit_list l
            where (
                exists (select from unit_list_unit u where u.list_id = l.id and %s)
                or exists (
                    select from unit_list_unit u
                    join unit_list_version_before b on b.list_id = u.list_id and b.unit_id = u.unit_id
                    where u.list_id = l.id and u.kind = 'EARLIER' and (%s or %s)))
            """
                    .formatted(
                            Scope.readable("u.unit_id", "l.valid_from"),
                            Scope.readable("b.unit_id", "b.valid_from"),
                            Scope.readable("b.parent_id", "b.valid_from"));

    private final Session session;

    UnitListHistoryRepository(Session session) {
        this.session = session;
    }

    /** @param before the number of the last list on the page before; null for the first page */
    List<Recorded> findPage(CurrentUser user, Long before, int limit) {
        var query = session.createNativeQuery(
                        IN_SCOPE + " and (cast(:before as bigint) is null or l.number < :before)"
                                + " order by l.number desc limit :limit",
                        Tuple.class)
                .setParameter("administered", administered(user))
                .setParameter("before", before)
                .setParameter("limit", limit);
        return user.scope()
                .bind(query)
                .getResultStream()
                .map(UnitListHistoryRepository::recorded)
                .toList();
    }

    Optional<Recorded> findInScope(UUID id, CurrentUser user) {
        var query = session.createNativeQuery(IN_SCOPE + " and l.id = :id", Tuple.class)
                .setParameter("administered", administered(user))
                .setParameter("id", id);
        return user.scope()
                .bind(query)
                .getResultStream()
                .map(UnitListHistoryRepository::recorded)
                .findFirst();
    }

    private static UUID[] administered(CurrentUser user) {
        return user.unitsStill(Action.IMPORT_UNITS).toArray(UUID[]::new);
    }

    record Recorded(long number, UnitListView view) {}

    private static Recorded recorded(Tuple row) {
        var state = UnitListState.valueOf(row.get("state", String.class));
        boolean may = state == UnitListState.APPLIED && row.get("administered", Boolean.class);
        return new Recorded(
                row.get("number", Long.class),
                new UnitListView(
                        row.get("id", UUID.class),
                        row.get("version", Integer.class),
                        state,
                        row.get("valid_from", LocalDate.class),
                        row.get("created", Integer.class),
                        row.get("changed", Integer.class),
                        VietnamTime.local(row.get("recorded_at", Instant.class)),
                        row.get("recorded_by_name", String.class),
                        VietnamTime.local(row.get("undone_at", Instant.class)),
                        row.get("undone_by_name", String.class),
                        may ? Set.of(UnitListAction.UNDO) : Set.of()));
    }

    @Unscoped("Records what the caller has just written.")
    void insert(UUID id, LocalDate validFrom, int created, int changed, CurrentUser user, Instant now) {
        session.createNativeMutationQuery(
                        """
                        insert into unit_list (id, valid_from, state, version, created, changed, recorded_at, recorded_by,
                            recorded_by_name)
                        values (:id, :validFrom, 'APPLIED', 0, :created, :changed, :now, :by, :byName)
                        """)
                .setParameter("id", id)
                .setParameter("validFrom", validFrom)
                .setParameter("created", created)
                .setParameter("changed", changed)
                .setParameter("now", now)
                .setParameter("by", user.subject())
                .setParameter("byName", user.name())
                .executeUpdate();
    }

    /** For a unit with several kinds, keeps the first one that is inserted. */
    @Unscoped("Records what the caller has just written.")
    void insertUnits(UUID id, String kind, Collection<UUID> units) {
        session.createNativeMutationQuery(
                        """
                        insert into unit_list_unit (list_id, unit_id, kind) select :id, unit, :kind from unnest(:units) as n(unit)
                        on conflict do nothing
                        """)
                .setParameter("id", id)
                .setParameter("kind", kind)
                .setParameter("units", units.toArray(UUID[]::new))
                .executeUpdate();
    }

    @Unscoped("The caller has found it in scope.")
    List<UUID> findUnits(UUID id, Collection<String> kinds) {
        return session.createNativeQuery(
                        "select unit_id from unit_list_unit where list_id = :id and kind = any(:kinds)", UUID.class)
                .setParameter("id", id)
                .setParameter("kinds", kinds.toArray(String[]::new))
                .getResultList();
    }

    @Unscoped("The caller has found it in scope.")
    void undo(UUID id, CurrentUser user, Instant now) {
        session.createNativeMutationQuery(
                        """
                        update unit_list
                        set (state, version, undone_at, undone_by, undone_by_name) =
                            ('UNDONE', version + 1, cast(:now as timestamptz), :by, :byName)
                        where id = :id
                        """)
                .setParameter("id", id)
                .setParameter("now", now)
                .setParameter("by", user.subject())
                .setParameter("byName", user.name())
                .executeUpdate();
    }
}
