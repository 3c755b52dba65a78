package vn.toso.unit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.toso.access.CurrentUser;
import vn.toso.shared.page.Page;
import vn.toso.unit.UnitSearchRepository.Found;

/** Finds units as people look for them. */
@ApplicationScoped
public class UnitSearch {

    /** How many times as many names are looked at where those before were not enough. */
    private static final int MORE = 8;

    private final UnitSearchRepository units;
    private final CurrentUser user;

    UnitSearch(UnitSearchRepository units, CurrentUser user) {
        this.units = units;
        this.user = user;
    }

    /** Stage by stage, the best first, until there are enough: most searches end with the first or second. */
    @Transactional
    Page<UnitMatch> find(String text, LocalDate asOf, Level level, UUID under, int limit) {
        var query = UnitQuery.of(text);
        Map<UUID, Found> found = new LinkedHashMap<>();
        if (!query.folded().isEmpty()) {
            var search = new UnitSearchRepository.Search(
                    query, asOf, level, under, user.scope(), units.isNarrow(user.scope()));
            for (var stage : UnitSearchStage.values()) {
                if (found.size() < limit && stage.serves(query)) {
                    add(found, search, stage, limit);
                }
            }
        }
        return Page.whole(views(List.copyOf(found.values())));
    }

    /** A unit that was found by several of its names is one, and some may not be read: then more names are looked at. */
    private void add(Map<UUID, Found> found, UnitSearchRepository.Search search, UnitSearchStage stage, int limit) {
        int names = 2 * limit;
        UnitSearchRepository.Answers answers;
        do {
            answers = units.find(search, stage, names);
            names *= MORE;
            for (var one : answers.found()) {
                if (found.size() < limit) {
                    found.putIfAbsent(one.unit().id(), one);
                }
            }
        } while (found.size() < limit && !answers.complete());
    }

    private List<UnitMatch> views(List<Found> found) {
        var ancestors = units.findAncestors(found, user.scope()).stream()
                .collect(groupingBy(
                        UnitSearchRepository.Related::unitId, mapping(UnitSearchRepository.Related::other, toList())));
        var ended = found.stream().filter(one -> one.validTo() != null).toList();
        var successors = units.findSuccessors(ended, user.scope()).stream()
                .collect(groupingBy(
                        UnitSearchRepository.Related::unitId, mapping(UnitSearchRepository.Related::other, toList())));
        return found.stream()
                .map(one -> one.view(
                        ancestors.getOrDefault(one.unit().id(), List.of()),
                        successors.getOrDefault(one.unit().id(), List.of())))
                .toList();
    }
}
