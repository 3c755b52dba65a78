package vn.toso.unit;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import vn.toso.access.Unscoped;
import vn.toso.shared.time.Period;

/**
 * Finds the later parents of a unit whose parent is known to end: the unit that the parent passes into as a whole, or, if the
 * tier of districts was removed, the unit above the parent. So a village that is recorded late passes through all later
 * reorganisations.
 */
@Unscoped("Reads what a change touches; the caller's permission is checked against it.")
@ApplicationScoped
class Following {

    private static final String FATES =
            """
            select a.unit_id, a.day,
                exists (
                    select from unit_version o
                    where o.unit_id = a.unit_id
                      and o.valid_from <= a.day and (o.valid_to is null or o.valid_to > a.day)) as alive,
                (select case when bool_and(o.valid_to is not null) then max(o.valid_to) end
                    from unit_version o where o.unit_id = a.unit_id) as ends_on,
                %s as next_id
            from unnest(:units, cast(:days as date[])) as a(unit_id, day)
            """
                    .formatted(next("a.unit_id"));

    /** SQL for the unit that takes over the children of a unit when it ends; null if that is not known. */
    static String next(String unit) {
        return """
                coalesce(
                    (select s.successor_id from succession s where s.predecessor_id = %1$s and s.share = 1),
                    (select o.parent_id from unit_version o
                        where o.unit_id = %1$s and o.level = 'DISTRICT'
                          and not exists (select from succession s where s.predecessor_id = %1$s)
                          and exists (
                            select from reorganisation_unit r where r.unit_id = %1$s and r.kind = 'ENDS')
                        order by o.valid_from desc
                        limit 1))
                """
                .formatted(unit);
    }

    private final Session session;

    Following(Session session) {
        this.session = session;
    }

    /**
     * The versions of units that outlive their parents: one for each later parent. Throws a problem if a later parent is not
     * known. Runs one query per step into the future, not per unit: a list may have a hundred thousand units below one
     * parent.
     */
    List<NewUnit> versions(List<NewUnit> units) {
        var fates = fates(units.stream()
                .map(unit -> new Start(unit.parentId(), unit.validFrom()))
                .collect(toSet()));
        return units.stream().flatMap(unit -> versions(unit, fates)).toList();
    }

    private static Stream<NewUnit> versions(NewUnit unit, Map<Start, Fate> fates) {
        return periods(new Start(unit.parentId(), unit.validFrom()), unit.validTo(), fates)
                .orElseThrow(() -> UnitProblem.parentNotAlive(unit))
                .stream()
                .map(one -> new NewUnit(
                        unit.id(),
                        unit.level(),
                        unit.type(),
                        unit.code(),
                        unit.name(),
                        one.parent(),
                        one.period().from(),
                        one.period().to()));
    }

    /** Which of the parents can have children from that day on without an end, directly or through their successors. */
    Set<UUID> staying(Collection<UUID> parents, LocalDate day) {
        var starts = parents.stream().map(parent -> new Start(parent, day)).collect(toSet());
        var fates = fates(starts);
        return starts.stream()
                .filter(start -> periods(start, null, fates).isPresent())
                .map(Start::unit)
                .collect(toSet());
    }

    /** For each parent, the parents that its children have from a day on, one after the other, as far as they are known. */
    Map<UUID, List<Below>> ways(Map<UUID, LocalDate> parents) {
        Map<UUID, Start> starts = new HashMap<>();
        parents.forEach((parent, day) -> starts.put(parent, new Start(parent, day)));
        var fates = fates(Set.copyOf(starts.values()));
        return starts.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, start -> way(start.getValue(), null, fates)));
    }

    /**
     * @param to exclusive; null for no end
     * @return empty if the parents are not known for the whole period
     */
    private static Optional<List<Below>> periods(Start from, LocalDate to, Map<Start, Fate> fates) {
        var way = way(from, to, fates);
        boolean throughout = !way.isEmpty()
                && Objects.equals(way.get(way.size() - 1).period().to(), to);
        return throughout ? Optional.of(way) : Optional.empty();
    }

    private static List<Below> way(Start from, LocalDate to, Map<Start, Fate> fates) {
        var way = new ArrayList<Below>();
        for (var start = from;
                start != null && fates.get(start).alive();
                start = fates.get(start).then()) {
            var end = fates.get(start).endsOn();
            boolean throughout = end == null || (to != null && !end.isBefore(to));
            way.add(new Below(start.unit(), new Period(start.day(), throughout ? to : end)));
            if (throughout) {
                break;
            }
        }
        return way;
    }

    /** Reads what happens to the parents and to their successors. Ends, because each step begins on a later day. */
    private Map<Start, Fate> fates(Set<Start> parents) {
        Map<Start, Fate> fates = new HashMap<>();
        for (var open = parents; !open.isEmpty(); ) {
            fates.putAll(read(open));
            open = open.stream()
                    .map(start -> fates.get(start).then())
                    .filter(start -> start != null && !fates.containsKey(start))
                    .collect(toSet());
        }
        return fates;
    }

    private Map<Start, Fate> read(Set<Start> starts) {
        return session.createNativeQuery(FATES, Tuple.class)
                .setParameter("units", starts.stream().map(Start::unit).toArray(UUID[]::new))
                .setParameter(
                        "days",
                        starts.stream().map(start -> start.day().toString()).toArray(String[]::new))
                .getResultStream()
                .collect(toMap(
                        row -> new Start(row.get("unit_id", UUID.class), row.get("day", LocalDate.class)),
                        row -> new Fate(
                                row.get("alive", Boolean.class),
                                row.get("ends_on", LocalDate.class),
                                row.get("next_id", UUID.class))));
    }

    private record Start(UUID unit, LocalDate day) {}

    /**
     * @param endsOn null if no end is known
     * @param next the unit that takes over the children when the unit ends; null if not known
     */
    private record Fate(boolean alive, LocalDate endsOn, UUID next) {

        Start then() {
            return alive && endsOn != null && next != null ? new Start(next, endsOn) : null;
        }
    }

    record Below(UUID parent, Period period) {}
}
