package vn.toso.regime;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.toso.access.CurrentUser;
import vn.toso.audit.AuditTrail;
import vn.toso.shared.idempotency.Idempotency;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.page.Page;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.Violation;
import vn.toso.shared.time.BusinessClock;
import vn.toso.unit.UnitService;

/** The days on which offices work, kept for the whole installation by whoever administers its root. */
@ApplicationScoped
class HolidayService {

    private final RegimeRepository regimes;
    private final UnitService units;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final BusinessClock clock;

    HolidayService(
            RegimeRepository regimes,
            UnitService units,
            Idempotency idempotency,
            AuditTrail audit,
            CurrentUser user,
            BusinessClock clock) {
        this.regimes = regimes;
        this.units = units;
        this.idempotency = idempotency;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    WorkingDays workingDays() {
        return new WorkingDays(regimes.findHolidays(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31)).stream()
                .collect(toMap(one -> one.date, one -> one.kind)));
    }

    /** @param from and to, both included */
    @Transactional
    Page<HolidayView> list(LocalDate from, LocalDate to) {
        boolean editable = user.administers(units.root(clock.today()));
        var today = clock.today();
        return Page.whole(regimes.findHolidays(from, to).stream()
                .map(one -> HolidayView.of(one, editable && !one.date.isBefore(today)))
                .toList());
    }

    @Transactional
    Reply<HolidayView> add(String key, NewHoliday announced) {
        return idempotency.once("createHoliday", key, announced, HolidayView.class, () -> {
            var root = requireEditable(announced.date());
            var weekend = announced.date().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
            if (announced.kind() == HolidayKind.WORKING_DAY && !weekend) {
                throw invalid("/kind", "worked-anyway");
            }
            if (regimes.findHoliday(announced.date()).isPresent()) {
                throw new Problem(
                        Problem.Kind.CONFLICT,
                        "holiday-exists",
                        "Something is said of this day already",
                        Violation.at("/date", "holiday-exists"));
            }
            var holiday = new Holiday(announced);
            regimes.persist(holiday);
            audit.changed("holiday.add", null, root, Map.of("date", announced.date(), "kind", announced.kind()));
            return HolidayView.of(holiday, true);
        });
    }

    @Transactional
    void remove(LocalDate date) {
        var holiday = regimes.findHoliday(date);
        var root = requireEditable(date);
        regimes.remove(holiday.orElseThrow(Problem::notFound));
        audit.changed("holiday.remove", null, root, Map.of("date", date, "kind", holiday.get().kind));
    }

    /** Deadlines that have passed stay what they were. */
    private UUID requireEditable(LocalDate date) {
        var root = units.root(clock.today());
        user.requireAdministrator(root);
        if (date.isBefore(clock.today())) {
            throw invalid("/date", "past-date");
        }
        return root;
    }

    private static Problem invalid(String pointer, String code) {
        return new Problem(
                Problem.Kind.UNPROCESSABLE,
                "invalid-holiday",
                "The day cannot be said to be that",
                Violation.at(pointer, code));
    }
}
