package vn.toso.team;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import vn.toso.shared.table.TableRow;
import vn.toso.shared.text.Vietnamese;

/**
 * Matches the rows of a file with the members of a team, for people who have the same name. All rows are matched together:
 * one by one, the second of two namesakes would be taken for the first. People are told apart by phone, then by role and
 * position.
 *
 * <p>A row changes a phone only if neither the file nor the team has a second person with the name, and if the row differs in
 * nothing else. A row changes a name only if it has the phone of a member whom no other row matches. In all other cases the
 * row may be about a new person and is refused; the sender has to put both people into the file, or make one change at a
 * time.
 */
final class Homonyms {

    /**
     * The person whom a row is about: a member, the person of an earlier row, or, with neither, a new person.
     *
     * @param unclear whether several people are possible
     * @param past whether the row repeats the stored data of a former member
     */
    record Meant(RosterRow held, TableRow before, boolean unclear, boolean past) {

        static final Meant NEW = new Meant(null, null, false, false);
        static final Meant UNCLEAR = new Meant(null, null, true, false);
        static final Meant PAST = new Meant(null, null, false, true);

        static Meant of(RosterRow held) {
            return new Meant(held, null, false, false);
        }
    }

    private record Row(TableRow row, Traits traits) {}

    private record Held(RosterRow member, Traits traits) {}

    private final List<Row> rows = new ArrayList<>();
    private final List<Held> held;
    private final List<Past> past;
    private final Map<Row, Held> found = new IdentityHashMap<>();
    private final Set<Held> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Row> unclear = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<TableRow, Meant> meant = new HashMap<>();

    /**
     * @param said rows with one folded name
     * @param roster members and former members with this name
     */
    private Homonyms(Map<TableRow, SaidMember> said, List<RosterRow> roster) {
        this.held = roster.stream()
                .filter(RosterRow::isMember)
                .map(member -> new Held(member, Traits.of(member)))
                .toList();
        this.past = Past.of(roster);
        var phones = new HashMap<String, TableRow>();
        said.forEach((row, one) -> {
            var traits = Traits.of(one);
            if (isPast(traits) && held.stream().noneMatch(there -> isExactly(traits, there.traits))) {
                meant.put(row, Meant.PAST);
                return;
            }
            var first = traits.phone() == null ? null : phones.putIfAbsent(traits.phone(), row);
            if (first == null) {
                rows.add(new Row(row, traits));
            } else {
                meant.put(row, new Meant(null, first, false, false));
            }
        });
    }

    /**
     * @param said by row, in the order of import
     * @param roster before the import
     */
    static Map<TableRow, Meant> of(Map<TableRow, SaidMember> said, List<RosterRow> roster) {
        var there = roster.stream()
                .filter(one -> !one.view().erased())
                .collect(groupingBy(one -> Vietnamese.fold(one.view().name())));
        var byName = new LinkedHashMap<String, Map<TableRow, SaidMember>>();
        said.forEach((row, one) -> byName.computeIfAbsent(Vietnamese.fold(one.name()), name -> new LinkedHashMap<>())
                .put(row, one));
        var all = new HashMap<TableRow, Meant>();
        byName.forEach((name, rows) -> all.putAll(new Homonyms(rows, there.getOrDefault(name, List.of())).decided()));
        correctNames(said, roster, all);
        return all;
    }

    /** Corrects a name: a row with a name that the team does not have, but with the phone of a member whom no row matches. */
    private static void correctNames(Map<TableRow, SaidMember> said, List<RosterRow> roster, Map<TableRow, Meant> all) {
        var found = all.values().stream().map(Meant::held).collect(toSet());
        var left = roster.stream()
                .filter(one -> one.isMember() && one.phone() != null && !found.contains(one))
                .map(one -> new Held(one, Traits.of(one)))
                .toList();
        var fresh = all.entrySet().stream()
                .filter(entry -> entry.getValue() == Meant.NEW && !left.isEmpty())
                .map(entry -> new Row(entry.getKey(), Traits.of(said.get(entry.getKey()))))
                .toList();
        for (var row : fresh) {
            var there = left.stream()
                    .filter(one -> row.traits.sharesPhoneWith(one.traits))
                    .toList();
            if (!there.isEmpty()) {
                var one = there.get(0);
                long rows = fresh.stream()
                        .filter(other -> other.traits.sharesPhoneWith(one.traits))
                        .count();
                boolean clear = there.size() == 1 && rows == 1 && !row.traits.isOfAnotherMembershipThan(one.traits);
                all.put(row.row, clear ? Meant.of(one.member) : Meant.UNCLEAR);
            }
        }
    }

