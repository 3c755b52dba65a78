package vn.toso.demo;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import vn.toso.access.Unscoped;
import vn.toso.indicator.IndicatorRef;
import vn.toso.indicator.Kind;
import vn.toso.regime.Obligation;
import vn.toso.regime.ObligationService;
import vn.toso.regime.RegimeService;
import vn.toso.submission.Channel;
import vn.toso.submission.Content;
import vn.toso.submission.Figure;
import vn.toso.submission.Sender;
import vn.toso.submission.Sending;
import vn.toso.submission.SubmissionWriter;

/**
 * Makes up a population, a target and daily reports, the same in every demo. All says that it is invented: the source of the
 * population, the document of the target, and the name of the sender.
 */
@Unscoped("Fills an empty installation at startup, when there is no caller.")
@ApplicationScoped
class DemoInvented {

    private static final String MARK = " (số liệu giả định)";

    /** People aged 15 and over of a commune: at least so many, and up to three times as many. */
    private static final int PEOPLE_OF_COMMUNE = 2000;

    private static final double PLANNED = 0.7;

    /** All reports of the last day are received before 16:00, when the demo begins. */
    private static final Duration FIRST_HOUR_BEFORE_DEADLINE = Duration.ofMinutes(190);

    private static final int MINUTES_OF_SENDING = 120;

    /** The most that a unit reports of one day. */
    private static final int MOST_IN_A_DAY = 12;

    private final Session session;
    private final RegimeService regimes;
    private final ObligationService obligations;
    private final SubmissionWriter writer;
    private final DemoRows rows;

