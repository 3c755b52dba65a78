package vn.toso.submission;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import vn.toso.access.Scope;
import vn.toso.access.Unscoped;
import vn.toso.regime.FigurePlaces;
import vn.toso.regime.FigureRow;

/** Reads the figures that units sent themselves before a date. */
@ApplicationScoped
class SentFigures {

    /** The number of answers that are read to find {@link FigureHistory#RECENT} numbers: some answers are marks. */
    private static final int ANSWERS = 10;

    private static final String READABLE = Scope.readable("s.unit_id", "s.as_of");

    private final Session session;
    private final FigurePlaces figurePlaces;

    SentFigures(Session session, FigurePlaces figurePlaces) {
        this.session = session;
        this.figurePlaces = figurePlaces;
    }

    /**
     * @param places of the indicators
     * @return up to {@link #ANSWERS} answers for each unit and indicator, the latest first
     */
    Map<UUID, Map<UUID, List<PreviousFigure>>> before(
            UUID regime, Collection<UUID> units, Map<UUID, Integer> places, LocalDate asOf, Scope scope) {
        var asked = new Asked(regime, asOf, scope);
        var sent = asked.bind(
                        session.createNativeQuery(figurePlaces.latestReports(regime, READABLE, ANSWERS), Tuple.class))
                .setParameter("units", units.toArray(UUID[]::new))
                .getResultStream()
                .map(Report::of)
                .collect(groupingBy(Report::unit));
        var found = new HashMap<UUID, Map<UUID, List<PreviousFigure>>>();
        var open = new Open(new ArrayList<>(), new ArrayList<>());
        sent.forEach((unit, reports) -> {
            var ofUnit = new HashMap<UUID, List<PreviousFigure>>();
            places.forEach((indicator, place) -> {
                var answers = reports.stream()
                        .filter(one -> one.figures.answered(place))
                        .map(one -> one.figure(indicator, place))
                        .toList();
                ofUnit.put(indicator, answers);
                // A unit with fewer reports has no further answers.
                if (answers.size() < ANSWERS && reports.size() == ANSWERS) {
                    open.units.add(unit);
                    open.places.add(place);
                }
            });
            found.put(unit, ofUnit);
        });
        if (!open.units.isEmpty()) {
            readFurther(asked, open, places, found);
        }
        return found;
    }

    @Unscoped("Asked binds the scope.")
    private void readFurther(
            Asked asked, Open open, Map<UUID, Integer> places, Map<UUID, Map<UUID, List<PreviousFigure>>> found) {
        var further = asked.bind(session.createNativeQuery(
                        figurePlaces.latestAnswers(asked.regime, READABLE, ANSWERS), Tuple.class))
                .setParameter("units", open.units.toArray(UUID[]::new))
                .setParameter("places", open.places.toArray(Integer[]::new))
                .getResultStream()
                .collect(groupingBy(
                        row -> row.get("unit_id", UUID.class), groupingBy(row -> row.get("place", Integer.class))));
        further.forEach((unit, ofUnit) -> places.forEach((indicator, place) -> {
            if (ofUnit.containsKey(place)) {
                found.get(unit)
                        .put(
                                indicator,
                                ofUnit.get(place).stream()
                                        .map(row -> Report.of(row).figure(indicator, place))
                                        .toList());
            }
        }));
    }

    private record Asked(UUID regime, LocalDate asOf, Scope scope) {

        NativeQuery<Tuple> bind(NativeQuery<Tuple> query) {
            return scope.bind(query.setParameter("regime", regime).setParameter("asOf", asOf));
        }
    }

    /** Pairs of a unit and a place that may have answers in earlier reports; two lists of the same length. */
    private record Open(List<UUID> units, List<Integer> places) {}

    private record Report(UUID unit, LocalDate asOf, FigureRow figures) {

        static Report of(Tuple row) {
            return new Report(row.get("unit_id", UUID.class), row.get("as_of", LocalDate.class), FigureRow.of(row));
        }

        PreviousFigure figure(UUID indicator, int place) {
            return PreviousFigure.of(indicator, asOf, figures, place);
        }
    }
}
