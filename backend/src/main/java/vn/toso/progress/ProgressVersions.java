package vn.toso.progress;

import static java.util.stream.Collectors.toCollection;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.toso.access.Action;
import vn.toso.access.CurrentUser;
import vn.toso.shared.load.Heavy;
import vn.toso.shared.reference.Kept;
import vn.toso.shared.reference.Kept.Seen;
import vn.toso.shared.reference.Reference;
import vn.toso.shared.time.BusinessClock;
import vn.toso.succession.Successions;

/** Tells whether an answer may have changed, without computing it again. */
@ApplicationScoped
public class ProgressVersions {

    /** Stands for all units, if there are too many to name. */
    private static final UUID[] ALL = {};

    private static final int MAX_KEPT = 100_000;

    private final ChangeQueries queries;
    private final Successions successions;
    private final Reference reference;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final Kept<Key, UUID[]> concerned = new Kept<>(MAX_KEPT, (key, units) -> 1 + units.length);

    private record Key(UUID regime, UUID unit) {}

    ProgressVersions(
            ChangeQueries queries,
            Successions successions,
            Reference reference,
            CurrentUser user,
            BusinessClock clock) {
        this.queries = queries;
        this.successions = successions;
        this.reference = reference;
        this.user = user;
        this.clock = clock;
    }

    /**
     * A version that changes whenever the answer to this caller may have changed. Read it before computing the answer, so that
     * it is never newer than the answer's data.
     *
     * @param tree the date of the tree
     * @return empty if the caller may not see the answer
     */
    public Optional<String> of(UUID regimeId, UUID unitId, LocalDate asOf, LocalDate tree) {
        var units = concernedOnce(regimeId, unitId);
        var figures = units == ALL
                ? queries.count(regimeId, unitId, asOf, tree, user.scope(Action.VIEW_PROGRESS))
                : queries.count(regimeId, unitId, units, asOf, tree, user.scope(Action.VIEW_PROGRESS));
        var versions = reference.atStart();
        var scope = user.scope(Action.VIEW_PROGRESS);
        return figures.map(count -> String.join(
                " ",
                String.valueOf(count),
                String.valueOf(versions.tree()),
                String.valueOf(versions.programme()),
                String.valueOf(versions.plan()),
                clock.today().toString(),
                sorted(scope.roots()),
                sorted(scope.predecessors())));
    }

    /** Whether an answer about a unit may include figures of thousands of other units. */
    boolean concernsMany(UUID regimeId, UUID unitId) {
        return concernedOnce(regimeId, unitId) == ALL;
    }

    private UUID[] concernedOnce(UUID regimeId, UUID unitId) {
        return reference.ofAll(concerned, new Key(regimeId, unitId), () -> concerned(regimeId, unitId));
    }

    private static String sorted(List<UUID> units) {
        return units.stream().sorted().toList().toString();
    }

    /**
     * The units whose figures may be in an answer about a unit: all that were ever below it, and their predecessors and
     * successors.
     */
    private Seen<UUID[]> concerned(UUID regimeId, UUID unitId) {
        var below = queries.everBelow(regimeId, unitId, ProgressQueries.MANY_UNITS + 1);
        return new Seen<>(
                below.value().size() > ProgressQueries.MANY_UNITS ? ALL : related(below.value()), below.version());
    }

    private UUID[] related(Set<UUID> units) {
        var graph = successions.graph();
        Set<UUID> all = new HashSet<>(units);
        for (int before = 0; before < all.size(); ) {
            before = all.size();
            all.addAll(graph.withOrigins(all, LocalDate.MAX));
            all.addAll(all.stream()
                    .flatMap(one -> graph.withHeirs(one, LocalDate.MAX).stream())
                    .collect(toCollection(HashSet::new)));
        }
        return all.toArray(UUID[]::new);
    }

    /** Merges the change counters of each unit, so that adding them up stays fast. */
    @Scheduled(every = "5m", delayed = "1m")
    @Heavy
    @Transactional
    void compact() {
        queries.compact();
    }
}
