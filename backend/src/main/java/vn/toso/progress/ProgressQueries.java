package vn.toso.progress;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import vn.toso.access.Scope;
import vn.toso.access.Unscoped;
import vn.toso.regime.FigurePlaces;
import vn.toso.regime.FigureRow;
import vn.toso.submission.SubmissionState;
import vn.toso.submission.Timeliness;
import vn.toso.unit.Level;
import vn.toso.unit.OutsideUnit;
import vn.toso.unit.UnitOrder;
import vn.toso.unit.UnitRef;

/** Reads which units report and how they stand on a date. The {@code succession} package reads their figures. */
@ApplicationScoped
class ProgressQueries {

    /** Above this number of units, a query reads a whole regime instead of naming the units. */
    static final int MANY_UNITS = 2_000;

    private final Session session;
    private final FigurePlaces places;

    ProgressQueries(Session session, FigurePlaces places) {
        this.session = session;
        this.places = places;
    }

    /**
     * The units of a level on a date, by code, grouped by each unit that they are at or below.
     *
     * @param owner leaves out units outside of this one; null for no restriction
     */
    @Unscoped("The caller has already found the unit above them in scope.")
    Map<UUID, List<Placed>> placed(Level level, UUID owner, LocalDate tree) {
        var below = new HashMap<UUID, List<Placed>>();
        var known = new HashMap<UUID, UUID>();
        UUID unit = null;
        UUID above = null;
        var rows = session.createNativeQuery(
                        """
                        select v.unit_id, a.ancestor_id
                        from unit_version v
                        join unit_ancestor a on a.descendant_id = v.unit_id
                            and a.valid_from <= :tree and (a.valid_to is null or a.valid_to > :tree)
                        where v.level = :level
                          and v.valid_from <= :tree and (v.valid_to is null or v.valid_to > :tree)
                          and (cast(:owner as uuid) is null or exists (
                            select from unit_ancestor owned
                            where owned.descendant_id = v.unit_id and owned.ancestor_id = :owner
                              and owned.valid_from <= :tree and (owned.valid_to is null or owned.valid_to > :tree)))
                        order by %s, a.depth
                        """
                                .formatted(UnitOrder.by("v")),
                        Tuple.class)
                .setParameter("level", level.name())
                .setParameter("owner", owner, UUID.class)
                .setParameter("tree", tree)
                .getResultList();
        for (var row : rows) {
            // Share one object per id, because the same ids occur thousands of times.
            var id = known.computeIfAbsent(row.get("unit_id", UUID.class), one -> one);
            var ancestor = known.computeIfAbsent(row.get("ancestor_id", UUID.class), one -> one);
            var step = id.equals(unit) ? above : null;
            below.computeIfAbsent(ancestor, one -> new ArrayList<>()).add(new Placed(id, step));
            unit = id;
            above = ancestor;
        }
        return below;
    }

    /**
     * The units among these that existed on a date, split into those that the regime asks and the caller may read, and the
     * others.
     */
    There there(Collection<UUID> units, UUID owner, LocalDate asOf, Scope scope) {
        var there = new There(new HashSet<>(), new HashSet<>());
        if (units.isEmpty()) {
            return there;
        }
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
        scope.bind(query).getResultStream().forEach(row -> {
            var unit = row.get("unit_id", UUID.class);
            (row.get("asked", Boolean.class) ? there.asked : there.strangers).add(unit);
        });
        return there;
    }

    /** The standings on a date of units that the regime asks. */
    Map<UUID, Standing> standings(UUID regime, Collection<UUID> units, List<UUID> asked, LocalDate asOf) {
        var places = this.places.of(regime, asked);
        var standings = new HashMap<UUID, Standing>();
        units.forEach(unit -> standings.put(unit, Standing.missing(false)));
        ofDay(
                        """
                        select x.unit_id from exemption x
                        where x.regime_id = :regime
                          and x.valid_from <= :asOf and (x.valid_to is null or x.valid_to > :asOf)
                        """,
                        "x.unit_id",
                        regime,
                        units,
                        asOf)
                .forEach(row -> standings.replace(row.get("unit_id", UUID.class), Standing.missing(true)));
        ofDay(
                        """
                        select s.unit_id, s.state, s.timeliness, s.received_at, s.numbers, s.answers
                        from submission s
                        where s.regime_id = :regime and s.as_of = :asOf and s.set_aside_by is null
                        """,
                        "s.unit_id",
                        regime,
                        units,
                        asOf)
                .forEach(row -> standings.computeIfPresent(
                        row.get("unit_id", UUID.class),
                        (unit, missing) -> standing(row, missing.exempt(), asked, places)));
        return standings;
    }

