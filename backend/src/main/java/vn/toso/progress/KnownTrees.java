package vn.toso.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.toso.access.TreeDays;
import vn.toso.progress.ProgressQueries.Gone;
import vn.toso.progress.ProgressQueries.Placed;
import vn.toso.shared.reference.Kept;
import vn.toso.shared.reference.Reference;
import vn.toso.unit.Level;

/**
 * Caches which units are below which. Between two days on which the tree changes, the answer is the same, and one query covers
 * all units of a level.
 */
@ApplicationScoped
class KnownTrees {

    /**
     * Entries in all trees together, of about 40 bytes each: enough for several trees of the country's communes, with four
     * entries per commune.
     */
    private static final int MAX_PLACES = 300_000;

    private final ProgressQueries queries;
    private final Reference reference;
    private final TreeDays days;
    private final Kept<Key, Map<UUID, List<Placed>>> placed = new Kept<>(MAX_PLACES, (key, below) -> size(below));
    private final Kept<Key, Map<UUID, List<Gone>>> gone = new Kept<>(MAX_PLACES, (key, below) -> size(below));

    /** @param since the last day on or before the date on which the tree changed; null if there is none */
    private record Key(Level level, UUID owner, LocalDate since) {}

    KnownTrees(ProgressQueries queries, Reference reference, TreeDays days) {
        this.queries = queries;
        this.reference = reference;
        this.days = days;
    }

    /**
     * The units of a level at or below a unit on a date, by code. The caller must have checked that this unit is readable on
     * the date; then so is everything below it.
     *
     * @param owner leaves out units outside of this one; null for no restriction
     */
    List<Placed> placed(Level level, UUID unit, UUID owner, LocalDate tree) {
        return reference
                .ofTree(placed, new Key(level, owner, days.since(tree)), () -> queries.placed(level, owner, tree))
                .getOrDefault(unit, List.of());
    }

    /**
     * The units of a level that were below a unit, and below the owner, until some day, but are not below the owner on the day
     * of the tree, because they ended or moved.
     */
    List<Gone> gone(Level level, UUID unit, UUID owner, LocalDate tree) {
        return reference
                .ofTree(gone, new Key(level, owner, days.since(tree)), () -> queries.gone(level, owner, tree))
                .getOrDefault(unit, List.of());
    }

    private static int size(Map<UUID, ? extends Collection<?>> below) {
        return 1 + below.values().stream().mapToInt(Collection::size).sum();
    }
}
