package vn.toso.regime;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.toso.access.CurrentUser;
import vn.toso.audit.AuditAction;
import vn.toso.audit.AuditField;
import vn.toso.audit.AuditTrail;
import vn.toso.audit.Details;
import vn.toso.shared.database.Turn;
import vn.toso.shared.idempotency.Idempotency;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.Violation;
import vn.toso.shared.problem.ViolationCode;
import vn.toso.shared.time.BusinessClock;
import vn.toso.unit.UnitService;

/** The calendar of working days for the whole installation, which the administrators of the root keep. */
@ApplicationScoped
class HolidayService {

    private final RegimeRepository regimes;
    private final UnitService units;
    private final Turn turns;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final BusinessClock clock;

    HolidayService(
            RegimeRepository regimes,
            UnitService units,
            Turn turns,
            Idempotency idempotency,
            AuditTrail audit,
            CurrentUser user,
            BusinessClock clock) {
        this.regimes = regimes;
        this.units = units;
        this.turns = turns;
        this.idempotency = idempotency;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    WorkingDays workingDays() {
        return new WorkingDays(
                regimes.findHolidays(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31)).stream()
                        .collect(toMap(one -> one.date, one -> one.kind)),
                confirmedYears());
    }

    /**
     * @param from the first day, included
     * @param to the last day, included
     */
    @Transactional
    HolidayCalendar calendar(LocalDate from, LocalDate to) {
        var today = clock.today();
        var confirmed = confirmedYears();
        var knownUntil = HolidayCalendar.knownUntil(confirmed, today);
        return new HolidayCalendar(
                list(from, to),
                knownUntil,
                HolidayCalendar.expiring(knownUntil, today),
                regimes.findHolidayYears().stream()
                        .map(one -> new ConfirmedYear(one.year, one.source))
                        .toList(),
                unconfirmed(confirmed),
                user.administers(units.root(today)));
    }

    private Set<Integer> confirmedYears() {
        return regimes.findHolidayYears().stream().map(one -> one.year).collect(toSet());
    }

    /** The years without confirmation, from the first confirmed year to the year of the last holiday. */
    private List<Integer> unconfirmed(Set<Integer> confirmed) {
        var last = regimes.findLastHoliday();
        if (last.isEmpty()) {
            return List.of();
        }
        int first =
                confirmed.stream().min(Integer::compare).orElse(clock.today().getYear());
        return IntStream.rangeClosed(first, last.get().getYear())
                .filter(year -> !confirmed.contains(year))
                .boxed()
                .toList();
    }

    /**
     * @param from the first day, included
     * @param to the last day, included
     */
    @Transactional
    List<HolidayView> list(LocalDate from, LocalDate to) {
        boolean editable = user.administers(units.root(clock.today()));
        var today = clock.today();
        return regimes.findHolidays(from, to).stream()
                .map(one -> HolidayView.of(one, editable && !one.date.isBefore(today)))
                .toList();
    }

    @Transactional
    Reply<HolidayView> add(String key, NewHoliday announced) {
        return idempotency.once("createHoliday", key, announced, HolidayView.class, () -> add(announced));
    }

    HolidayView add(NewHoliday announced) {
        var root = requireEditable(announced);
        if (regimes.findHoliday(announced.date()).isPresent()) {
            throw new Problem(
                    Problem.Kind.CONFLICT,
                    RegimeProblem.Type.HOLIDAY_EXISTS,
                    "Something is said of this day already",
                    Violation.at("/date", RegimeViolation.HOLIDAY_EXISTS));
        }
        return put(announced, null, root);
    }

    /** Replaces the entry of a day, when an imported list differs from it. */
    HolidayView change(NewHoliday announced) {
        var root = requireEditable(announced);
        var before = regimes.findHoliday(announced.date()).orElseThrow(Problem::notFound);
        regimes.remove(before);
        return put(announced, before.announced(), root);
    }

    Optional<NewHoliday> find(LocalDate date) {
        return regimes.findHoliday(date).map(Holiday::announced);
    }