    /**
     * Rows of a day for these units. If there are many, all rows of the day are read, which is faster than naming the units.
     */
    @Unscoped("The caller has already found the unit above them in scope.")
    private Stream<Tuple> ofDay(String sql, String unit, UUID regime, Collection<UUID> units, LocalDate asOf) {
        boolean many = units.size() > MANY_UNITS;
        var query = session.createNativeQuery(many ? sql : sql + " and %s = any(:units)".formatted(unit), Tuple.class)
                .setParameter("regime", regime)
                .setParameter("asOf", asOf);
        if (!many) {
            query.setParameter("units", units.toArray(UUID[]::new));
        }
        return query.getResultStream();
    }

    /**
     * The units of a level that were below an owner until some day but are not below it on the day of the tree, because they
     * ended or moved. Grouped by each unit that was above them on their last day below the owner.
     */
    @Unscoped("The caller has already found the unit above them in scope.")
    Map<UUID, List<Gone>> gone(Level level, UUID owner, LocalDate tree) {
        return session.createNativeQuery(
                        """
                        select last.descendant_id as unit_id, above.ancestor_id, exists (
                            select from unit_ancestor itself
                            where itself.descendant_id = last.descendant_id and itself.depth = 0
                              and itself.valid_from <= :tree and (itself.valid_to is null or itself.valid_to > :tree))
                            as alive
                        from (
                            select owned.descendant_id, max(owned.valid_to) as valid_to
                            from unit_ancestor owned
                            join unit u on u.id = owned.descendant_id and u.level = :level
                            where owned.ancestor_id = :owner and owned.valid_from <= :tree
                            group by owned.descendant_id
                            having bool_and(owned.valid_to is not null and owned.valid_to <= :tree)) last
                        join unit_ancestor above on above.descendant_id = last.descendant_id
                            and above.valid_from < last.valid_to
                            and (above.valid_to is null or above.valid_to >= last.valid_to)
                        """,
                        Tuple.class)
                .setParameter("level", level.name())
                .setParameter("owner", owner)
                .setParameter("tree", tree)
                .getResultStream()
                .collect(groupingBy(
                        row -> row.get("ancestor_id", UUID.class),
                        mapping(
                                row -> new Gone(row.get("unit_id", UUID.class), row.get("alive", Boolean.class)),
                                toList())));
    }

    /** The units among these that existed on their day but were not below the owner. */
    @Unscoped("The caller has already found the unit above them in scope.")
    Set<UUID> outsideOf(UUID owner, Map<UUID, LocalDate> units) {
        return session.createNativeQuery(
                        """
                        select a.descendant_id
                        from unnest(:units, :days) as u(id, day)
                        join unit_ancestor a on a.descendant_id = u.id
                            and a.valid_from <= u.day and (a.valid_to is null or a.valid_to > u.day)
                        group by a.descendant_id
                        having not bool_or(a.ancestor_id = :owner)
                        """,
                        UUID.class)
                .setParameter("owner", owner)
                .setParameter("units", units.keySet().toArray(UUID[]::new))
                .setParameter("days", units.values().toArray(LocalDate[]::new))
                .getResultStream()
                .collect(toSet());
    }

    /** The units among these that exist on the date, with whether each is below the owner. */
    @Unscoped("The caller has already found the unit above them in scope.")
    Map<UUID, Boolean> alive(UUID owner, Collection<UUID> units, LocalDate date) {
        return session.createNativeQuery(
                        """
                        select a.descendant_id as unit_id, bool_or(a.ancestor_id = :owner) as inside
                        from unit_ancestor a
                        where a.descendant_id = any(:units)
                          and a.valid_from <= :date and (a.valid_to is null or a.valid_to > :date)
                        group by a.descendant_id
                        """,
                        Tuple.class)
                .setParameter("owner", owner)
                .setParameter("units", units.toArray(UUID[]::new))
                .setParameter("date", date)
                .getResultStream()
                .collect(toMap(row -> row.get("unit_id", UUID.class), row -> row.get("inside", Boolean.class)));
    }

