package vn.toso.regime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.toso.access.CurrentUser;
import vn.toso.indicator.IndicatorService;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.time.BusinessClock;
import vn.toso.unit.Level;

@ApplicationScoped
public class RegimeService {

    private final RegimeRepository regimes;
    private final HolidayService holidays;
    private final IndicatorService indicators;
    private final KnownRegimes known;
    private final CurrentUser user;
    private final BusinessClock clock;

    RegimeService(
            RegimeRepository regimes,
            HolidayService holidays,
            IndicatorService indicators,
            KnownRegimes known,
            CurrentUser user,
            BusinessClock clock) {
        this.regimes = regimes;
        this.holidays = holidays;
        this.indicators = indicators;
        this.known = known;
        this.user = user;
        this.clock = clock;
    }

    /**
     * The regime as in force on a date.
     *
     * @throws Problem 404 if none was in force or the caller may not see it
     */
    @Transactional
    public RegimeView require(UUID id, LocalDate asOf) {
        return inForce(id, asOf).orElseThrow(Problem::notFound);
    }

    /** The regime as in force on a date; empty if none was in force or the caller may not see it. */
    @Transactional
    public Optional<RegimeView> inForce(UUID id, LocalDate asOf) {
        return regimes.findIdInForce(id, user.scope(), asOf).map(version -> {
            var one = known.version(id, version);
            return one.view(user.administers(one.view().ownerId()));
        });
    }

    /**
     * The regime as in force on a date, for a caller who is known to see it; without the actions that the caller may take. Takes no
     * statement if the regime is in memory.
     */
    @Transactional
    public RegimeView known(UUID id, LocalDate asOf) {
        return known.inForce(id, asOf).orElseThrow(Problem::notFound).view();
    }

    /** The days on which a version of the regime begins or ends, without a check of access. */
    @Transactional
    public Set<LocalDate> versionDays(UUID id) {
        return Set.copyOf(regimes.findVersionDays(id));
    }

    /** Whether another unit has a regime with the same code. A code is unique only within the owning unit. */
    @Transactional
    public boolean sharesCode(UUID id) {
        return regimes.sharesCode(id);
    }

    @Transactional
    Page<RegimeView> list(UUID unit, LocalDate asOf, boolean coming, Cursor after, int limit) {
        var versions = regimes.findPage(unit, user.scope(), asOf, coming, after, limit + 1);
        return Page.cut(views(versions), limit, last -> Cursor.of(last.code(), last.id()));
    }

    /** The regimes in force on a date that ask one of the indicators of units below a level, by code. */
    @Transactional
    public List<RegimeView> askingBelow(Collection<UUID> indicators, Level level, LocalDate asOf) {
        return views(regimes.findAskingBelow(indicators, level, asOf, user.scope()));
    }

    /** The closing times of these regimes for a date, for jobs that have no caller. */
    @Transactional
    public List<Closing> closings(Collection<UUID> ids, LocalDate asOf) {
        return regimes.findAllInForce(ids, asOf).stream()
                .filter(version -> version.asksFor(asOf))
                .map(Closing::of)
                .toList();
    }

    /** The dates that every regime asks for between two dates, both included, for jobs that have no caller. */
    @Transactional
    public List<AskedDates> asked(LocalDate from, LocalDate to) {
        return from.isAfter(to)
                ? List.of()
                : regimes.findAllBetween(from, to).stream()
                        .map(version -> AskedDates.of(version, from, to))
                        .filter(asked -> !asked.dates().isEmpty())
                        .toList();
    }

    /** How many dates a regime asks for, from one date until the day before another. */
    @Transactional
    public long countAsked(UUID id, LocalDate from, LocalDate to) {
        if (!from.isBefore(to)) {
            return 0;
        }
        var versions = regimes.findVersions(id, user.scope(), clock.today());
        return from.datesUntil(to)
                .filter(date -> versions.stream().anyMatch(version -> version.asksFor(date)))
                .count();
    }

    /** The deadline for figures of a date. */
    @Transactional
    public Instant dueAt(RegimeView regime, LocalDate asOf) {
        if (regime.pastBeginning() != null && regime.pastBeginning().covers(asOf)) {
            return regime.pastBeginning().dueAt();
        }
        var timing = regime.reportingTiming();
        return timing.dueAt(asOf, timing.workingDays() ? holidays.workingDays() : WorkingDays.WEEKDAYS);
    }

    /** The regime as in force on a date. Before its first version, this is the first one; after its last, the last one. */
    @Transactional
    RegimeView find(UUID id, LocalDate asOf) {
        var versions = regimes.findVersions(id, user.scope(), clock.today()).stream()
                .sorted(Comparator.comparing(one -> one.validFrom))
                .toList();
        return versions.stream()
                .filter(one -> one.validTo == null || one.validTo.isAfter(asOf))
                .findFirst()
                .or(() -> versions.stream().reduce((earlier, later) -> later))
                .map(this::view)
                .orElseThrow(Problem::notFound);
    }

    RegimeView view(RegimeVersion version) {
        return views(List.of(version)).get(0);
    }

    List<RegimeView> views(Collection<RegimeVersion> versions) {
        Set<UUID> named = new HashSet<>();
        versions.forEach(version -> named.addAll(version.indicatorIds()));
        var refs = indicators.named(named);
        var administered = user.administered(
                versions.stream().map(version -> version.regime.ownerUnitId).toList());
        return versions.stream()
                .map(version -> RegimeView.of(version, refs, administered.contains(version.regime.ownerUnitId)))
                .toList();
    }
}