    private boolean isPast(Traits traits) {
        return past.stream().anyMatch(one -> one.has(traits));
    }

    private static boolean isExactly(Traits row, Traits there) {
        return row.isExactly(there) && (row.hasPhoneOf(there) || row.hasExportedPhoneOf(there));
    }

    private Map<TableRow, Meant> decided() {
        take((row, there) -> row.hasPhoneOf(there) && row.isExactly(there), true);
        take(Traits::hasPhoneOf, false);
        take((row, there) -> row.hasExportedPhoneOf(there) && row.isExactly(there), true);
        takeOnlyOnes();
        take((row, there) -> row.isNamed(there) && row.isLike(there), false);
        // Corrects a tone: the row has the member's role and position.
        take((row, there) -> row.position() != null && row.isLike(there), false);
        var told = new ArrayList<>(found.keySet());
        for (var row : rows) {
            if (found.containsKey(row)) {
                meant.put(row.row, Meant.of(found.get(row).member));
                continue;
            }
            if (isPast(row.traits)) {
                meant.put(row.row, Meant.PAST);
                continue;
            }
            boolean clear = held.stream().noneMatch(there -> !taken.contains(there) && row.traits.couldBe(there.traits))
                    && told.stream().allMatch(other -> row.traits.isApartFrom(other.traits));
            meant.put(row.row, clear && !unclear.contains(row) ? Meant.NEW : Meant.UNCLEAR);
            told.add(row);
        }
        return meant;
    }

    /**
     * Matches rows and members that pass the test.
     *
     * @param any whether a row may match any of several members that pass; otherwise the match has to be unique on both sides
     */
    private void take(BiPredicate<Traits, Traits> asked, boolean any) {
        if (held.isEmpty()) {
            return;
        }
        for (var row : rows) {
            if (found.containsKey(row)) {
                continue;
            }
            var candidates = held.stream()
                    .filter(there -> !taken.contains(there) && asked.test(row.traits, there.traits))
                    .toList();
            if (!candidates.isEmpty() && (any || candidates.size() == 1 && isAlone(asked, candidates.get(0)))) {
                take(row, candidates.get(0));
            }
        }
    }

    private boolean isAlone(BiPredicate<Traits, Traits> asked, Held there) {
        return rows.stream()
                        .filter(row -> !found.containsKey(row) && asked.test(row.traits, there.traits))
                        .count()
                == 1;
    }

    /**
     * If both the file and the team have one person with the name, they match, even with another phone. If anything else
     * differs as well, the row may be about a second person with the name and is unclear.
     */
    private void takeOnlyOnes() {
        var seen = new HashSet<Held>();
        for (var row : rows) {
            var named = held.stream()
                    .filter(there -> row.traits.isNamed(there.traits))
                    .limit(2)
                    .toList();
            if (named.size() != 1
                    || found.containsKey(row)
                    || taken.contains(named.get(0))
                    || !seen.add(named.get(0))) {
                continue;
            }
            if (rows.stream()
                            .filter(other -> other.traits.isNamed(named.get(0).traits))
                            .count()
                    != 1) {
                continue;
            }
            var there = named.get(0).traits;
            if (row.traits.hasAnotherPhoneThan(there) && row.traits.isOfAnotherMembershipThan(there)) {
                unclear.add(row);
            } else {
                take(row, named.get(0));
            }
        }
    }

    private void take(Row row, Held there) {
        found.put(row, there);
        taken.add(there);
    }
}
