package vn.toso.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import org.hibernate.Session;
import vn.toso.access.Unscoped;

/** Keeps the versions of units before a change, so that the change can be undone. */
@Unscoped("The caller may change the units.")
@ApplicationScoped
class VersionsBefore {

    enum Of {
        REORGANISATION("unit_version_before", "reorganisation_id"),
        LIST("unit_list_version_before", "list_id");

        private final String table;
        private final String key;

        Of(String table, String key) {
            this.table = table;
            this.key = key;
        }
    }

    private final Session session;
    private final UnitTree tree;

    VersionsBefore(Session session, UnitTree tree) {
        this.session = session;
        this.tree = tree;
    }

    void keep(Of of, UUID id, Collection<UUID> units) {
        session.createNativeMutationQuery(
                        """
                        insert into %s (%s, id, unit_id, code, name, folded_name, type, parent_id, valid_from, valid_to)
                        select :id, v.id, v.unit_id, v.code, v.name, v.folded_name, v.type, v.parent_id, v.valid_from,
                            v.valid_to
                        from unit_version v where v.unit_id = any(:units)
                        """
                                .formatted(of.table, of.key))
                .setParameter("id", id)
                .setParameter("units", units.toArray(UUID[]::new))
                .executeUpdate();
    }

    /** Restores versions and closure table. Units that had no version keep their row in {@code unit}, but have no version. */
    void restore(Of of, UUID id, Collection<UUID> units) {
        var rewritten = tree.withDescendants(units);
        session.createNativeMutationQuery("delete from unit_version where unit_id = any(:units)")
                .setParameter("units", units.toArray(UUID[]::new))
                .executeUpdate();
        session.createNativeMutationQuery(
                        """
                        insert into unit_version
                            (id, unit_id, level, code, name, folded_name, type, parent_id, valid_from, valid_to)
                        select b.id, b.unit_id, u.level, b.code, b.name, b.folded_name, b.type, b.parent_id, b.valid_from,
                            b.valid_to
                        from %s b
                        join unit u on u.id = b.unit_id
                        where b.%s = :id
                        """
                                .formatted(of.table, of.key))
                .setParameter("id", id)
                .executeUpdate();
        session.clear();
        tree.rewriteAncestorsOf(rewritten);
    }
}
