package vn.toso.regime;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.toso.access.Action;
import vn.toso.access.CurrentUser;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.time.BusinessClock;
import vn.toso.unit.EndedUnit;
import vn.toso.unit.Level;
import vn.toso.unit.UnitRef;
import vn.toso.unit.UnitService;

/** Computes the obligations of units. {@code progress} counts those of many units in SQL, by the same rules. */
@ApplicationScoped
public class ObligationService {

    private final RegimeRepository regimes;
    private final KnownRegimes known;
    private final AskedUnitQueries askedUnits;
    private final HolidayService holidays;
    private final UnitService units;
    private final CurrentUser user;
    private final BusinessClock clock;

    ObligationService(
            RegimeRepository regimes,
            KnownRegimes known,
            AskedUnitQueries askedUnits,
            HolidayService holidays,
            UnitService units,
            CurrentUser user,
            BusinessClock clock) {
        this.regimes = regimes;
        this.known = known;
        this.askedUnits = askedUnits;
        this.holidays = holidays;
        this.units = units;
        this.user = user;
        this.clock = clock;
    }

    /**
     * A unit that is asked for a date, with as few queries as possible, because every report needs it.
     *
     * @return empty if {@link #require} would throw a problem
     */
    @Transactional
    public Optional<AskedUnit> find(UUID regimeId, UUID unitId, LocalDate asOf) {
        var asking = asOf.isAfter(clock.today()) ? Optional.<KnownRegimes.Known>empty() : known.asking(regimeId, asOf);
        if (asking.isEmpty()) {
            // The same statement as for a regime that exists and is outside the scope, so that nobody can tell them
            // apart.
            askedUnits.findNothing(regimeId, unitId, asOf, clock.today());
        }
        return asking.flatMap(one -> askedUnits
                .find(one.version(), unitId, asOf, clock.today())
                .filter(found -> found.unit().level() == one.version().reportingLevel)
                .flatMap(found -> asked(one, found, asOf)));
    }

    private Optional<AskedUnit> asked(KnownRegimes.Known known, AskedUnitQueries.Found found, LocalDate asOf) {
        var version = known.version();
        var days = this.known.workingDays(version);
        return Obligation.of(found.unit().id(), List.of(version), found.alive(), found.exempt(), days, List.of(asOf))
                .stream()
                .findFirst()
                .map(one -> new AskedUnit(found.unit(), known.view(), one, found.standing()));
    }

    /**
     * The obligation for that date.
     *
     * @throws Problem 404 or 422 with the reason if there is none
     */
    @Transactional
    public Obligation require(UUID regimeId, UUID unitId, LocalDate asOf) {
        var version = asking(regimeId, asOf);
        var unit = units.find(unitId, Action.VIEW_FIGURES, asOf).orElse(null);
        if (unit == null) {
            var ended = ended(unitId, asOf).orElseThrow(Problem::notFound);
            throw RegimeProblem.unitEnded(unitId, ended.endedOn());
        }
        return obligations(List.of(version), unitId, unit.level(), asOf, asOf).stream()
                .findFirst()
                .orElseThrow(RegimeProblem::unitNotAsked);
    }

    /** The obligations for that date of units at or below a unit, by unit code. */
    @Transactional
    public Page<Obligation> page(UUID regimeId, UUID under, LocalDate asOf, Cursor after, int limit) {
        var page = asked(regimeId, under, asOf, after, limit);
        return new Page<>(page.items().stream().map(Asked::obligation).toList(), page.next());
    }

    /** @param unit as it was named on the date of the obligation */
    public record Asked(UnitRef unit, Obligation obligation) {}

    /** All obligations for that date of units at or below a unit, by unit code. */
    @Transactional
    public List<Asked> below(UUID regimeId, UUID under, LocalDate asOf) {
        return asked(regimeId, under, asOf, null, Integer.MAX_VALUE - 1).items();
    }

    private Page<Asked> asked(UUID regimeId, UUID under, LocalDate asOf, Cursor after, int limit) {
        var version = asking(regimeId, asOf);
        units.require(under, Action.VIEW_FIGURES, asOf);
        var asked = units.asked(version.reportingLevel, under, version.regime.ownerUnitId, asOf, after, limit);
        var exempt = regimes.findExempt(
                regimeId, asked.items().stream().map(UnitRef::id).toList(), asOf);
        var days = days(List.of(version));
        var obligations = asked.items().stream()
                .map(unit -> new Asked(unit, Obligation.of(unit.id(), version, asOf, exempt.contains(unit.id()), days)))
                .toList();
        return new Page<>(obligations, asked.next());
    }

