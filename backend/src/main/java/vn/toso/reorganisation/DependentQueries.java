package vn.toso.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import vn.toso.access.Unscoped;
import vn.toso.unit.UnitOrder;
import vn.toso.unit.UnitRef;

/** Counts what depends on units in the tables of all features. */
@Unscoped("Counts in all features for a caller who may change the units.")
@ApplicationScoped
class DependentQueries {

    private static final String LYING_IN =
            """
            select 'TARGET' as kind, t.unit_id from target t
            where t.unit_id = any(:units) and coalesce(t.valid_to, t.period_to) > :from
            union all
            select 'ALLOCATION', a.unit_id from target_allocation a
            join target_version v on v.id = a.target_version_id
            join target t on t.id = v.target_id
            where a.unit_id = any(:units) and coalesce(t.valid_to, t.period_to) > :from
            union all
            select 'ASSIGNMENT', unit_id from assignment
            where unit_id = any(:units) and (valid_to is null or valid_to > :now)
            union all
            select 'INDICATOR', owner_unit_id from indicator
            where owner_unit_id = any(:units) and (valid_to is null or valid_to > :from)
            union all
            select 'REGIME', r.owner_unit_id from regime r
            where r.owner_unit_id = any(:units) and exists (
                select from regime_version v
                where v.regime_id = r.id and (v.valid_to is null or v.valid_to > :from))
            union all
            select 'EXEMPTION', unit_id from exemption
            where unit_id = any(:units) and (valid_to is null or valid_to > :from)
            union all
            select 'TEAM', unit_id from team_version
            where unit_id = any(:units) and (valid_to is null or valid_to > :from)
            union all
            -- The team of the commune serves the village.
            select 'TEAM', village_id from team_village
            where village_id = any(:units) and (valid_to is null or valid_to > :from)
            union all
            select 'REPORT', unit_id from report where unit_id = any(:units) and as_of >= :from
            """;

    /** Later records have a higher number. Lists and reorganisations share one sequence. */
    private static final String RECORDED_LATER =
            """
            number > (
                select number from reorganisation where id = :record union all select number from unit_list where id = :record)
            and (u.unit_id = any(:units) or (u.unit_id = any(:touched) and u.kind <> 'PARENT'))
            """;

    /** Additional dependents of units that the record created. */
    private static final String SINCE =
            """
            union all
            -- Submissions that the reorganisation carried over and that nobody has changed are removed with it.
            select 'SUBMISSION', unit_id from submission
            where unit_id = any(:units)
              and (carried_by is distinct from :record or current_revision > 1 or state <> 'SUBMITTED')
            union all
            select 'POPULATION', unit_id from unit_population where unit_id = any(:units)
            union all
            select 'CHILD', parent_id from unit_version
            where parent_id = any(:units) and not unit_id = any(:units) and not unit_id = any(:touched)
            union all
            select 'REORGANISATION', u.unit_id from reorganisation_unit u
            join reorganisation r on r.id = u.reorganisation_id and r.state = 'APPLIED'
            where r.%1$s
            union all
            select 'LIST', u.unit_id from unit_list_unit u
            join unit_list l on l.id = u.list_id and l.state = 'APPLIED'
            where l.%1$s
            """
                    .formatted(RECORDED_LATER);

    /** For units that a list let begin earlier: what is dated before their former first day. */
    private static final String BEFORE_KNOWN =
            """
            union all
            select d.kind, d.unit_id from (
                select unit_id, min(valid_from) as day from unit_list_version_before
                where list_id = :record and unit_id in (
                    select unit_id from unit_list_unit where list_id = :record and kind = 'EARLIER')
                group by unit_id) known
            join (
                select 'SUBMISSION' as kind, unit_id, as_of as day from submission where unit_id = any(:touched)
                union all select 'REPORT', unit_id, as_of from report where unit_id = any(:touched)
                union all select 'TEAM', unit_id, valid_from from team_version where unit_id = any(:touched)
                union all select 'TEAM', village_id, valid_from from team_village where village_id = any(:touched)
                union all select 'TARGET', unit_id, period_from from target where unit_id = any(:touched)
                union all select 'EXEMPTION', unit_id, valid_from from exemption where unit_id = any(:touched)
                union all select 'POPULATION', unit_id, make_date(year, 12, 31) from unit_population
                where unit_id = any(:touched)
                union all select 'CHILD', parent_id, valid_from from unit_version
                where parent_id = any(:touched) and not unit_id = any(:units) and not unit_id = any(:touched)) d
                on d.unit_id = known.unit_id and d.day < known.day
            """;

    private static final String COUNTED =
            """
            select d.kind, count(*) as found, %s from (%s) d
            join unit_version v on v.unit_id = d.unit_id and not exists (
                select from unit_version l where l.unit_id = v.unit_id and l.valid_from > v.valid_from)
            group by d.kind, v.folded_name, %s
            order by d.kind, v.level, %s
            """;

    private final Session session;
    private final Clock clock;

    DependentQueries(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** What depends on units after a day. */
    List<Affected> lyingIn(Collection<UUID> units, LocalDate from) {
        return affected(count(LYING_IN, units, from));
    }

    /**
     * What depends on a reorganisation or on a list of units.
     *
     * @param begun units that it created
     * @param touched units that it ended or changed
     */
    List<Affected> of(UUID record, Collection<UUID> begun, Collection<UUID> touched, LocalDate from) {
        return affected(count(LYING_IN + SINCE + BEFORE_KNOWN, begun, from)
                .setParameter("touched", touched.toArray(UUID[]::new))
                .setParameter("record", record));
    }

    private NativeQuery<Tuple> count(String what, Collection<UUID> units, LocalDate from) {
        var columns = UnitRef.columns("v");
        return session.createNativeQuery(COUNTED.formatted(columns, what, columns, UnitOrder.by("v")), Tuple.class)
                .setParameter("units", units.toArray(UUID[]::new))
                .setParameter("from", from)
                .setParameter("now", clock.instant());
    }

    private static List<Affected> affected(NativeQuery<Tuple> counted) {
        return counted.getResultStream()
                .map(row -> new Affected(
                        Affected.Kind.valueOf(row.get("kind", String.class)),
                        UnitRef.of(row),
                        row.get("found", Long.class)))
                .toList();
    }
}
