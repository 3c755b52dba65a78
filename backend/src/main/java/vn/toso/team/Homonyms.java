package vn.toso.team;

import static java.util.stream.Collectors.groupingBy;

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
 * Whom the rows of a file mean that bear one name, of those in the team and of each other. Decided for all of them at once:
 * row by row the second of two would be taken for the first. A phone tells people apart, then their role and position; a
 * phone is replaced by another one only where neither the file nor the team has a second person of the name.
 */
final class Homonyms {

    /**
     * Somebody whom a row means: one who is held, the one of a row before, or where it is neither somebody new.
     *
     * @param unclear whom it means cannot be told
     */
    record Meant(RosterRow held, TableRow before, boolean unclear) {

        static final Meant NEW = new Meant(null, null, false);
        static final Meant UNCLEAR = new Meant(null, null, true);
    }

    private record Row(TableRow row, Traits traits) {}

    private record Held(RosterRow member, Traits traits) {}

    private final List<Row> rows = new ArrayList<>();
    private final List<Held> held;
    private final Map<Row, Held> found = new IdentityHashMap<>();
    private final Set<Held> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<TableRow, Meant> meant = new HashMap<>();

    /** @param said of one folded name, as those who are held */
    private Homonyms(Map<TableRow, SaidMember> said, List<RosterRow> held) {
        this.held =
                held.stream().map(member -> new Held(member, Traits.of(member))).toList();
        var phones = new HashMap<String, TableRow>();
        said.forEach((row, one) -> {
            var traits = Traits.of(one);
            var first = traits.phone() == null ? null : phones.putIfAbsent(traits.phone(), row);
            if (first == null) {
                rows.add(new Row(row, traits));
            } else {
                meant.put(row, new Meant(null, first, false));
            }
        });
    }

    /**
     * @param said by row, in the order in which they are taken in
     * @param roster before any of them is
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
        return all;
    }

    private Map<TableRow, Meant> decided() {
        take((row, there) -> row.hasPhoneOf(there) && row.isExactly(there), true);
        take(Traits::hasPhoneOf, false);
        take((row, there) -> row.hasExportedPhoneOf(there) && row.isExactly(there), true);
        takeOnlyOnes();
        take((row, there) -> row.isNamed(there) && row.isLike(there), false);
        // A tone that is put right: somebody of the same role and position.
        take((row, there) -> row.position() != null && row.isLike(there), false);
        var told = new ArrayList<>(found.keySet());
        for (var row : rows) {
            if (found.containsKey(row)) {
                meant.put(row.row, new Meant(found.get(row).member, null, false));
                continue;
            }
            boolean clear = held.stream().noneMatch(there -> !taken.contains(there) && row.traits.couldBe(there.traits))
                    && told.stream().allMatch(other -> row.traits.isApartFrom(other.traits));
            meant.put(row.row, clear ? Meant.NEW : Meant.UNCLEAR);
            told.add(row);
        }
        return meant;
    }

    /** @param any whether several who are alike in all that is asked may be taken for each other */
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

    /** Where both the file and the team have one person of the name, they are the same whatever has become of the phone. */
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
                    == 1) {
                take(row, named.get(0));
            }
        }
    }

    private void take(Row row, Held there) {
        found.put(row, there);
        taken.add(there);
    }
}
