package vn.toso.team;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.toso.shared.table.TableRow;
import vn.toso.shared.text.Vietnamese;
import vn.toso.unit.UnitRef;

/** A file of rosters during its import: its rows grouped by team, and a cache of lookups. */
final class RosterFile {

    /**
     * @param of a code or a unit
     * @param date on which the code or the unit is looked up
     */
    private record OnDay(Object of, LocalDate date) {}

    private final boolean dryRun;
    private final Map<TableRow, String> keys = new IdentityHashMap<>();
    private final Map<OnDay, List<UnitRef>> units = new HashMap<>();
    private final Map<UUID, Boolean> outside = new HashMap<>();
    private Map<String, List<TableRow>> teams = Map.of();
    private TeamAtHand atHand;

    RosterFile(boolean dryRun) {
        this.dryRun = dryRun;
    }

    boolean dryRun() {
        return dryRun;
    }

    /**
     * Orders the rows by team, and in each team by the day of joining: a team is founded first, then reconstituted decision
     * by decision.
     */
    List<TableRow> teamByTeam(List<TableRow> rows) {
        rows.forEach(row -> keys.put(row, key(row)));
        teams = rows.stream()
                .sorted(Comparator.comparing(
                        row -> row.peekDate("joined_on"), Comparator.nullsFirst(Comparator.naturalOrder())))
                .collect(groupingBy(keys::get, LinkedHashMap::new, toList()));
        return teams.values().stream().flatMap(List::stream).toList();
    }

    /**
     * The key of a team. Two active teams of one commune always differ in more than diacritics. A dissolved team may have the
     * same name, so its key includes the last day.
     */
    private static String key(TableRow row) {
        var code = row.text("commune_code");
        var name = row.text("team_name");
        return code == null || name == null
                ? "row " + row.number()
                : code.replaceFirst("^0+", "") + " " + Vietnamese.fold(name) + over(row);
    }

    private static String over(TableRow row) {
        return row.blank("dissolved_on") ? "" : " until " + row.peekDate("dissolved_on");
    }

    /** All rows about the same team as this row, in the order of import. */
    List<TableRow> ofSameTeam(TableRow row) {
        return teams.get(keys.get(row));
    }

    /** @return the current team; null if this row is about another team */
    TeamAtHand atHand(TableRow row, List<UnitRef> communes) {
        return atHand != null && atHand.isOf(keys.get(row), communes) ? atHand : null;
    }

    TeamAtHand take(TeamAtHand next) {
        atHand = next;
        return next;
    }

    String keyOf(TableRow row) {
        return keys.get(row);
    }

    /** Looks up each pair of code or unit and day only once. */
    <T> List<UnitRef> units(T of, LocalDate date, BiFunction<T, LocalDate, Stream<UnitRef>> lookUp) {
        return units.computeIfAbsent(
                new OnDay(of, date), asked -> lookUp.apply(of, date).toList());
    }

    boolean isOutside(UUID commune, Predicate<UUID> lookUp) {
        return outside.computeIfAbsent(commune, lookUp::test);
    }
}
