package vn.toso.team;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.toso.shared.table.TableRow;
import vn.toso.shared.text.Vietnamese;
import vn.toso.unit.UnitRef;

/** Finds villages by name within their commune, with or without their type, because they have no code. */
final class VillageNames {

    /** Words that people write before the name, folded. */
    private static final Set<String> TYPES = Set.of(
            "thon",
            "ban",
            "xom",
            "ap",
            "to dan pho",
            "to dp",
            "tdp",
            "khu pho",
            "khoi pho",
            "khoi",
            "khu",
            "lang",
            "buon",
            "phum",
            "soc");

    private VillageNames() {}

    static List<String> split(String cell) {
        return cell == null
                ? List.of()
                : Stream.of(cell.split(";"))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    /**
     * The villages that a cell names. A name that matches no village or several is reported on the row.
     *
     * @param villages of the commune that exist on the day
     */
    static List<UUID> find(TableRow row, String column, List<UnitRef> villages) {
        var ids = new ArrayList<UUID>();
        for (var name : split(row.text(column))) {
            var found = find(name, villages);
            if (found.size() == 1) {
                ids.add(found.get(0).id());
            } else {
                row.wrong(column, found.isEmpty() ? TeamViolation.UNKNOWN_VILLAGE : TeamViolation.AMBIGUOUS_VILLAGE);
            }
        }
        return ids;
    }

    /** Whether the names are exactly the names of these villages. */
    static boolean areOf(List<String> names, List<UnitRef> villages) {
        var meant = new HashSet<UUID>();
        for (var name : names) {
            var found = find(name, villages);
            if (found.isEmpty()) {
                return false;
            }
            // Two villages with the same name match each of their names.
            meant.addAll(found.stream().map(UnitRef::id).toList());
        }
        return meant.equals(villages.stream().map(UnitRef::id).collect(toSet()));
    }

    /**
     * Tries the name as written before it removes the type, because a village may be called "Bản Mới"; and exact tones before
     * names without diacritics.
     */
    private static List<UnitRef> find(String name, List<UnitRef> villages) {
        var bare = withoutType(name);
        return Stream.<UnaryOperator<String>>of(Vietnamese::nameKey, Vietnamese::fold)
                .flatMap(key -> Stream.of(name, bare).map(one -> named(key, one, villages)))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<UnitRef> named(UnaryOperator<String> key, String name, List<UnitRef> villages) {
        var wanted = key.apply(name);
        return villages.stream()
                .filter(unit -> key.apply(unit.name()).equals(wanted))
                .toList();
    }

    private static String withoutType(String name) {
        for (int at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) {
            if (TYPES.contains(Vietnamese.fold(name.substring(0, at)))) {
                return name.substring(at + 1).strip();
            }
        }
        return name;
    }
}