    /** The days of reports that are returned at the moment, by unit. */
    @Unscoped("The caller has already found the unit above them in scope.")
    Map<UUID, Set<LocalDate>> returnedDays(UUID regime, Collection<UUID> units, LocalDate asOf) {
        return session.createNativeQuery(
                        """
                        select s.unit_id, s.as_of
                        from submission s
                        where s.regime_id = :regime and s.unit_id = any(:units) and s.as_of <= :asOf
                          and s.state = 'RETURNED' and s.set_aside_by is null
                        """,
                        Tuple.class)
                .setParameter("regime", regime)
                .setParameter("units", units.toArray(UUID[]::new))
                .setParameter("asOf", asOf)
                .getResultStream()
                .collect(groupingBy(
                        row -> row.get("unit_id", UUID.class),
                        mapping(row -> row.get("as_of", LocalDate.class), toSet())));
    }

    /**
     * Figures that were set aside because a later reorganisation ended their unit before that date, and that were not carried
     * to a successor.
     */
    @Unscoped("The caller has already found the unit above them in scope.")
    List<SetAside> setAside(UUID regime, Collection<UUID> units, LocalDate asOf) {
        return session.createNativeQuery(
                        """
                        select s.unit_id, s.as_of, f.indicator_id, f.value
                        from submission s
                        join submission_figure f on f.submission_id = s.id and f.number = s.current_revision
                        where s.regime_id = :regime and s.unit_id = any(:units) and s.as_of <= :asOf
                          and s.set_aside_by is not null and s.carried_by is null and f.value is not null
                          and not exists (
                            select from submission c
                            join submission_figure cf on cf.submission_id = c.id and cf.number = c.current_revision
                            where c.id = s.carried_into and cf.indicator_id = f.indicator_id)
                        order by s.as_of
                        """,
                        Tuple.class)
                .setParameter("regime", regime)
                .setParameter("units", units.toArray(UUID[]::new))
                .setParameter("asOf", asOf)
                .getResultStream()
                .map(row -> new SetAside(
                        row.get("unit_id", UUID.class),
                        row.get("as_of", LocalDate.class),
                        row.get("indicator_id", UUID.class),
                        row.get("value", Long.class)))
                .toList();
    }

    /** The units with the names of their last version. */
    @Unscoped("The caller has already found the unit above them in scope.")
    Map<UUID, UnitRef> lastNames(Collection<UUID> units) {
        if (units.isEmpty()) {
            return Map.of();
        }
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

    /** Predecessors outside of the installation, of reorganisations after one date and up to and including another. */
    @Unscoped("The caller has already found the unit above them in scope.")
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

    /** The units among these that are at or below one unit and at or above at least one of the others on a date. */
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

    private static Standing standing(Tuple row, boolean exempt, List<UUID> asked, Map<UUID, Integer> places) {
        var figures = FigureRow.of(row);
        return new Standing(
                SubmissionState.valueOf(row.get("state", String.class)),
                Timeliness.valueOf(row.get("timeliness", String.class)),
                row.get("received_at", Instant.class),
                figures,
                exempt,
                asked.stream().filter(one -> !figures.answered(places.get(one))).toList());
    }

    /** @param row the unit directly below the unit asked about that contains it; null for the unit asked about itself */
    record Placed(UUID unit, UUID row) {}

    /** @param strangers units that the regime does not ask or the caller may not read */
    record There(Set<UUID> asked, Set<UUID> strangers) {}

    /** @param alive whether the unit exists on the day of the tree */
    record Gone(UUID unit, boolean alive) {}

    record SetAside(UUID unit, LocalDate asOf, UUID indicator, long value) {}

    record Outside(UUID successor, LocalDate effectiveOn, OutsideUnit unit) {}
}
