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
import vn.toso.access.Scope;
import vn.toso.shared.page.Page;
import vn.toso.unit.UnitSearchRepository.Found;
import vn.toso.unit.UnitSearchRepository.Search;

/** Finds units by name, former name or code. */
@ApplicationScoped
public class UnitSearch {

    /** The factor by which the number of names grows if the first names gave too few units. */
    private static final int MORE = 8;

    private final UnitSearchRepository units;
    private final CurrentUser user;

    UnitSearch(UnitSearchRepository units, CurrentUser user) {
        this.units = units;
        this.user = user;
    }

    @Transactional
    Page<UnitMatch> find(String text, LocalDate asOf, Level level, UUID under, int limit) {
        var query = UnitQuery.of(text);
        if (query.folded().isEmpty()) {
            return Page.whole(List.of());
        }
        var scope = user.scope();
        return find(new Search(query, asOf, level, under, scope, units.isNarrow(scope)), limit);
    }

    /**
     * For a narrow scope, runs all stages in one query; otherwise runs one stage after the other, the best first, until there
     * are enough units.
     */
    Page<UnitMatch> find(Search search, int limit) {
        units.tune();
        Map<UUID, Found> found = new LinkedHashMap<>();
        var stages = UnitSearchStage.serving(search.query());
        var turns = search.narrow()
                ? List.of(stages)
                : stages.stream().map(List::of).toList();
        for (var turn : turns) {
            if (found.size() < limit) {
                add(found, search, turn, limit);
            }
        }
        return Page.whole(views(List.copyOf(found.values()), search.scope()));
    }

    /**
     * Several names may belong to one unit, and some units may not be readable. If there are too few units, queries more
     * names.
     */
    private void add(Map<UUID, Found> found, Search search, List<UnitSearchStage> stages, int limit) {
        int names = 2 * limit * stages.size();
        UnitSearchRepository.Answers answers;
        do {
            answers = units.find(search, stages, names);
            names *= MORE;
            for (var one : answers.found()) {
                if (found.size() < limit) {
                    found.putIfAbsent(one.unit().id(), one);
                }
            }
        } while (found.size() < limit && !answers.complete());
    }

    private List<UnitMatch> views(List<Found> found, Scope scope) {
        var ancestors = units.findAncestors(found, scope).stream()
                .collect(groupingBy(
                        UnitSearchRepository.Related::unitId, mapping(UnitSearchRepository.Related::other, toList())));
        var ended = found.stream().filter(one -> one.validTo() != null).toList();
        var successors = units.findSuccessors(ended, scope).stream()
                .collect(groupingBy(
                        UnitSearchRepository.Related::unitId, mapping(UnitSearchRepository.Related::other, toList())));
        return found.stream()
                .map(one -> one.view(
                        ancestors.getOrDefault(one.unit().id(), List.of()),
                        successors.getOrDefault(one.unit().id(), List.of())))
                .toList();
    }
}
