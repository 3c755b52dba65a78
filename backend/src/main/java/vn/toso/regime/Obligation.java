package vn.toso.regime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.toso.shared.time.Period;

/**
 * A regime asks a unit for its figures as of a date, by a deadline. Computed and never stored, from the versions of the regime,
 * its calendar, and the periods in which the unit existed below the regime's owner.
 *
 * @param period the period that the date closes; null if the calendar has no periods
 * @param calendarConfirmed whether all announced days that the deadline depends on are known
 * @param backfilled whether the regime was opened after the date, so that figures are entered afterwards and are never late
 * @param exempt whether the unit need not fulfil it
 */
public record Obligation(
        UUID regimeId,
        UUID regimeVersionId,
        UUID unitId,
        LocalDate asOf,
        ReportingPeriod period,
        Instant closesAt,
        Instant dueAt,
        boolean calendarConfirmed,
        boolean backfilled,
        boolean exempt) {

    /**
     * All obligations of one unit between two dates, both included, the latest first.
     *
     * @param versions the versions of one regime that ask the unit's level
     * @param alive the periods in which the unit existed below the owner of the regime
     * @param exemptions of the unit from the regime
     * @param days the working days
     */
    static List<Obligation> of(
            UUID unitId,
            Collection<RegimeVersion> versions,
            Collection<Period> alive,
            Collection<Period> exemptions,
            WorkingDays days,
            LocalDate from,
            LocalDate to) {
        var dates = Stream.iterate(to, date -> !date.isBefore(from), date -> date.minusDays(1))
                .toList();
        return of(unitId, versions, alive, exemptions, days, dates);
    }

    /** The obligations of one unit for some dates, in the order of the dates. */
    static List<Obligation> of(
            UUID unitId,
            Collection<RegimeVersion> versions,
            Collection<Period> alive,
            Collection<Period> exemptions,
            WorkingDays days,
            Collection<LocalDate> dates) {
        var obligations = new ArrayList<Obligation>();
        for (var asOf : dates) {
            if (covers(alive, asOf)) {
                for (var version : versions) {
                    if (version.asksFor(asOf)) {
                        obligations.add(of(unitId, version, asOf, covers(exemptions, asOf), days));
                    }
                }
            }
        }
        return obligations;
    }

    static Obligation of(UUID unitId, RegimeVersion version, LocalDate asOf, boolean exempt, WorkingDays days) {
        var timing = version.reportingTiming();
        boolean backfilled = version.backfills(asOf);
        return new Obligation(
                version.regime.id,
                version.id,
                unitId,
                asOf,
                version.calendar.period(asOf),
                timing.closesAt(asOf),
                backfilled ? version.pastBeginning.dueAt() : timing.dueAt(asOf, days),
                backfilled || timing.confirmed(asOf, days),
                backfilled,
                exempt);
    }

    private static boolean covers(Collection<Period> periods, LocalDate date) {
        return periods.stream().anyMatch(period -> period.contains(date));
    }
}
