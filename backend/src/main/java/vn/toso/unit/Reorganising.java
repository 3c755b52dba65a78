package vn.toso.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.Session;
import vn.toso.access.Unscoped;
import vn.toso.audit.AuditAction;
import vn.toso.audit.AuditField;
import vn.toso.audit.Details;
import vn.toso.shared.text.Vietnamese;

/** Writes the changes of a reorganisation: versions, closure table and successions. Can undo them exactly. */
@Unscoped("The caller may reorganise the units.")
@ApplicationScoped
public class Reorganising {

    private final UnitWriter writer;
    private final UnitTree tree;
    private final VersionsBefore before;
    private final Session session;
    private final UnitTrail trail;

    Reorganising(UnitWriter writer, UnitTree tree, VersionsBefore before, Session session, UnitTrail trail) {
        this.writer = writer;
        this.tree = tree;
        this.before = before;
        this.session = session;
        this.trail = trail;
    }

    /** Applies a plan that the caller has checked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void apply(ReorganisationPlan plan) {
        session.flush();
        var changed =
                plan.changes().stream().map(ReorganisationPlan.Change::unitId).toList();
        var touched = Stream.concat(plan.ends().stream(), changed.stream()).toList();
        var known = Stream.concat(touched.stream(), plan.adopted().stream()).toList();
        before.keep(VersionsBefore.Of.REORGANISATION, plan.id(), known);
        var states = trail.on(plan.effectiveOn(), touched);
        var rewritten = tree.withDescendants(known);
        session.createNativeMutationQuery("delete from unit_version where unit_id = any(:units)")
                .setParameter("units", plan.adopted().toArray(UUID[]::new))
                .executeUpdate();
        writer.begin(plan.begins());
        plan.begins().forEach(unit -> rewritten.add(unit.id()));
        session.flush();
        end(plan.ends(), plan.effectiveOn());
        change(plan.changes(), plan.effectiveOn());
        link(plan);
        tree.rewriteAncestorsOf(rewritten);
        var now = trail.on(plan.effectiveOn(), touched);
        trail.made(AuditAction.UNIT_BEGIN, plan.begins(), () -> of(plan.id(), plan.effectiveOn()));
        trail.changed(AuditAction.UNIT_END, plan.ends(), states, now, () -> of(plan.id(), plan.effectiveOn()));
        trail.changed(AuditAction.UNIT_CHANGE, changed, states, now, () -> of(plan.id(), plan.effectiveOn()));
    }

    /**
     * Restores versions and closure table. Units that the reorganisation created keep their row in {@code unit}, but have no
     * version.
     *
     * @param begun units that the reorganisation created
     * @param touched units that it ended or changed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void undo(UUID id, LocalDate effectiveOn, Collection<UUID> begun, Collection<UUID> touched) {
        session.flush();
        var all = Stream.concat(begun.stream(), touched.stream()).toList();
        var states = trail.on(effectiveOn, all);
        execute("delete from succession where reorganisation_id = :id", id);
        execute("delete from outside_predecessor where reorganisation_id = :id", id);
        before.restore(VersionsBefore.Of.REORGANISATION, id, all);
        trail.changed(AuditAction.UNIT_UNDO, all, states, trail.on(effectiveOn, all), () -> of(id, effectiveOn));
    }

    /** Also deletes later versions, and versions that a list created for the day: they only changed the parent. */
    private void end(List<UUID> ids, LocalDate day) {
        session.createNativeMutationQuery("delete from unit_version where unit_id = any(:ids) and valid_from >= :day")
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("day", day)
                .executeUpdate();
        close(ids, day);
    }

    private void close(List<UUID> ids, LocalDate day) {
        session.createNativeMutationQuery(
                        """
                        update unit_version set valid_to = :day
                        where unit_id = any(:ids) and valid_from < :day and (valid_to is null or valid_to > :day)
                        """)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("day", day)
                .executeUpdate();
    }

