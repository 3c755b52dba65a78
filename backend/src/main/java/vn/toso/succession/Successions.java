package vn.toso.succession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import vn.toso.access.Unscoped;
import vn.toso.shared.reference.Kept;
import vn.toso.shared.reference.Reference;

/** Reads which units succeeded which. Reorganisations are few and change seldom, so the cache holds all of them. */
@Unscoped("One cached graph for all callers, used only for units that were read in scope.")
@ApplicationScoped
public class Successions {

    private final Session session;
    private final GivenQueries given;
    private final Reference reference;
    private final Kept<String, SuccessionGraph> graph = new Kept<>(1, (key, value) -> 1);

    Successions(Session session, Reference reference, GivenQueries given) {
        this.session = session;
        this.reference = reference;
        this.given = given;
    }

    /**
     * The figures that units hold until a date, by column. The caller has checked which units may be read.
     *
     * @param carry whether a stock may be taken from a date before {@code asOf}
     * @param strangers units of the lineage that are not asked on the date
     */
    public Map<Column, Inheritance> inheritances(
            UUID regime,
            Lineage lineage,
            Collection<Column> columns,
            LocalDate asOf,
            boolean carry,
            Set<UUID> strangers) {
        return inheritances(regime, lineage, columns, asOf, carry, strangers, DayReports.NONE);
    }

    /**
     * The figures that units hold until a date, computed with reports that were already read.
     *
     * @param ofDay reports of {@code asOf}
     */
    public Map<Column, Inheritance> inheritances(
            UUID regime,
            Lineage lineage,
            Collection<Column> columns,
            LocalDate asOf,
            boolean carry,
            Set<UUID> strangers,
            DayReports ofDay) {
        var all = List.copyOf(columns);
        return inheritances(lineage, all, given.find(regime, lineage.concerned(), all, asOf, carry, ofDay), strangers);
    }

    /** The last reports of units before a date. The caller has checked which units may be read. */
    public PastReports reports(UUID regime, Collection<UUID> units, LocalDate before) {
        return given.reports(regime, units, before);
    }

    /** The stocks that units hold until a date before that of the reports. The reports cover all units of the lineage. */
    public Map<Column, Inheritance> inheritances(
            PastReports reports, Lineage lineage, List<Column> stocks, LocalDate until) {
        return inheritances(lineage, stocks, given.find(reports, lineage.concerned(), stocks, until), Set.of());
    }

    private static Map<Column, Inheritance> inheritances(
            Lineage lineage, List<Column> columns, GivenFigures figures, Set<UUID> strangers) {
        var inheritances = new LinkedHashMap<Column, Inheritance>();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            inheritances.put(
                    columns.get(i),
                    new Inheritance(lineage, columns.get(i), unit -> figures.get(unit, column), strangers));
        }
        return inheritances;
    }

    /** The latest stocks of units until a date, by column; a unit without an answer has no entry. */
    public Map<Column, Map<UUID, Given>> stocks(
            UUID regime, Collection<UUID> units, Collection<Column> columns, LocalDate asOf) {
        var all = List.copyOf(columns);
        var figures = given.find(regime, units, all, asOf, true, DayReports.NONE);
        var stocks = new HashMap<Column, Map<UUID, Given>>();
        for (int i = 0; i < all.size(); i++) {
            var ofColumn = stocks.computeIfAbsent(all.get(i), one -> new HashMap<>());
            for (var unit : units) {
                var stock = figures.get(unit, i);
                if (stock != null) {
                    ofColumn.put(unit, stock);
                }
            }
        }
        return stocks;
    }

    /** All successions, from the cache until the unit tree changes. */
    public SuccessionGraph graph() {
        return reference.ofTree(graph, "graph", this::read);
    }

    private SuccessionGraph read() {
        return new SuccessionGraph(session.createNativeQuery(
                        """
                                select s.predecessor_id, s.successor_id, s.share, r.effective_on
                                from succession s
                                join reorganisation r on r.id = s.reorganisation_id
                                cross join lateral (
                                    select * from unit_version begins
                                    where begins.unit_id = s.successor_id
                                    order by begins.valid_from
                                    limit 1) v
                                -- The order does not depend on random ids, so it stays the same when a reorganisation is
                                -- recorded again.
                                order by v.code, v.folded_name, v.type, s.successor_id
                                """,
                        Tuple.class)
                .getResultStream()
                .map(row -> new Edge(
                        row.get("predecessor_id", UUID.class),
                        row.get("successor_id", UUID.class),
                        row.get("share", BigDecimal.class),
                        row.get("effective_on", LocalDate.class)))
                .toList());
    }
}