    DemoInvented(
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

    /** By what a target is declared. */
    record Document(String number, LocalDate date, String issuer) {}

    /** The share of the people whom a unit has reached on the last day, in percent: from {@code lowest} to {@code highest}. */
    record Reached(int lowest, int highest) {}

    /**
     * A unit that reports.
     *
     * @param name with its type, as a part of the sender's name
     * @param onLastDay whether it has reported on the last day too
     * @param leastPeople how many people aged 15 and over it has at least; at most it has three times as many
     */
    record Reporting(UUID id, String name, boolean onLastDay, int leastPeople) {

        private static Reporting commune(Map<String, String> row) {
            var type =
                    switch (row.get("type")) {
                        case "THI_TRAN" -> "thị trấn ";
                        case "PHUONG" -> "phường ";
                        default -> "xã ";
                    };
            return new Reporting(
                    DemoLoader.unitId("COMMUNE", row.get("code")),
                    type + row.get("name"),
                    row.get("silent").isEmpty(),
                    PEOPLE_OF_COMMUNE);
        }

        /** The communes among the units of a table. */
        static List<Reporting> communes(List<Map<String, String>> units) {
            return units.stream()
                    .filter(row -> row.get("level").equals("COMMUNE"))
                    .map(Reporting::commune)
                    .toList();
        }

        private long people() {
            return leastPeople + spread(id, 0) % (2 * leastPeople);
        }
    }

    /**
     * Declares a target of 70 % of the people aged 15 and over, and divides it down to the communes.
     *
     * @param units at and below the owner, those above before those below
     */
    void declare(UUID target, Document document, UUID owner, List<Map<String, String>> units) {
        var parents = new HashMap<UUID, UUID>();
        var values = new LinkedHashMap<UUID, Long>();
        for (var row : units) {
            var unit = DemoLoader.unitId(row.get("level"), row.get("code"));
            if (!row.get("parent_code").isEmpty()) {
                parents.put(unit, DemoLoader.unitId(row.get("parent_level"), row.get("parent_code")));
            }
            if (row.get("level").equals("COMMUNE")) {
                long people = Reporting.commune(row).people();
                rows.count(unit, document.date().getYear(), people);
                for (var at = unit; at != null; at = at.equals(owner) ? null : parents.get(at)) {
                    values.merge(at, Math.round(people * PLANNED), Long::sum);
                }
            }
        }
        var version = DemoLoader.id("target/" + target);
        insertVersion(version, target, document, values.remove(owner));
        values.keySet().stream().map(parents::get).distinct().forEach(parent -> insertDivision(version, parent));
        values.forEach((unit, value) -> rows.allocate(version, unit, parents.get(unit), value));
    }

    /** Writes the reports of all units from the first day to the last. On earlier days about one in forty is missing or late. */
    void report(
            UUID regimeId,
            List<Reporting> units,
            List<Map<String, String>> accounts,
            LocalDate first,
            LocalDate last,
            Reached reached) {
        var regime = regimes.require(regimeId, last);
        var asked = regime.indicators().stream().filter(IndicatorRef::reported).toList();
        var reporters = accounts.stream().collect(toMap(DemoPeople::unit, one -> one, (one, other) -> one));
        var sendings = new ArrayList<Sending>();
        for (var unit : units) {
            var sender = sender(unit, reporters.get(unit.id()));
            for (var obligation : obligations.list(regimeId, unit.id(), first, last)) {
                boolean isLast = obligation.asOf().equals(last);
                int chance = spread(unit.id(), obligation.asOf().toEpochDay());
                if (isLast ? unit.onLastDay() : chance % 43 != 0) {
                    var receivedAt = obligation
                            .dueAt()
                            .minus(FIRST_HOUR_BEFORE_DEADLINE)
                            .plus(Duration.ofMinutes(chance % MINUTES_OF_SENDING))
                            .plus(!isLast && chance % 41 == 0 ? Duration.ofHours(5) : Duration.ZERO);
                    var figures = asked.stream()
                            .map(one -> new Figure(one.id(), value(unit, one, obligation, first, last, reached), null))
                            .toList();
                    sendings.add(new Sending(obligation, Content.of(figures), sender, receivedAt));
                }
            }
        }
        writer.submit(sendings);
        // Written entities are not needed any more, and each flush would check all of them.
        session.clear();
    }

    /** A stock has three quarters of its last value on the first day, and never falls. */
    private static long value(
            Reporting unit, IndicatorRef one, Obligation obligation, LocalDate first, LocalDate last, Reached reached) {
        var asOf = obligation.asOf();
        if (one.kind() == Kind.FLOW) {
            return spread(unit.id(), asOf.toEpochDay() * 7) % (MOST_IN_A_DAY + 1);
        }
        int percent = reached.lowest()
                + spread(unit.id(), one.id().getLeastSignificantBits()) % (reached.highest() - reached.lowest() + 1);
        long whole = unit.people() * percent / 100;
        long days = Math.max(1, ChronoUnit.DAYS.between(first, last));
        return whole * (3 * days + ChronoUnit.DAYS.between(first, asOf)) / (4 * days);
    }

    private static Sender sender(Reporting unit, Map<String, String> account) {
        var subject = account == null ? DemoLoader.id("sender/" + unit.id()).toString() : account.get("subject");
        return new Sender(subject, "Cán bộ " + unit.name() + MARK, Channel.WEB, null);
    }

    /** A pseudo-random number from 0 to 9999, the same in every demo. */
    private static int spread(UUID unit, long what) {
        return DemoFigures.spread(unit, what);
    }

    private void insertVersion(UUID version, UUID target, Document document, long value) {
        session.createNativeMutationQuery(
                        """
                        insert into target_version (id, target_id, value, share_percent, base_vi, base_en, effective_from,
                            document_number, document_date, document_issuer)
                        values (:id, :target, :value, 70, 'Dân số từ 15 tuổi trở lên', 'Population aged 15 and over', :day,
                            :number, :day, :issuer)
                        """)
                .setParameter("id", version)
                .setParameter("target", target)
                .setParameter("value", value)
                .setParameter("day", document.date())
                .setParameter("number", document.number())
                .setParameter("issuer", document.issuer())
                .executeUpdate();
    }

    private void insertDivision(UUID version, UUID unit) {
        session.createNativeMutationQuery(
                        """
                        insert into target_division (target_version_id, unit_id, mode, note)
                        values (:version, :unit, 'HAND', 'Phân bổ giả định cho bản minh họa')
                        """)
                .setParameter("version", version)
                .setParameter("unit", unit)
                .executeUpdate();
    }
}
