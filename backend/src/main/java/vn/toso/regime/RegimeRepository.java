package vn.toso.regime;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.LockMode;
import org.hibernate.Session;
import vn.toso.access.Scope;
import vn.toso.access.Unscoped;
import vn.toso.shared.database.RowLock;
import vn.toso.shared.page.Cursor;
import vn.toso.unit.Level;

@ApplicationScoped
class RegimeRepository {

    private static final String IN_FORCE =
            """
            select v.* from regime_version v
            join regime r on r.id = v.regime_id
            where v.valid_from <= :asOf and (v.valid_to is null or v.valid_to > :asOf)
              -- A regime asks for nothing after its owner has ended.
              and exists (
                select from unit_version o
                where o.unit_id = r.owner_unit_id
                  and o.valid_from <= :asOf and (o.valid_to is null or o.valid_to > :asOf))
              and %s
            """
                    .formatted(Scope.visible("r.owner_unit_id", ":asOf"));

    /** Like {@link #IN_FORCE}, but a regime that is not in force on the date has its next version in it. */
    private static final String IN_FORCE_OR_NEXT =
            """
            select v.* from regime_version v
            join regime r on r.id = v.regime_id
            where (v.valid_to is null or v.valid_to > :asOf)
              and not exists (
                select from regime_version e
                where e.regime_id = v.regime_id and e.valid_from < v.valid_from
                  and (e.valid_to is null or e.valid_to > :asOf))
              and %s
            """
                    .formatted(Scope.visible("r.owner_unit_id", ":asOf"));

    private final Session session;

    RegimeRepository(Session session) {
        this.session = session;
    }

    /** The id of the version of a regime that is in force on a date. */
    Optional<UUID> findIdInForce(UUID id, Scope scope, LocalDate asOf) {
        var query = session.createNativeQuery("select id from (" + IN_FORCE + " and r.id = :id) v", UUID.class)
                .setParameter("id", id)
                .setParameter("asOf", asOf);
        return scope.bind(query).getResultStream().findFirst();
    }

