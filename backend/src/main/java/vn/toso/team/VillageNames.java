package vn.toso.team;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.toso.shared.table.TableRow;
import vn.toso.shared.text.Vietnamese;
import vn.toso.unit.Level;
import vn.toso.unit.UnitRef;
import vn.toso.unit.UnitService;

/** Villages have no code: they are named, with or without diacritics and their type, within their commune. */
@ApplicationScoped
class VillageNames {

    /** As people write before the name; all of them folded. */
    private static final Pattern TYPE =
            Pattern.compile("^(thon|ban|xom|ap|to dan pho|to dp|tdp|khu pho|khoi pho|khoi|khu|lang|buon|phum|soc) ");

    private final UnitService units;

    VillageNames(UnitService units) {
        this.units = units;
    }

    static Stream<String> split(String cell) {
        return cell == null
                ? Stream.of()
                : Stream.of(cell.split(";")).map(String::strip).filter(name -> !name.isEmpty());
    }

    /** What a cell names of the commune on that day; a name of none or of several is noted. */
    List<UUID> find(TableRow row, String column, UUID commune, LocalDate day) {
        var names = split(row.text(column)).toList();
        if (names.isEmpty() || day == null) {
            return List.of();
        }
        var byName = units.childrenOf(commune, day).stream()
                .filter(unit -> unit.level() == Level.VILLAGE)
                .collect(groupingBy(unit -> Vietnamese.fold(unit.name())));
        var ids = new ArrayList<UUID>();
        for (var name : names) {
            var found = find(byName, Vietnamese.fold(name));
            if (found.size() == 1) {
                ids.add(found.get(0).id());
            } else {
                row.wrong(column, found.isEmpty() ? "unknown-village" : "ambiguous-village");
            }
        }
        return ids;
    }

    /** As it stands first: a village may be called "Bản Mới". */
    private static List<UnitRef> find(Map<String, List<UnitRef>> byName, String folded) {
        var found = byName.getOrDefault(folded, List.of());
        return found.isEmpty() ? byName.getOrDefault(TYPE.matcher(folded).replaceFirst(""), List.of()) : found;
    }
}
