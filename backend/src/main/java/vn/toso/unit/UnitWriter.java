package vn.toso.unit;

import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.hibernate.Session;
import org.hibernate.query.CommonQueryContract;
import vn.toso.access.Unscoped;
import vn.toso.shared.text.Vietnamese;
import vn.toso.unit.UnitListRepository.There;

/** Writes many units with one statement, not one for each. */
@Unscoped("The caller may change the units.")
@ApplicationScoped
class UnitWriter {

    private static final String ROWS =
            """
            unnest(:ids, :levels, :types, :codes, :names, :folded, :parents, cast(:froms as date[]), cast(:tos as date[]))
                as n(id, level, type, code, name, folded_name, parent_id, valid_from, valid_to)
            """;

    private final Following following;
    private final Session session;

    UnitWriter(Following following, Session session) {
        this.following = following;
        this.session = session;
    }

    /** Which of the units outlive their parent. The parent may exist already or be one of the units. */
    private Set<UUID> findOutliving(List<NewUnit> units) {
        var query = session.createNativeQuery(
                """
                with n as (select * from %s),
                lives(unit_id, days) as (
                    select unit_id, range_agg(days)
                    from (
                        select unit_id, daterange(valid_from, valid_to) from unit_version
                        where unit_id in (select parent_id from n)
                        union all select id, daterange(valid_from, valid_to) from n) as version(unit_id, days)
                    group by unit_id)
                select n.id from n left join lives on lives.unit_id = n.parent_id
                where n.parent_id is not null
                  and not coalesce(lives.days @> daterange(n.valid_from, n.valid_to), false)
                """
                        .formatted(ROWS),
                UUID.class);
        bind(query, units);
        return Set.copyOf(query.getResultList());
    }

    /**
     * Gives a unit that outlives its parent the later parents, see {@link Following}. Throws a problem if these are not
     * known.
     */
    private List<NewUnit> placed(List<NewUnit> units) {
        var outliving = findOutliving(units);
        var versions = new ArrayList<>(
                units.stream().filter(unit -> !outliving.contains(unit.id())).toList());
        versions.addAll(following.versions(
                units.stream().filter(unit -> outliving.contains(unit.id())).toList()));
        return versions;
    }

    /** Creates units. A unit that outlives its parent passes to the later parents. */
    void begin(List<NewUnit> units) {
        session.flush();
        var versions = placed(units);
        var identities = session.createNativeMutationQuery(
                "insert into unit (id, level) select id, level from unnest(:ids, :levels) as n(id, level)"
                        // A unit that a reorganisation adopts from a list exists already.
                        + " on conflict do nothing");
        identities.setParameter("ids", array(units, NewUnit::id, UUID[]::new));
        identities.setParameter("levels", array(units, unit -> unit.level().name(), String[]::new));
        identities.executeUpdate();
        insertVersions(versions);
    }

    void insertVersions(List<NewUnit> versions) {
        var query = session.createNativeMutationQuery(
                """
                insert into unit_version
                    (id, unit_id, level, type, code, name, folded_name, parent_id, valid_from, valid_to)
                select gen_random_uuid(), n.* from %s
                """
                        .formatted(ROWS));
        bind(query, versions);
        query.executeUpdate();
    }

    /** @param unit all attributes from the first day of the change until the end of the version in force on that day */
    record Change(UUID versionId, LocalDate versionFrom, NewUnit unit) {

        /**
         * Whether the version begins on the same day. It is then corrected, because a version of zero days is not possible.
         */
        boolean inPlace() {
            return versionFrom.equals(unit.validFrom());
        }
    }

    /**
     * A unit that gets an earlier first day.
     *
     * @param first its first known version
     * @param unit its attributes before that version
     */
    record Earlier(There first, NewUnit unit) {

        private boolean goesOnAs(NewUnit before) {
            return before.validTo().equals(first.validFrom())
                    && before.type() == first.type()
                    && before.name().equals(first.name())
                    && before.parentId().equals(first.parentId());
        }
    }

    /** Extends the first version if its attributes are the same, else adds a version before it. */
    void beginEarlier(List<Earlier> units) {
        session.flush();
        var byUnit = units.stream().collect(toMap(one -> one.unit().id(), one -> one));
        var versions = placed(units.stream().map(Earlier::unit).toList()).stream()
                .collect(partitioningBy(one -> byUnit.get(one.id()).goesOnAs(one)));
        insertVersions(versions.get(false));
        session.createNativeMutationQuery(
                        """
                        update unit_version v set valid_from = n.day
                        from unnest(:versions, cast(:days as date[])) as n(id, day)
                        where v.id = n.id
                        """)
                .setParameter(
                        "versions",
                        array(
                                versions.get(true),
                                one -> byUnit.get(one.id()).first().versionId(),
                                UUID[]::new))
                .setParameter("days", array(versions.get(true), one -> text(one.validFrom()), String[]::new))
                .executeUpdate();
        session.clear();
    }

    void change(List<Change> changes, LocalDate day) {
        session.flush();
        var following = changes.stream().filter(change -> !change.inPlace()).toList();
        session.createNativeMutationQuery("update unit_version set valid_to = :day where id = any(:versions)")
                .setParameter("day", day)
                .setParameter("versions", array(following, Change::versionId, UUID[]::new))
                .executeUpdate();
        insertVersions(following.stream().map(Change::unit).toList());
        var corrected = changes.stream().filter(Change::inPlace).toList();
        var query = session.createNativeMutationQuery(
                """
                update unit_version v
                set (name, folded_name, type, parent_id) = (n.name, n.folded_name, n.type, n.parent_id)
                from %s
                where v.unit_id = n.id and v.valid_from = n.valid_from
                """
                        .formatted(ROWS));
        bind(query, corrected.stream().map(Change::unit).toList());
        query.executeUpdate();
        session.clear();
    }

    /** A correction of the spelling of a name. */
    record Respelling(UUID versionId, UUID unitId, String name) {}

    void respell(List<Respelling> units) {
        session.flush();
        session.createNativeMutationQuery(
                        """
                        update unit_version v set (name, folded_name) = (n.name, n.folded_name)
                        from unnest(:versions, :names, :folded) as n(id, name, folded_name)
                        where v.id = n.id
                        """)
                .setParameter("versions", array(units, Respelling::versionId, UUID[]::new))
                .setParameter("names", array(units, unit -> Vietnamese.nfc(unit.name()), String[]::new))
                .setParameter("folded", array(units, unit -> Vietnamese.fold(unit.name()), String[]::new))
                .executeUpdate();
        session.clear();
    }

    private static void bind(CommonQueryContract query, List<NewUnit> units) {
        query.setParameter("ids", array(units, NewUnit::id, UUID[]::new));
        query.setParameter("levels", array(units, unit -> unit.level().name(), String[]::new));
        query.setParameter("types", array(units, unit -> unit.type().name(), String[]::new));
        query.setParameter("codes", array(units, NewUnit::code, String[]::new));
        query.setParameter("names", array(units, unit -> Vietnamese.nfc(unit.name()), String[]::new));
        query.setParameter("folded", array(units, unit -> Vietnamese.fold(unit.name()), String[]::new));
        query.setParameter("parents", array(units, NewUnit::parentId, UUID[]::new));
        query.setParameter("froms", array(units, unit -> text(unit.validFrom()), String[]::new));
        query.setParameter("tos", array(units, unit -> text(unit.validTo()), String[]::new));
    }

    private static String text(LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static <S, T> T[] array(List<S> from, Function<S, T> value, IntFunction<T[]> array) {
        return from.stream().map(value).toArray(array);
    }
}
