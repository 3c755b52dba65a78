package vn.toso.regime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.Session;
import vn.toso.access.CurrentUser;
import vn.toso.access.Held;
import vn.toso.access.Scope;
import vn.toso.access.Standing;
import vn.toso.access.TreeDays;
import vn.toso.shared.reference.Kept;
import vn.toso.shared.reference.Kept.Seen;
import vn.toso.shared.reference.Reference;
import vn.toso.shared.time.Period;
import vn.toso.unit.UnitRef;

/** Reads all that is needed to receive the figures of one unit in one statement, and caches it. */
@ApplicationScoped
class AskedUnitQueries {

    private static final String OWNER = "cast(:owner as uuid)";

    /**
     * Whether the caller sees the regime on the date of the figures needs no check of its own: if the owner is above the unit on
     * that date, then it is above or below the unit of the scope by which the caller reads the unit. Otherwise the unit is not
     * asked.
     */
    private static final String SQL =
            """
            select %1$s, %2$s, %5$s,
                array(select a.valid_from from unit_ancestor a
                    where a.descendant_id = v.unit_id and a.ancestor_id = :owner order by a.valid_from) as alive_from,
                array(select a.valid_to from unit_ancestor a
                    where a.descendant_id = v.unit_id and a.ancestor_id = :owner order by a.valid_from) as alive_to,
                array(select x.valid_from from exemption x
                    where x.regime_id = :regime and x.unit_id = v.unit_id order by x.valid_from) as exempt_from,
                array(select x.valid_to from exemption x
                    where x.regime_id = :regime and x.unit_id = v.unit_id order by x.valid_from) as exempt_to
            from unit_version v
            where v.unit_id = :unit and v.valid_from <= :asOf and (v.valid_to is null or v.valid_to > :asOf)
              and %3$s and %4$s
              and exists (
                select from unit_version o
                where o.unit_id = :owner and o.valid_from <= :asOf and (o.valid_to is null or o.valid_to > :asOf))
            """
                    .formatted(
                            UnitRef.columns("v"),
                            CurrentUser.standingOf("v.unit_id"),
                            Scope.readable("v.unit_id", ":asOf"),
                            Scope.visible(OWNER, Scope.lastDay(OWNER, "cast(:lastDay as date)")),
                            Reference.SEEN);

    /** Entries of about 500 bytes each: enough for every commune of the country. */
    private static final int MAX_KEPT = 12_000;

    private final Session session;
    private final CurrentUser user;
    private final Reference reference;
    private final TreeDays days;
    private final Kept<Key, Optional<Found>> kept = new Kept<>(MAX_KEPT, (key, found) -> 1);

    /**
     * The cache key: all that decides the answer except database rows.
     *
     * @param asOf the last day on or before the date on which the tree changed; the other dates likewise
     */
    private record Key(UUID version, UUID unit, List<Held> held, LocalDate asOf, LocalDate lastDay, LocalDate today) {}

    AskedUnitQueries(Session session, CurrentUser user, Reference reference, TreeDays days) {
        this.session = session;
        this.user = user;
        this.reference = reference;
        this.days = days;
    }

    /** @return empty if the unit did not exist on the date, or if the caller may not see it, or the regime as it is now or was last */
    Optional<Found> find(RegimeVersion version, UUID unitId, LocalDate asOf, LocalDate today) {
        var last = version.validTo == null || version.validTo.isAfter(today) ? today : version.validTo.minusDays(1);
        var key =
                new Key(version.id, unitId, user.assignments(), days.since(asOf), days.since(last), days.since(today));
        return reference.ofAll(kept, key, () -> read(version, unitId, asOf, last));
    }

    /** Asks for a regime that does not exist, which takes as long as for one that the caller may not see. */
    void findNothing(UUID regimeId, UUID unitId, LocalDate asOf, LocalDate today) {
        read(regimeId, regimeId, unitId, asOf, today);
    }

    private Optional<Tuple> read(UUID regimeId, UUID ownerId, UUID unitId, LocalDate asOf, LocalDate last) {
        var query = session.createNativeQuery(SQL, Tuple.class)
                .setParameter("unit", unitId)
                .setParameter("regime", regimeId)
                .setParameter("owner", ownerId)
                .setParameter("asOf", asOf)
                .setParameter("lastDay", last);
        return user.bindStanding(user.scope().bind(query)).getResultStream().findFirst();
    }

    private Seen<Optional<Found>> read(RegimeVersion version, UUID unitId, LocalDate asOf, LocalDate last) {
        return read(version.regime.id, version.regime.ownerUnitId, unitId, asOf, last)
                .map(row -> new Seen<>(Optional.of(found(row)), row.get("seen", Long.class)))
                .orElseGet(() -> new Seen<>(Optional.empty(), null));
    }

    private Found found(Tuple row) {
        return new Found(UnitRef.of(row), user.standing(row), periods(row, "alive"), periods(row, "exempt"));
    }

    private static List<Period> periods(Tuple row, String name) {
        var from = row.get(name + "_from", LocalDate[].class);
        var to = row.get(name + "_to", LocalDate[].class);
        return IntStream.range(0, from.length)
                .mapToObj(i -> new Period(from[i], to[i]))
                .toList();
    }

    /**
     * @param alive the periods in which the unit existed below the owner of the regime
     * @param exempt the periods in which it need not report
     */
    record Found(UnitRef unit, Standing standing, List<Period> alive, List<Period> exempt) {}
}
