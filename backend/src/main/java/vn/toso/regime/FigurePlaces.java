package vn.toso.regime;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import vn.toso.access.Unscoped;
import vn.toso.shared.reference.Kept;
import vn.toso.shared.reference.Reference;

/** Where the figures of each indicator stand in the rows of a regime's submissions, counted from 1. Never another's. */
@Unscoped("Positions of columns say nothing about a unit.")
@ApplicationScoped
public class FigurePlaces {

    private static final int MAX_KEPT = 100_000;

    /** Of more figures a row may be too long for the index that holds them unit by unit, {@code ix_submission_figures}. */
    private static final int MAX_INDEXED = 80;

    private final Session session;
    private final Reference reference;
    private final Kept<UUID, Map<UUID, Integer>> kept = new Kept<>(MAX_KEPT, (regime, places) -> 1 + places.size());

    FigurePlaces(Session session, Reference reference) {
        this.session = session;
        this.reference = reference;
    }

    /** @param indicators that the regime asks for; it may have begun to in this transaction */
    public Map<UUID, Integer> of(UUID regimeId, Collection<UUID> indicators) {
        var places = known(regimeId);
        return places.keySet().containsAll(indicators) ? places : read(regimeId);
    }

    /** @param last the last place that has to be among them; it may have been given in this transaction */
    public Map<UUID, Integer> upTo(UUID regimeId, int last) {
        var places = known(regimeId);
        return places.size() < last ? read(regimeId) : places;
    }

    /**
     * SQL that is true of each report {@code s} to a regime, and lets it be read from the index that holds the figures unit by
     * unit; empty for a regime whose reports may be too long for it.
     */
    public String indexed(UUID regimeId) {
        int last = known(regimeId).values().stream().max(Integer::compare).orElse(0);
        return last > MAX_INDEXED ? "" : " and length(s.answers) <= " + MAX_INDEXED;
    }

    private Map<UUID, Integer> known(UUID regimeId) {
        return reference.ofProgramme(kept, regimeId, () -> read(regimeId));
    }

    private Map<UUID, Integer> read(UUID regimeId) {
        return session.createNativeQuery(
                        "select indicator_id, place from figure_place where regime_id = :regime", Tuple.class)
                .setParameter("regime", regimeId)
                .getResultStream()
                .collect(toMap(row -> row.get("indicator_id", UUID.class), row -> row.get("place", Integer.class)));
    }
}