    /**
     * The version that asks for a date.
     *
     * @throws Problem 404 or 422 with the reason if there is none
     */
    private RegimeVersion asking(UUID regimeId, LocalDate asOf) {
        var versions = versions(regimeId);
        if (asOf.isAfter(clock.today())) {
            throw RegimeProblem.futureDate();
        }
        return versions.stream().filter(one -> one.asksFor(asOf)).findFirst().orElseThrow(RegimeProblem::dateNotAsked);
    }

    /**
     * The obligations of a unit between two dates, both included, the latest first. Empty if the regime does not ask the unit;
     * days after the unit ended are left out.
     */
    @Transactional
    public List<Obligation> list(UUID regimeId, UUID unitId, LocalDate from, LocalDate to) {
        var unit = units.find(unitId, Action.VIEW_FIGURES, to)
                .orElseGet(
                        () -> ended(unitId, to).orElseThrow(Problem::notFound).unit());
        return obligations(versions(regimeId), unitId, unit.level(), from, to);
    }

    /**
     * The obligations of several units, each for its own dates. A unit has the same obligations here as in
     * {@link #list(UUID, UUID, LocalDate, LocalDate)}.
     *
     * @param dates at least one for each unit
     */
    @Transactional
    public List<Obligation> list(UUID regimeId, Map<UUID, ? extends Set<LocalDate>> dates) {
        var versions = versions(regimeId);
        var owner = versions.get(0).regime.ownerUnitId;
        var levels = levels(dates);
        var alive = units.periodsBelow(dates.keySet(), owner);
        var exemptions = regimes.findExemptions(regimeId, dates.keySet()).stream()
                .collect(groupingBy(one -> one.unitId, mapping(Exemption::period, toList())));
        var days = days(versions);
        return dates.entrySet().stream()
                .flatMap(unit -> Obligation.of(
                        unit.getKey(),
                        asking(versions, levels.get(unit.getKey())),
                        alive.getOrDefault(unit.getKey(), List.of()),
                        exemptions.getOrDefault(unit.getKey(), List.of()),
                        days,
                        unit.getValue())
                        .stream())
                .toList();
    }

    /** The level of each unit on its last date. The caller must be able to read the unit on that date. */
    private Map<UUID, Level> levels(Map<UUID, ? extends Set<LocalDate>> dates) {
        var levels = new HashMap<UUID, Level>();
        dates.keySet().stream()
                .collect(groupingBy(unit -> Collections.max(dates.get(unit))))
                .forEach((last, ids) -> {
                    units.ended(ids, last)
                            .forEach((id, ended) -> levels.put(id, ended.unit().level()));
                    units.findAll(ids, last).forEach((id, unit) -> levels.put(id, unit.level()));
                });
        if (!levels.keySet().containsAll(dates.keySet())) {
            throw Problem.notFound();
        }
        return levels;
    }

    /** The end of a unit that had ended by that date; empty if it had not, or if the caller may not read it. */
    @Transactional
    public Optional<EndedUnit> ended(UUID unitId, LocalDate by) {
        return units.ended(unitId, Action.VIEW_FIGURES, by);
    }

    private List<RegimeVersion> versions(UUID regimeId) {
        var versions = regimes.findVersions(regimeId, user.scope(), clock.today());
        if (versions.isEmpty()) {
            throw Problem.notFound();
        }
        return versions;
    }

    private List<Obligation> obligations(
            List<RegimeVersion> versions, UUID unitId, Level level, LocalDate from, LocalDate to) {
        var regime = versions.get(0).regime;
        var asking = asking(versions, level);
        var exemptions = regimes.findExemptions(regime.id, List.of(unitId)).stream()
                .map(Exemption::period)
                .toList();
        return Obligation.of(
                unitId, asking, units.periodsBelow(unitId, regime.ownerUnitId), exemptions, days(asking), from, to);
    }

    private static List<RegimeVersion> asking(List<RegimeVersion> versions, Level level) {
        return versions.stream()
                .filter(version -> version.reportingLevel == level)
                .toList();
    }

    private WorkingDays days(List<RegimeVersion> versions) {
        return versions.stream().anyMatch(version -> version.reportingTiming().workingDays())
                ? holidays.workingDays()
                : WorkingDays.WEEKDAYS;
    }
}
