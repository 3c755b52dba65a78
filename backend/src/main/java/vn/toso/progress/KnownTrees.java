package vn.toso.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.toso.access.TreeDays;
import vn.toso.progress.ProgressQueries.Gone;
import vn.toso.progress.ProgressQueries.Placed;
import vn.toso.shared.reference.Kept;
import vn.toso.shared.reference.Reference;
import vn.toso.unit.Level;

/** Which units lie where, in memory: between two days on which units begin, end, move or are renamed it is the same. */
@ApplicationScoped
class KnownTrees {

    /** Units in all answers together, some 20 MB. */
    private static final int MAX_UNITS = 200_000;

    private final ProgressQueries queries;
    private final Reference reference;
    private final TreeDays days;
    private final Kept<Key, List<Placed>> placed = new Kept<>(MAX_UNITS, (key, units) -> 1 + units.size());
    private final Kept<Key, List<Gone>> gone = new Kept<>(MAX_UNITS, (key, units) -> 1 + units.size());

    /** @param since the day of the last change before the one asked about; null where there is none */
    private record Key(Level level, UUID unit, UUID owner, LocalDate since) {}

    KnownTrees(ProgressQueries queries, Reference reference, TreeDays days) {
        this.queries = queries;
        this.reference = reference;
        this.days = days;
    }

    /** As {@link ProgressQueries#placed}; whether the caller may read the unit on that date is asked elsewhere. */
    List<Placed> placed(Level level, UUID unit, UUID owner, LocalDate tree) {
        return reference.ofTree(
                placed, new Key(level, unit, owner, days.since(tree)), () -> queries.placed(level, unit, owner, tree));
    }

    /** As {@link ProgressQueries#gone}. */
    List<Gone> gone(Level level, UUID unit, UUID owner, LocalDate tree) {
        return reference.ofTree(
                gone, new Key(level, unit, owner, days.since(tree)), () -> queries.gone(level, unit, owner, tree));
    }
}
