package vn.toso.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import vn.toso.access.Scope;

@ApplicationScoped
class UnitHistoryRepository {

    private static final String PASSAGE =
            """
            select %s, s.share, r.id as reorganisation_id, r.decision_number, r.decision_date, r.effective_on
            from succession s
            join reorganisation r on r.id = s.reorganisation_id
            """
                    .formatted(UnitRef.columns("v"));

    private final Session session;

    UnitHistoryRepository(Session session) {
        this.session = session;
    }

    record VersionRow(Level level, UnitHistory.Version version) {}

    /** All versions of a unit, if the caller may read it today, or on its last day if it has ended. */
    List<VersionRow> findVersions(UUID id, Scope scope, LocalDate today) {
        var query = session.createNativeQuery(
                        """
                        with life as (
                            select least(
                                greatest(min(valid_from), :today), max(coalesce(valid_to, date 'infinity')) - 1) as day
                            from unit_version where unit_id = :id)
                        select v.level, v.type, v.code, v.name, v.valid_from, v.valid_to, above.unit_id as above_id,
                            above.level as above_level, above.type as above_type, above.code as above_code,
                            above.name as above_name
                        from unit_version v
                        cross join life
                        left join unit_version above on above.unit_id = v.parent_id
                            and above.valid_from <= v.valid_from
                            and (above.valid_to is null or above.valid_to > v.valid_from)
                            and %s
                        where v.unit_id = :id and %s
                        order by v.valid_from
                        """
                                .formatted(
                                        Scope.readable("above.unit_id", "v.valid_from"),
                                        Scope.readable("v.unit_id", "life.day")),
                        Tuple.class)
                .setParameter("id", id)
                .setParameter("today", today);
        return scope.bind(query)
                .getResultStream()
                .map(UnitHistoryRepository::version)
                .toList();
    }

    private static VersionRow version(Tuple row) {
        var aboveId = row.get("above_id", UUID.class);
        var above = aboveId == null
                ? null
                : new UnitRef(
                        aboveId,
                        Level.valueOf(row.get("above_level", String.class)),
                        UnitType.valueOf(row.get("above_type", String.class)),
                        row.get("above_code", String.class),
                        row.get("above_name", String.class));
        return new VersionRow(
                Level.valueOf(row.get("level", String.class)),
                new UnitHistory.Version(
                        UnitType.valueOf(row.get("type", String.class)),
                        row.get("code", String.class),
                        row.get("name", String.class),
                        above,
                        row.get("valid_from", LocalDate.class),
                        row.get("valid_to", LocalDate.class)));
    }

    /** Each predecessor with its name and code on the day before the reorganisation. */
    List<UnitHistory.Passage> findPredecessors(UUID id, Scope scope) {
        return passages(
                PASSAGE
                        + """
                        join unit_version v on v.unit_id = s.predecessor_id
                            and v.valid_from < r.effective_on and (v.valid_to is null or v.valid_to >= r.effective_on)
                        where s.successor_id = :id and %s
                        order by %s
                        """
                                .formatted(Scope.readable("v.unit_id", "r.effective_on - 1"), UnitOrder.by("v")),
                id,
                scope);
    }

    /** Each successor with its name and code on the day of the reorganisation. */
    List<UnitHistory.Passage> findSuccessors(UUID id, Scope scope) {
        return passages(
                PASSAGE
                        + """
                        join unit_version v on v.unit_id = s.successor_id
                            and v.valid_from <= r.effective_on and (v.valid_to is null or v.valid_to > r.effective_on)
                        where s.predecessor_id = :id and %s
                        order by %s
                        """
                                .formatted(Scope.readable("v.unit_id", "r.effective_on"), UnitOrder.by("v")),
                id,
                scope);
    }

    private List<UnitHistory.Passage> passages(String sql, UUID id, Scope scope) {
        return scope.bind(session.createNativeQuery(sql, Tuple.class).setParameter("id", id))
                .getResultStream()
                .map(row -> new UnitHistory.Passage(
                        UnitRef.of(row),
                        row.get("share", BigDecimal.class),
                        row.get("reorganisation_id", UUID.class),
                        row.get("decision_number", String.class),
                        row.get("decision_date", LocalDate.class),
                        row.get("effective_on", LocalDate.class)))
                .toList();
    }
}
