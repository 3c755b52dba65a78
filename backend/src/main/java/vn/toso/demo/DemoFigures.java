package vn.toso.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import vn.toso.access.Unscoped;
import vn.toso.indicator.IndicatorRef;
import vn.toso.regime.Obligation;
import vn.toso.regime.ObligationService;
import vn.toso.regime.RegimeService;
import vn.toso.submission.Channel;
import vn.toso.submission.Content;
import vn.toso.submission.Figure;
import vn.toso.submission.Sender;
import vn.toso.submission.SubmissionWriter;

/**
 * The communes' reports from the first day of the regime to 13/7/2022. Only the totals of the last day were published. Their
 * split over communes, their daily growth and the hours of receipt are invented.
 */
@Unscoped("Fills an empty installation at startup, when there is no caller.")
@ApplicationScoped
class DemoFigures {

    private static final LocalDate LAST = DemoDistricts.TODAY;
    private static final UUID REGIME = UUID.fromString("7050de30-0002-4000-8000-000000000001");
    private static final UUID TARGET_VERSION = UUID.fromString("7050de30-0003-4000-8000-000000000002");

    /** All reports of the last day are received before 16:00, when the demo starts. */
    private static final Duration FIRST_HOUR_BEFORE_DEADLINE = Duration.ofMinutes(200);

    private static final int MINUTES_OF_SENDING = 120;

    private final Session session;
    private final RegimeService regimes;
    private final ObligationService obligations;
    private final SubmissionWriter writer;
    private final DemoRows rows;

    DemoFigures(
            Session session,
            RegimeService regimes,
            ObligationService obligations,
            SubmissionWriter writer,
            DemoRows rows) {
        this.session = session;
        this.regimes = regimes;
        this.obligations = obligations;
        this.writer = writer;
        this.rows = rows;
    }

    void load(List<Map<String, String>> accounts) {
        var regime = regimes.require(REGIME, LAST);
        var asked = regime.indicators().stream().filter(IndicatorRef::reported).toList();
        for (var row : DemoFile.table("invented-figures.csv")) {
            var unitId = DemoLoader.unitId("COMMUNE", row.get("unit_code"));
            long target = Long.parseLong(row.get("allocated_target"));
            rows.allocate(TARGET_VERSION, unitId, DemoLoader.unitId("DISTRICT", "186"), target);
            // The target is declared as 70 % of them. Their number was not published, so it is computed back.
            rows.count(unitId, LAST.getYear(), Math.round(target / 0.7));
            if (!row.get(asked.get(0).code()).isEmpty()) {
                send(row, unitId, sender(accounts, row.get("unit_code")), regime.validFrom(), asked);
            }
        }
    }

    private void send(Map<String, String> row, UUID unitId, Sender sender, LocalDate first, List<IndicatorRef> asked) {
        var silent = Arrays.stream(row.get("days_without_report").split(" "))
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse)
                .collect(Collectors.toSet());
        for (var obligation : obligations.list(REGIME, unitId, first, LAST)) {
            if (!silent.contains(obligation.asOf())) {
                var receivedAt = obligation
                        .dueAt()
                        .minus(FIRST_HOUR_BEFORE_DEADLINE)
                        .plus(Duration.ofMinutes(spread(unitId, obligation.asOf()) % MINUTES_OF_SENDING))
                        .plus(lateness(unitId, obligation));
                writer.submit(
                        obligation, Content.of(figures(row, asked, first, obligation.asOf())), sender, receivedAt);
            }
        }
        // Written entities are not needed any more, and each flush would check all of them.
        session.clear();
    }

    private static List<Figure> figures(
            Map<String, String> row, List<IndicatorRef> asked, LocalDate first, LocalDate asOf) {
        return asked.stream()
                .map(one -> new Figure(one.id(), reached(Long.parseLong(row.get(one.code())), first, asOf), null))
                .toList();
    }

    /** Grows slowly at first, then faster. It never falls, and reaches exactly the whole on the last day. */
    private static long reached(long whole, LocalDate first, LocalDate asOf) {
        long day = ChronoUnit.DAYS.between(first, asOf) + 1;
        long days = ChronoUnit.DAYS.between(first, LAST) + 1;
        return whole * day * (day + days) / (days * 2 * days);
    }

    /** About one report in forty is late, but none on the last day. */
    private static Duration lateness(UUID unitId, Obligation obligation) {
        boolean late =
                spread(unitId, obligation.asOf()) % 41 == 0 && obligation.asOf().isBefore(LAST);
        return late ? Duration.ofHours(5) : Duration.ZERO;
    }

    /** A pseudo-random number for a unit and a day, the same in every demo. */
    private static int spread(UUID unitId, LocalDate asOf) {
        return spread(unitId, asOf.toEpochDay());
    }

    /** A pseudo-random number from 0 to 9999 for a unit and something else, the same in every demo. */
    static int spread(UUID unitId, long what) {
        return new Random(unitId.getLeastSignificantBits() * 31 + what).nextInt(10_000);
    }

    private static Sender sender(List<Map<String, String>> accounts, String code) {
        var account = accounts.stream()
                .filter(one -> one.get("unit_code").equals(code)
                        && one.get("unit_level").equals("COMMUNE"))
                .findFirst()
                .orElseThrow();
        return new Sender(account.get("subject"), account.get("name") + " (số liệu giả định)", Channel.WEB, null);
    }
}
