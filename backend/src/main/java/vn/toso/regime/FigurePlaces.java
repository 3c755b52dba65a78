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

/**
 * The places of indicators in the figure rows of a regime's submissions, from 1. A place is never reused for another indicator.
 */
@Unscoped("The places of indicators reveal nothing about a unit.")
@ApplicationScoped
public class FigurePlaces {

    private static final int MAX_KEPT = 100_000;

    /** A row with more figures may be too long for the covering index {@code ix_submission_figures}. */
    private static final int MAX_INDEXED = 80;

    private final Session session;
    private final Reference reference;
    private final Kept<UUID, Map<UUID, Integer>> kept = new Kept<>(MAX_KEPT, (regime, places) -> 1 + places.size());

    FigurePlaces(Session session, Reference reference) {
        this.session = session;
        this.reference = reference;
    }

    /**
     * The places of a regime's indicators.
     *
     * @param indicators the indicators that must be included, even if the current transaction added them
     */
    public Map<UUID, Integer> of(UUID regimeId, Collection<UUID> indicators) {
        var places = known(regimeId);
        return places.keySet().containsAll(indicators) ? places : read(regimeId);
    }

    /**
     * The places of a regime's indicators.
     *
     * @param last the last place that must be included, even if the current transaction added it
     */
    public Map<UUID, Integer> upTo(UUID regimeId, int last) {
        var places = known(regimeId);
        return places.size() < last ? read(regimeId) : places;
    }

    /**
     * SQL condition that is true for every report {@code s} to a regime and lets PostgreSQL read the covering index of figures.
     * Empty if the regime's reports may be too long for that index.
     */
    public String indexed(UUID regimeId) {
        int last = known(regimeId).values().stream().max(Integer::compare).orElse(0);
        return last > MAX_INDEXED ? "" : " and length(s.answers) <= " + MAX_INDEXED;
    }

    /**
     * SQL that reads the latest reports of {@code :units} to a {@code :regime} before the date {@code :asOf}, with their figures.
     *
     * @param condition SQL condition on a report {@code s}
     * @param limit the number of reports of each unit
     */
    public String latestReports(UUID regimeId, String condition, int limit) {
        return latest(regimeId, "unnest(:units) as u(unit_id)", condition, limit);
    }

    /**
     * The same, for pairs of a unit and a place: the reports of each of {@code :units} that have an answer at the one of
     * {@code :places} in the same position.
     */
    public String latestAnswers(UUID regimeId, String condition, int limit) {
        var answered = FigureRow.isAnswered("s", "u.place") + " and " + condition;
        return latest(regimeId, "unnest(:units, :places) as u(unit_id, place)", answered, limit);
    }

    private String latest(UUID regimeId, String units, String condition, int limit) {
        return """
                select u.*, last.as_of, last.numbers, last.answers
                from %s
                cross join lateral (
                    select s.as_of, s.numbers, s.answers
                    from submission s
                    where s.regime_id = :regime and s.unit_id = u.unit_id and s.as_of < :asOf and s.set_aside_by is null%s
                      and %s
                    order by s.as_of desc
                    limit %d) last
                order by last.as_of desc
                """
                .formatted(units, indexed(regimeId), condition, limit);
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