    /**
     * Changes the version that begins on the day, after starting a new one if there is none. A changed value also replaces
     * the old value in later versions, up to the first version that has another value.
     */
    private void change(List<ReorganisationPlan.Change> changes, LocalDate day) {
        var ids = changes.stream().map(ReorganisationPlan.Change::unitId).toList();
        session.createNativeMutationQuery(
                        """
                        insert into unit_version (id, unit_id, level, code, name, folded_name, type, parent_id,
                            valid_from, valid_to)
                        select gen_random_uuid(), unit_id, level, code, name, folded_name, type, parent_id, :day, valid_to
                        from unit_version
                        where unit_id = any(:units) and valid_from < :day and (valid_to is null or valid_to > :day)
                        """)
                .setParameter("units", ids.toArray(UUID[]::new))
                .setParameter("day", day)
                .executeUpdate();
        close(ids, day);
        session.createNativeMutationQuery(
                        """
                        update unit_version v
                        set code = case when %1$s then n.code else v.code end,
                            name = case when %2$s then n.name else v.name end,
                            folded_name = case when %2$s then n.folded_name else v.folded_name end,
                            type = case when %3$s then n.type else v.type end,
                            parent_id = case when %4$s then n.parent_id else v.parent_id end
                        from unnest(:units, :codes, :names, :folded, :types, :parents)
                            as n(id, code, name, folded_name, type, parent_id)
                        join unit_version o on o.unit_id = n.id and o.valid_from = :day
                        where v.unit_id = n.id and v.valid_from >= :day
                        """
                                .formatted(goesOn("code"), goesOn("name"), goesOn("type"), goesOn("parent_id")))
                .setParameter("units", ids.toArray(UUID[]::new))
                .setParameter("codes", texts(changes, ReorganisationPlan.Change::code))
                .setParameter("names", texts(changes, change -> Vietnamese.nfc(change.name())))
                .setParameter("folded", texts(changes, change -> Vietnamese.fold(change.name())))
                .setParameter("types", texts(changes, change -> change.type().name()))
                .setParameter(
                        "parents",
                        changes.stream()
                                .map(ReorganisationPlan.Change::parentId)
                                .toArray(UUID[]::new))
                .setParameter("day", day)
                .executeUpdate();
    }

    /** SQL condition: the version, and each version between it and the day, has the value that the unit had on the day. */
    private static String goesOn(String column) {
        return """
                not exists (
                    select from unit_version x
                    where x.unit_id = v.unit_id and x.valid_from > :day and x.valid_from <= v.valid_from
                      and x.%1$s is distinct from o.%1$s)
                """
                .formatted(column);
    }

    private static String[] texts(
            List<ReorganisationPlan.Change> changes, Function<ReorganisationPlan.Change, String> which) {
        return changes.stream().map(which).toArray(String[]::new);
    }

    private void link(ReorganisationPlan plan) {
        session.flush();
        session.createNativeMutationQuery(
                        """
                        insert into succession (reorganisation_id, predecessor_id, successor_id, share)
                        select :id, e.predecessor, e.successor, e.share
                        from unnest(:predecessors, :successors, :shares) as e(predecessor, successor, share)
                        """)
                .setParameter("id", plan.id())
                .setParameter("predecessors", array(plan, ReorganisationPlan.Edge::predecessor))
                .setParameter("successors", array(plan, ReorganisationPlan.Edge::successor))
                .setParameter(
                        "shares",
                        plan.edges().stream()
                                .map(ReorganisationPlan.Edge::share)
                                .toArray(BigDecimal[]::new))
                .executeUpdate();
        IntStream.range(0, plan.outside().size()).forEach(position -> {
            var outside = plan.outside().get(position);
            session.createNativeMutationQuery(
                            """
                            insert into outside_predecessor
                                (reorganisation_id, successor_id, position, name, code, within)
                            values (:id, :successor, :position, :name, :code, :within)
                            """)
                    .setParameter("id", plan.id())
                    .setParameter("successor", outside.successor())
                    .setParameter("position", position)
                    .setParameter("name", outside.unit().name())
                    .setParameter("code", outside.unit().code())
                    .setParameter("within", outside.unit().within())
                    .executeUpdate();
        });
    }

    private static UUID[] array(ReorganisationPlan plan, Function<ReorganisationPlan.Edge, UUID> which) {
        return plan.edges().stream().map(which).toArray(UUID[]::new);
    }

    private void execute(String sql, UUID id) {
        session.createNativeMutationQuery(sql).setParameter("id", id).executeUpdate();
    }

    private static Details of(UUID reorganisation, LocalDate effectiveOn) {
        return Details.of()
                .about(AuditField.REORGANISATION, reorganisation)
                .about(AuditField.EFFECTIVE_FROM, effectiveOn);
    }
}