    /** @param before what was said of the day; null for nothing */
    private HolidayView put(NewHoliday announced, NewHoliday before, UUID root) {
        var holiday = new Holiday(announced);
        regimes.persist(holiday);
        record(before == null ? AuditAction.HOLIDAY_ADD : AuditAction.HOLIDAY_CHANGE, root, before, announced);
        return HolidayView.of(holiday, true);
    }

    /**
     * @param before null for a new day
     * @param after null for a removed day
     */
    private void record(AuditAction action, UUID root, NewHoliday before, NewHoliday after) {
        var details = Details.of().about(AuditField.DATE, (before == null ? after : before).date());
        details.changed(AuditField.KIND, before == null ? null : before.kind(), after == null ? null : after.kind());
        details.changed(
                AuditField.NAME,
                before == null ? null : before.name().vi(),
                after == null ? null : after.name().vi());
        details.changed(
                AuditField.SOURCE, before == null ? null : before.source(), after == null ? null : after.source());
        audit.changed(action, null, root, details);
    }

    /** Records that all announced days of a year are in the calendar. This moves no deadline. */
    @Transactional
    Reply<ConfirmedYear> confirm(String key, ConfirmedYear confirmed) {
        return idempotency.once("confirmHolidayYear", key, confirmed, ConfirmedYear.class, () -> {
            var root = requireAdministrator();
            if (confirmedYears().contains(confirmed.year())) {
                throw new Problem(
                        Problem.Kind.CONFLICT,
                        RegimeProblem.Type.YEAR_CONFIRMED,
                        "This year is confirmed already",
                        Violation.at("/year", RegimeViolation.YEAR_CONFIRMED));
            }
            regimes.persist(new HolidayYear(confirmed));
            audit.changed(
                    AuditAction.HOLIDAY_CONFIRM,
                    null,
                    root,
                    Details.of().made(AuditField.YEAR, confirmed.year()).made(AuditField.SOURCE, confirmed.source()));
            return confirmed;
        });
    }

    /** Takes back a confirmation, because more days are expected. */
    @Transactional
    void reopen(int year) {
        var root = requireAdministrator();
        var confirmed = regimes.findHolidayYears().stream()
                .filter(one -> one.year == year)
                .findFirst()
                .orElseThrow(Problem::notFound);
        regimes.remove(confirmed);
        audit.changed(
                AuditAction.HOLIDAY_REOPEN,
                null,
                root,
                Details.of().changed(AuditField.YEAR, year, null).changed(AuditField.SOURCE, confirmed.source, null));
    }

    @Transactional
    void remove(LocalDate date) {
        var root = requireEditable(date);
        var holiday = regimes.findHoliday(date).orElseThrow(Problem::notFound);
        regimes.remove(holiday);
        record(AuditAction.HOLIDAY_REMOVE, root, holiday.announced(), null);
    }

    private UUID requireEditable(NewHoliday announced) {
        var root = requireEditable(announced.date());
        var weekend = announced.date().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        if (announced.kind() == HolidayKind.WORKING_DAY && !weekend) {
            throw invalid("/kind", RegimeViolation.WORKED_ANYWAY);
        }
        return root;
    }

    /** A day in the past cannot change, so that past deadlines stay the same. */
    private UUID requireEditable(LocalDate date) {
        var root = requireAdministrator();
        if (date.isBefore(clock.today())) {
            throw invalid("/date", CommonViolation.PAST_DATE);
        }
        return root;
    }

    /**
     * Requires that the caller administers the root, and locks the calendar against concurrent changes.
     *
     * @return the root
     */
    UUID requireAdministrator() {
        var root = units.root(clock.today());
        user.requireAdministrator(root);
        turns.take("holidays");
        return root;
    }

    private static Problem invalid(String pointer, ViolationCode code) {
        return new Problem(
                Problem.Kind.UNPROCESSABLE,
                RegimeProblem.Type.INVALID_HOLIDAY,
                "The day cannot be said to be that",
                Violation.at(pointer, code));
    }
}
