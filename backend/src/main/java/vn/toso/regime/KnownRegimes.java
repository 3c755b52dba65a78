package vn.toso.regime;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import vn.toso.indicator.IndicatorRef;
import vn.toso.indicator.IndicatorService;
import vn.toso.shared.reference.Kept;
import vn.toso.shared.reference.Reference;
import vn.toso.shared.time.Period;

/** Caches regimes, because thousands of reports come in between two changes of them. Callers check the access elsewhere. */
@ApplicationScoped
class KnownRegimes {

    /** Versions, indicators and rules of all regimes together. */
    private static final int MAX_KEPT = 10_000;

    private static final String DAYS = "days";

    private final RegimeRepository regimes;
    private final IndicatorService indicators;
    private final HolidayService holidays;
    private final Reference reference;
    private final Session session;
    private final Kept<UUID, List<Known>> versions = new Kept<>(MAX_KEPT, (regime, all) -> size(all));
    private final Kept<String, WorkingDays> days = new Kept<>(1, (key, all) -> 1);

    KnownRegimes(
            RegimeRepository regimes,
            IndicatorService indicators,
            HolidayService holidays,
            Reference reference,
            Session session) {
        this.regimes = regimes;
        this.indicators = indicators;
        this.holidays = holidays;
        this.reference = reference;
        this.session = session;
    }

    /**
     * @param version fully loaded and detached from the session
     * @param view without the actions that the caller may do
     */
    record Known(RegimeVersion version, Map<UUID, IndicatorRef> indicators, RegimeView view) {

        private static Known of(RegimeVersion version, Map<UUID, IndicatorRef> indicators) {
            return new Known(version, indicators, RegimeView.of(version, indicators, false));
        }

        /** @param administered whether the caller administers the unit that set the regime up */
        RegimeView view(boolean administered) {
            return administered ? RegimeView.of(version, indicators, true) : view;
        }
    }

    /** The version that asks for a date; empty if there is none. */
    Optional<Known> asking(UUID regimeId, LocalDate asOf) {
        return versions(regimeId).stream()
                .filter(one -> one.version.asksFor(asOf))
                .findFirst();
    }

    /** The version in force on a date; empty if there is none. */
    Optional<Known> inForce(UUID regimeId, LocalDate asOf) {
        return find(regimeId, one -> new Period(one.validFrom, one.validTo).contains(asOf));
    }

    /** @param versionId of a version that exists */
    Known version(UUID regimeId, UUID versionId) {
        return find(regimeId, one -> one.id.equals(versionId)).orElseThrow();
    }

    /** Looks into the cache, then into the database, where a version may have begun after the request did. */
    private Optional<Known> find(UUID regimeId, Predicate<RegimeVersion> wanted) {
        return Stream.<Supplier<List<Known>>>of(() -> versions(regimeId), () -> read(regimeId))
                .flatMap(all -> all.get().stream())
                .filter(one -> wanted.test(one.version))
                .findFirst();
    }

    private List<Known> versions(UUID regimeId) {
        return reference.ofProgramme(versions, regimeId, () -> read(regimeId));
    }

    WorkingDays workingDays(RegimeVersion version) {
        return version.reportingTiming().workingDays()
                ? reference.ofProgramme(days, DAYS, holidays::workingDays)
                : WorkingDays.WEEKDAYS;
    }

    private List<Known> read(UUID regimeId) {
        var found = regimes.findAllVersions(regimeId);
        Set<UUID> named = new HashSet<>();
        found.forEach(version -> {
            Hibernate.initialize(version.timings);
            Hibernate.initialize(version.indicators);
            named.addAll(version.indicatorIds());
            session.detach(version);
        });
        var refs = indicators.named(named);
        return found.stream().map(version -> Known.of(version, refs)).toList();
    }

    private static int size(List<Known> versions) {
        return 1
                + versions.stream()
                        .mapToInt(one -> 1 + one.version.indicators.size() + one.version.rules.size())
                        .sum();
    }
}
