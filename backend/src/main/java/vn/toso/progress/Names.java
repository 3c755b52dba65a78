package vn.toso.progress;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import vn.toso.access.Action;
import vn.toso.access.CurrentUser;
import vn.toso.shared.text.Vietnamese;
import vn.toso.unit.OutsideUnit;
import vn.toso.unit.UnitRef;
import vn.toso.unit.UnitService;

/** Finds the units to be named beside the counts, such as those that have not reported. */
@ApplicationScoped
class Names {

    private static final int MAX_NAMED = 100;

    private static final Comparator<UnitRef> BY_CODE = Comparator.comparing(
                    (UnitRef unit) -> Objects.requireNonNullElse(unit.code(), ""))
            .thenComparing(unit -> Vietnamese.fold(unit.name()))
            .thenComparing(UnitRef::id);

    private final ProgressQueries queries;
    private final UnitService units;
    private final CurrentUser user;

    Names(ProgressQueries queries, UnitService units, CurrentUser user) {
        this.queries = queries;
        this.units = units;
        this.user = user;
    }

    /** @param sources the units behind the totals */
    Named of(Reading reading, Set<UUID> sources) {
        var standings = reading.standings();
        var noted = sources.stream()
                .filter(one -> standings.containsKey(one) && isNoted(standings.get(one)))
                .toList();
        var found = units.findAll(noted, reading.question().asOf()).values().stream()
                .sorted(BY_CODE)
                .toList();
        var remainder = new Remainder(reading);
        return new Named(
                first(found, standings, Standing::missing),
                first(found, standings, Standing::returned),
                first(found, standings, Standing::partial).stream()
                        .map(one -> new PartialUnit(one, standings.get(one.id()).unanswered()))
                        .toList(),
                undivided(reading, remainder),
                notCarried(reading, remainder),
                incomplete(reading));
    }

    /** The named units, by code. The first three lists have at most a hundred entries each. */
    record Named(
            List<UnitRef> missing,
            List<UnitRef> returned,
            List<PartialUnit> partial,
            List<Undivided> undivided,
            List<NotCarried> notCarried,
            List<Incomplete> incomplete) {}

    /**
     * The units among these that have given no figure of a reported indicator and are not exempt, by code; at most a hundred.
     */
    List<UnitRef> lacking(Reading reading, UUID indicator, Set<UUID> units) {
        var lacking = reading.lacking(indicator, units).stream()
                .filter(one -> !Standing.isExempt(reading.standings().get(one)))
                .toList();
        return first(reading, lacking);
    }

    /** These units by code; at most a hundred. */
    List<UnitRef> first(Reading reading, Collection<UUID> units) {
        return this.units.findAll(units, reading.question().asOf()).values().stream()
                .sorted(BY_CODE)
                .limit(MAX_NAMED)
                .toList();
    }

    private static boolean isNoted(Standing standing) {
        return standing.missing() || standing.returned() || standing.partial();
    }

    private static List<UnitRef> first(List<UnitRef> found, Map<UUID, Standing> standings, Predicate<Standing> which) {
        return found.stream()
                .filter(one -> which.test(standings.get(one.id())))
                .limit(MAX_NAMED)
                .toList();
    }

    private List<Undivided> undivided(Reading reading, Remainder remainder) {
        var names = queries.lastNames(remainder.undivided.keySet());
        var successors = successors(reading, remainder.undivided.keySet());
        return remainder.undivided.entrySet().stream()
                .map(one -> new Undivided(
                        names.get(one.getKey()), Remainder.named(one.getValue()), successors.get(one.getKey())))
                .sorted(Comparator.comparing(Undivided::unit, BY_CODE))
                .toList();
    }

    private List<NotCarried> notCarried(Reading reading, Remainder remainder) {
        var ended = remainder.left.keySet().stream().map(Remainder.Left::unit).collect(toSet());
        var names = queries.lastNames(ended);
        var successors = successors(reading, ended);
        return remainder.left.entrySet().stream()
                .map(one -> new NotCarried(
                        names.get(one.getKey().unit()),
                        one.getKey().reason(),
                        Remainder.named(one.getValue()),
                        successors.get(one.getKey().unit())))
                .sorted(Comparator.comparing(NotCarried::unit, BY_CODE).thenComparing(NotCarried::reason))
                .toList();
    }

    private Map<UUID, List<UnitRef>> successors(Reading reading, Collection<UUID> ended) {
        var remains = ended.stream()
                .collect(toMap(one -> one, one -> reading.lineage().remains(one)));
        var found = units.findAll(
                remains.values().stream().flatMap(Set::stream).collect(toSet()),
                reading.question().tree());
        return remains.entrySet().stream().collect(toMap(Map.Entry::getKey, one -> one.getValue().stream()
                .filter(unit -> !unit.equals(one.getKey()))
                .map(found::get)
                .filter(Objects::nonNull)
                .sorted(BY_CODE)
                .toList()));
    }

    /** Units that also have predecessors outside of the installation, so that their figures cover only a part of them. */
    private List<Incomplete> incomplete(Reading reading) {
        var question = reading.question();
        var since = question.view() == TreeView.THEN
                ? Reading.earliest(reading.inheritances().keySet(), question.asOf())
                : question.asOf();
        if (!since.isBefore(question.tree())) {
            return List.of();
        }
        var outside = queries.outside(since, question.tree());
        var holding = outside.isEmpty() ? List.<UUID>of() : reading.holding();
        if (holding.isEmpty()) {
            return List.of();
        }
        var byUnit = new LinkedHashMap<UUID, List<OutsideUnit>>();
        outside.forEach(one -> reading.lineage().remains(one.successor()).forEach(unit -> byUnit.computeIfAbsent(
                        unit, any -> new ArrayList<>())
                .add(one.unit())));
        return queries
                .between(byUnit.keySet(), question.unit(), holding, question.tree(), user.scope(Action.VIEW_PROGRESS))
                .stream()
                .map(unit -> new Incomplete(unit, byUnit.get(unit.id())))
                .toList();
    }
}
