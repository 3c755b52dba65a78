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
 * Which units lie where, in memory: between two days on which units begin, end, move or are renamed it is the same, and one
 * question answers for every unit above them.
 */
@ApplicationScoped
class KnownTrees {

    /** Places in all trees together, of some 40 bytes each: several of the nation's communes, four places each. */
    private static final int MAX_PLACES = 300_000;

    private final ProgressQueries queries;
    private final Reference reference;
    private final TreeDays days;
    private final Kept<Key, Map<UUID, List<Placed>>> placed = new Kept<>(MAX_PLACES, (key, below) -> size(below));
    private final Kept<Key, Map<UUID, List<Gone>>> gone = new Kept<>(MAX_PLACES, (key, below) -> size(below));

    /** @param since the day of the last change before the one asked about; null where there is none */
    private record Key(Level level, UUID owner, LocalDate since) {}

    KnownTrees(ProgressQueries queries, Reference reference, TreeDays days) {
        this.queries = queries;
        this.reference = reference;
        this.days = days;
    }

    /**
     * The units of a level at or below another one on a date, by code. Whether the caller may read that one on that date is
     * asked elsewhere; whoever may, may read all that lies below it then.
     *
     * @param owner those outside of it are left out; null for none
     */
    List<Placed> placed(Level level, UUID unit, UUID owner, LocalDate tree) {
        return reference
                .ofTree(placed, new Key(level, owner, days.since(tree)), () -> queries.placed(level, owner, tree))
                .getOrDefault(unit, List.of());
    }

    /**
     * The units of a level that lay below another one, and below an owner, until some day, and do not lie below the owner on the
     * day of the tree: because they ended, or lie elsewhere.
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