    /** The versions in force on a date. */
    @Unscoped("For a cache that all callers share.")
    List<RegimeVersion> findAllInForce(Collection<UUID> ids, LocalDate asOf) {
        return session.createNativeQuery(
                        """
                        select v.* from regime_version v
                        join regime r on r.id = v.regime_id
                        join unit_version o on o.unit_id = r.owner_unit_id
                            and o.valid_from <= :asOf and (o.valid_to is null or o.valid_to > :asOf)
                        where r.id = any(:ids) and v.valid_from <= :asOf and (v.valid_to is null or v.valid_to > :asOf)
                        """,
                        RegimeVersion.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("asOf", asOf)
                .getResultList();
    }

    /** All versions of one regime. */
    @Unscoped("For a cache that all callers share.")
    List<RegimeVersion> findAllVersions(UUID id) {
        return session.createQuery(
                        "from RegimeVersion v join fetch v.regime where v.regime.id = :id", RegimeVersion.class)
                .setParameter("id", id)
                .getResultList();
    }

    /**
     * The days on which a version of the regime begins or ends. Reads nothing else: loading the versions of a hidden regime took
     * measurably longer than finding no regime.
     */
    @Unscoped("The days are in no answer about a regime that the caller cannot see.")
    List<LocalDate> findVersionDays(UUID id) {
        return session.createNativeQuery(
                        """
                        select valid_from from regime_version where regime_id = :id
                        union
                        select valid_to from regime_version where regime_id = :id and valid_to is not null
                        """,
                        LocalDate.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** The versions in force on some day between two dates, both included. */
    @Unscoped("For the scheduler and for caches that all callers share.")
    List<RegimeVersion> findAllBetween(LocalDate from, LocalDate to) {
        return session.createQuery(
                        """
                        from RegimeVersion v join fetch v.regime
                        where v.validFrom <= :to and (v.validTo is null or v.validTo > :from)
                        order by v.regime.code, v.regime.id, v.validFrom
                        """,
                        RegimeVersion.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /**
     * @param unit lists only regimes that ask a unit at or below this one, none if the caller may know nothing of it; null for all
     * @param coming whether to include regimes that start after the date
     */
    List<RegimeVersion> findPage(UUID unit, Scope scope, LocalDate asOf, boolean coming, Cursor after, int limit) {
        // The regime's owner is above the unit or below it.
        var related =
                """
                 and exists (
                    select from unit_ancestor a
                    where ((a.ancestor_id = r.owner_unit_id and a.descendant_id = :unit)
                        or (a.ancestor_id = :unit and a.descendant_id = r.owner_unit_id))
                      and a.valid_from <= :asOf and (a.valid_to is null or a.valid_to > :asOf))
                 and %s
                """
                        .formatted(Scope.visible(":unit", ":asOf"));
        var query = session.createNativeQuery(
                        (coming ? IN_FORCE_OR_NEXT : IN_FORCE) + (unit == null ? "" : related)
                                + " and (r.code, r.id) > (:afterCode, :afterId) order by r.code, r.id limit :limit",
                        RegimeVersion.class)
                .setParameter("asOf", asOf)
                .setParameter("afterCode", after == null ? "" : after.text(0))
                .setParameter("afterId", after == null ? Cursor.NO_ID : after.id(1))
                .setParameter("limit", limit);
        if (unit != null) {
            query.setParameter("unit", unit);
        }
        return scope.bind(query).getResultList();
    }

    /** The versions in force on a date that ask one of the indicators of a lower level, by code. */
    List<RegimeVersion> findAskingBelow(Collection<UUID> indicators, Level level, LocalDate asOf, Scope scope) {
        var query = session.createNativeQuery(
                        IN_FORCE
                                + """
                                 and v.reporting_level = any(:levels) and exists (
                                    select from regime_indicator i
                                    where i.regime_version_id = v.id and i.indicator_id = any(:indicators))
                                order by r.code, r.id
                                """,
                        RegimeVersion.class)
                .setParameter("asOf", asOf)
                .setParameter(
                        "levels",
                        Stream.of(Level.values())
                                .filter(one -> one.compareTo(level) > 0)
                                .map(Level::name)
                                .toArray(String[]::new))
                .setParameter("indicators", indicators.toArray(UUID[]::new));
        return scope.bind(query).getResultList();
    }

    /**
     * All versions of a regime. Each is visible on the tree of its last day, of its owner's last day, or of today, whichever is
     * earliest.
     */
    List<RegimeVersion> findVersions(UUID id, Scope scope, LocalDate today) {
        var query = session.createNativeQuery(
                        """
                        select v.* from regime_version v
                        join regime r on r.id = v.regime_id
                        where r.id = :id and %s
                        """
                                .formatted(Scope.visible(
                                        "r.owner_unit_id",
                                        Scope.lastDay("r.owner_unit_id", "least(:today, v.valid_to - 1)"))),
                        RegimeVersion.class)
                .setParameter("id", id)
                .setParameter("today", today);
        return scope.bind(query).getResultList();
    }

    /** The units among these that need not report on that date. */
    @Unscoped("The caller has already found the units in scope.")
    Set<UUID> findExempt(UUID regimeId, Collection<UUID> unitIds, LocalDate asOf) {
        return session.createNativeQuery(
                        """
                        select unit_id from exemption
                        where regime_id = :regime and unit_id = any(:units)
                          and valid_from <= :asOf and (valid_to is null or valid_to > :asOf)
                        """,
                        UUID.class)
                .setParameter("regime", regimeId)
                .setParameter("units", unitIds.toArray(UUID[]::new))
                .setParameter("asOf", asOf)
                .getResultStream()
                .collect(toSet());
    }

    @Unscoped("The caller has already found the units in scope.")
    List<Exemption> findExemptions(UUID regimeId, Collection<UUID> unitIds) {
        return session.createNativeQuery(
                        "select * from exemption where regime_id = :regime and unit_id = any(:units)", Exemption.class)
                .setParameter("regime", regimeId)
                .setParameter("units", unitIds.toArray(UUID[]::new))
                .getResultList();
    }

    @Unscoped("Holidays are the same for all callers.")
    List<Holiday> findHolidays(LocalDate from, LocalDate to) {
        return session.createQuery("from Holiday where date between :from and :to order by date", Holiday.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    @Unscoped("Holidays are the same for all callers.")
    Optional<Holiday> findHoliday(LocalDate date) {
        return Optional.ofNullable(session.find(Holiday.class, date));
    }

    void persist(Holiday holiday) {
        session.persist(holiday);
        session.flush();
    }

    void remove(Holiday holiday) {
        session.remove(holiday);
        session.flush();
    }

    @Unscoped("Holidays are the same for all callers.")
    List<HolidayYear> findHolidayYears() {
        return session.createQuery("from HolidayYear order by year", HolidayYear.class)
                .getResultList();
    }

    /** The date of the last holiday; empty if there is none. */
    @Unscoped("Holidays are the same for all callers.")
    Optional<LocalDate> findLastHoliday() {
        return session.createQuery("select max(date) from Holiday", LocalDate.class)
                .getResultStream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    void persist(HolidayYear year) {
        session.persist(year);
        session.flush();
    }

    void remove(HolidayYear year) {
        session.remove(year);
    }

    void persist(Regime regime, RegimeVersion version) {
        session.persist(regime);
        session.persist(version);
        session.flush();
    }

    void persist(RegimeVersion version) {
        session.persist(version);
        session.flush();
    }

    void persist(Exemption exemption) {
        session.persist(exemption);
        session.flush();
    }

    /** Flushes, so that the new versions are known. */
    void write() {
        session.flush();
    }

    /** Locks the row, so that concurrent changes wait and then see its new version. */
    @Unscoped("The caller has already found it in scope.")
    Regime lock(UUID id) {
        return RowLock.take(session, Regime.class, id);
    }

    /** Increments the regime's version after one of its versions has changed. */
    void touch(Regime regime) {
        session.lock(regime, LockMode.PESSIMISTIC_FORCE_INCREMENT);
    }

    @Unscoped("A code is taken even if the caller cannot see its regime.")
    Optional<UUID> findByCode(UUID ownerId, String code) {
        return session.createQuery("select id from Regime where ownerUnitId = :owner and code = :code", UUID.class)
                .setParameter("owner", ownerId)
                .setParameter("code", code)
                .uniqueResultOptional();
    }

    @Unscoped("A code is taken even if the caller cannot see its regime.")
    boolean sharesCode(UUID id) {
        return session.createQuery(
                                """
                        select count(other) from Regime one, Regime other
                        where one.id = :id and other.code = one.code and other.id <> one.id
                        """,
                                Long.class)
                        .setParameter("id", id)
                        .getSingleResult()
                > 0;
    }

    /** The exemptions of units that the caller may read, the latest first. */
    List<Exemption> findExemptions(UUID regimeId, Scope scope, LocalDate today) {
        var query = session.createNativeQuery(
                        """
                        select x.* from exemption x
                        where x.regime_id = :regime and %s
                        order by x.valid_from desc, x.id
                        """
                                .formatted(Scope.readable(
                                        "x.unit_id", Scope.lastDay("x.unit_id", "least(:today, x.valid_to - 1)"))),
                        Exemption.class)
                .setParameter("regime", regimeId)
                .setParameter("today", today);
        return scope.bind(query).getResultList();
    }

    @Unscoped("The caller has already found it in scope.")
    Exemption lockExemption(UUID id) {
        return RowLock.take(session, Exemption.class, id);
    }
}
