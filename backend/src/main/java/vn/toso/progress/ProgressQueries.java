package vn.toso.progress;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import vn.toso.access.Scope;
import vn.toso.submission.SubmissionState;
import vn.toso.submission.Timeliness;
import vn.toso.unit.Level;
import vn.toso.unit.OutsideUnit;
import vn.toso.unit.UnitOrder;
import vn.toso.unit.UnitRef;

/** Which units report, and whether they have. What they gave is read by {@code succession}. */
@ApplicationScoped
class ProgressQueries {

    private final Session session;

    ProgressQueries(Session session) {
        this.session = session;
    }

    /**
     * The units of a level at or below another one on a date, by code; none where the caller may not read that one on that date.
     * Whoever may, may read all that lies below it then.
     *
     * @param owner those outside of it are left out; null for none
     */
    List<Placed> placed(Level level, UUID unit, UUID owner, LocalDate tree, Scope scope) {
        var query = session.createNativeQuery(
                        """
                        select v.unit_id, row_above.ancestor_id as row_id
                        from unit_version v
                        join unit_ancestor mine on mine.descendant_id = v.unit_id and mine.ancestor_id = :unit
                            and mine.valid_from <= :tree and (mine.valid_to is null or mine.valid_to > :tree)
                        -- One step below the unit asked about.
                        left join unit_ancestor row_above on row_above.descendant_id = v.unit_id
                            and row_above.depth = mine.depth - 1
                            and row_above.valid_from <= :tree and (row_above.valid_to is null or row_above.valid_to > :tree)
                        where v.level = :level
                          and v.valid_from <= :tree and (v.valid_to is null or v.valid_to > :tree)
                          and exists (
                            select from unit_ancestor owned
                            where owned.descendant_id = v.unit_id and owned.ancestor_id = coalesce(:owner, :unit)
                              and owned.valid_from <= :tree and (owned.valid_to is null or owned.valid_to > :tree))
                          -- Once, not for each of them.
                          and (select %s)
                        order by %s
                        """
                                .formatted(Scope.readable(":unit", ":tree"), UnitOrder.by("v")),
                        Tuple.class)
                .setParameter("level", level.name())
                .setParameter("unit", unit)
                .setParameter("owner", owner, UUID.class)
                .setParameter("tree", tree);
        return scope.bind(query)
                .getResultStream()
                .map(row -> new Placed(row.get("unit_id", UUID.class), row.get("row_id", UUID.class)))
                .toList();
    }

    /** Those of the units that were there on a date, and of them those that the regime asks and the caller may read. */
    There there(Collection<UUID> units, UUID owner, LocalDate asOf, Scope scope) {
        var query = session.createNativeQuery(
                        """
                        select a.descendant_id as unit_id, bool_or(a.ancestor_id = :owner) and %s as asked
                        from unit_ancestor a
                        where a.descendant_id = any(:units) and a.ancestor_id in (:owner, a.descendant_id)
                          and a.valid_from <= :asOf and (a.valid_to is null or a.valid_to > :asOf)
                        group by a.descendant_id
                        """
                                .formatted(Scope.readable("a.descendant_id", ":asOf")),
                        Tuple.class)
                .setParameter("units", units.toArray(UUID[]::new))
                .setParameter("owner", owner)
                .setParameter("asOf", asOf);
        var there = new There(new HashSet<>(), new HashSet<>());
        scope.bind(query).getResultStream().forEach(row -> {
            var unit = row.get("unit_id", UUID.class);
            (row.get("asked", Boolean.class) ? there.asked : there.strangers).add(unit);
        });
        return there;
    }

    /** How units that are asked stand on a date. */
    Map<UUID, Standing> standings(UUID regime, Collection<UUID> units, List<UUID> asked, LocalDate asOf) {
        return session.createNativeQuery(
                        """
                        select u.id as unit_id, s.state, s.timeliness, s.received_at,
                            array(
                                select i.id from unnest(:asked) with ordinality as i(id, place)
                                where s.id is not null and not exists (
                                    select from submission_figure f
                                    where f.submission_id = s.id and f.number = s.current_revision
                                      and f.indicator_id = i.id)
                                order by i.place) as unanswered,
                            exists (
                                select from exemption x
                                where x.regime_id = :regime and x.unit_id = u.id
                                  and x.valid_from <= :asOf and (x.valid_to is null or x.valid_to > :asOf)) as exempt
                        from unnest(:units) as u(id)
                        left join submission s on s.regime_id = :regime and s.unit_id = u.id and s.as_of = :asOf
                        """,
                        Tuple.class)
                .setParameter("regime", regime)
                .setParameter("units", units.toArray(UUID[]::new))
                .setParameter("asked", asked.toArray(UUID[]::new))
                .setParameter("asOf", asOf)
                .getResultStream()
                .collect(toMap(row -> row.get("unit_id", UUID.class), ProgressQueries::standing));
    }

