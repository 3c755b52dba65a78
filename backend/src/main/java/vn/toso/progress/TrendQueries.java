package vn.toso.progress;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.Session;
import vn.toso.access.Unscoped;
import vn.toso.regime.FigurePlaces;
import vn.toso.shared.time.Period;

/** Reads the reports of units over many days. The caller must have checked which units may be read. */
@Unscoped("The caller has already checked which of the units may be read.")
@ApplicationScoped
class TrendQueries {

    private final Session session;
    private final FigurePlaces figurePlaces;

    TrendQueries(Session session, FigurePlaces figurePlaces) {
        this.session = session;
        this.figurePlaces = figurePlaces;
    }

    /**
     * Passes on the history of each unit with at least one report.
     *
     * @param places the places of the wanted figures, in the order in which the histories list them
     */
    void histories(
            UUID regime,
            Collection<UUID> units,
            List<Integer> places,
            LocalDate from,
            LocalDate to,
            Consumer<History> each) {
        var query = session.createNativeQuery(
                        """
                        select s.unit_id, %s
                        from submission s
                        where s.regime_id = :regime and s.unit_id = any(:units) and s.as_of between :from and :to
                          and s.set_aside_by is null%s
                        group by s.unit_id
                        """
                                .formatted(History.columns("s", ":from"), figurePlaces.indexed(regime)),
                        Tuple.class)
                .setParameter("regime", regime)
                .setParameter("units", units.toArray(UUID[]::new))
                .setParameter("from", from)
                .setParameter("to", to);
        int days = (int) (to.toEpochDay() - from.toEpochDay()) + 1;
        // Close the stream, because its rows would stay in memory until the transaction ends; for the country, all
        // reports.
        try (var rows = query.getResultStream()) {
            rows.forEach(row -> each.accept(History.of(row, days, places)));
        }
    }

    /** The exemptions of units, as periods. */
    Map<UUID, List<Period>> exemptions(UUID regime, Collection<UUID> units) {
        return session.createNativeQuery(
                        """
                        select unit_id, valid_from, valid_to
                        from exemption
                        where regime_id = :regime and unit_id = any(:units)
                        """,
                        Tuple.class)
                .setParameter("regime", regime)
                .setParameter("units", units.toArray(UUID[]::new))
                .getResultStream()
                .collect(groupingBy(row -> row.get("unit_id", UUID.class), mapping(Period::of, toList())));
    }
}