    /** The units of a level that lay below two others on their last day, and had their last day in a period. */
    List<UUID> ended(Level level, UUID unit, UUID owner, LocalDate since, LocalDate until) {
        return session.createNativeQuery(
                        """
                        select life.descendant_id
                        from unit_version v
                        join unit_ancestor life on life.descendant_id = v.unit_id and life.ancestor_id = :unit
                            and life.valid_to = v.valid_to
                        join unit_ancestor owned on owned.descendant_id = v.unit_id and owned.ancestor_id = :owner
                            and owned.valid_to = v.valid_to
                        where v.level = :level and v.valid_to > :since and v.valid_to <= :until
                          and not exists (
                            select from unit_version later where later.unit_id = v.unit_id and later.valid_from >= v.valid_to)
                        """,
                        UUID.class)
                .setParameter("level", level.name())
                .setParameter("unit", unit)
                .setParameter("owner", owner)
                .setParameter("since", since)
                .setParameter("until", until)
                .getResultList();
    }

    /** Those of the units that were there on a date and did not lie below another one. */
    Set<UUID> outsideOf(UUID unit, Collection<UUID> units, LocalDate date) {
        return session.createNativeQuery(
                        """
                        select descendant_id from unit_ancestor
                        where descendant_id = any(:units)
                          and valid_from <= :date and (valid_to is null or valid_to > :date)
                        group by descendant_id
                        having not bool_or(ancestor_id = :unit)
                        """,
                        UUID.class)
                .setParameter("unit", unit)
                .setParameter("units", units.toArray(UUID[]::new))
                .setParameter("date", date)
                .getResultStream()
                .collect(toSet());
    }

    /** Units that have ended, as they were called on their last day. */
    Map<UUID, UnitRef> lastNames(Collection<UUID> units) {
        return session.createNativeQuery(
                        """
                        select distinct on (v.unit_id) %s from unit_version v
                        where v.unit_id = any(:units)
                        order by v.unit_id, v.valid_from desc
                        """
                                .formatted(UnitRef.columns("v")),
                        Tuple.class)
                .setParameter("units", units.toArray(UUID[]::new))
                .getResultStream()
                .map(UnitRef::of)
                .collect(toMap(UnitRef::id, unit -> unit));
    }

    /** What units came out of that the installation does not hold, since one day and until another. */
    List<Outside> outside(LocalDate after, LocalDate until) {
        return session.createNativeQuery(
                        """
                        select o.successor_id, o.name, o.code, o.within, r.effective_on
                        from outside_predecessor o
                        join reorganisation r on r.id = o.reorganisation_id
                        where r.effective_on > :after and r.effective_on <= :until
                        order by o.successor_id, o.position
                        """,
                        Tuple.class)
                .setParameter("after", after)
                .setParameter("until", until)
                .getResultStream()
                .map(row -> new Outside(
                        row.get("successor_id", UUID.class),
                        row.get("effective_on", LocalDate.class),
                        new OutsideUnit(
                                row.get("name", String.class),
                                row.get("code", String.class),
                                row.get("within", String.class))))
                .toList();
    }

    /** Those of the units that lie at or below one unit and at or above one of others on a date. */
    List<UnitRef> between(Collection<UUID> units, UUID above, Collection<UUID> below, LocalDate date, Scope scope) {
        var query = session.createNativeQuery(
                        """
                        select %s
                        from unit_version v
                        where v.unit_id = any(:units)
                          and v.valid_from <= :date and (v.valid_to is null or v.valid_to > :date)
                          and exists (
                            select from unit_ancestor mine
                            where mine.descendant_id = v.unit_id and mine.ancestor_id = :above
                              and mine.valid_from <= :date and (mine.valid_to is null or mine.valid_to > :date))
                          and exists (
                            select from unit_ancestor held
                            where held.ancestor_id = v.unit_id and held.descendant_id = any(:below)
                              and held.valid_from <= :date and (held.valid_to is null or held.valid_to > :date))
                          and %s
                        order by v.level, %s
                        """
                                .formatted(
                                        UnitRef.columns("v"), Scope.readable("v.unit_id", ":date"), UnitOrder.by("v")),
                        Tuple.class)
                .setParameter("units", units.toArray(UUID[]::new))
                .setParameter("above", above)
                .setParameter("below", below.toArray(UUID[]::new))
                .setParameter("date", date);
        return scope.bind(query).getResultStream().map(UnitRef::of).toList();
    }

    private static Standing standing(Tuple row) {
        var state = row.get("state", String.class);
        var timeliness = row.get("timeliness", String.class);
        return new Standing(
                state == null ? null : SubmissionState.valueOf(state),
                timeliness == null ? null : Timeliness.valueOf(timeliness),
                row.get("received_at", Instant.class),
                row.get("exempt", Boolean.class),
                List.of(row.get("unanswered", UUID[].class)));
    }

    /** @param row the unit right below the one asked about in which it lies; null for that one itself */
    record Placed(UUID unit, UUID row) {}

    /** @param strangers those that the regime does not ask, or the caller may not read */
    record There(Set<UUID> asked, Set<UUID> strangers) {}

    record Outside(UUID successor, LocalDate effectiveOn, OutsideUnit unit) {}
}
