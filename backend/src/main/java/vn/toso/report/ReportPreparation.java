package vn.toso.report;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import vn.toso.access.Action;
import vn.toso.access.Permissions;
import vn.toso.access.Unscoped;
import vn.toso.audit.AuditAction;
import vn.toso.audit.AuditField;
import vn.toso.audit.AuditTrail;
import vn.toso.audit.Details;
import vn.toso.regime.Closing;
import vn.toso.regime.RegimeService;
import vn.toso.shared.database.Turn;
import vn.toso.shared.load.Heavy;
import vn.toso.shared.time.BusinessClock;
import vn.toso.unit.UnitRef;

/**
 * Creates drafts as soon as the data of a date has closed, for regimes that ask for it. With several backends, each draft is
 * created once: a lock lets one backend run at a time, and existing reports are left out.
 */
@Unscoped("Runs on a schedule, without a caller.")
@ApplicationScoped
class ReportPreparation {

    private static final String BY = "Tổ Số";

    private final Session session;
    private final RegimeService regimes;
    private final TemplateService templates;
    private final ReportRepository reports;
    private final Turn turns;
    private final AuditTrail audit;
    private final BusinessClock today;
    private final Clock clock;

    ReportPreparation(
            Session session,
            RegimeService regimes,
            TemplateService templates,
            ReportRepository reports,
            Turn turns,
            AuditTrail audit,
            BusinessClock today,
            Clock clock) {
        this.session = session;
        this.regimes = regimes;
        this.templates = templates;
        this.reports = reports;
        this.turns = turns;
        this.audit = audit;
        this.today = today;
        this.clock = clock;
    }

    /** Includes yesterday, in case no backend was running at the closing time. */
    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    @Heavy
    @Transactional
    void prepare() {
        if (!turns.tryTake("report preparation")) {
            return;
        }
        var preparing = session.createQuery("select regimeId from ReportTemplate where prepares", UUID.class)
                .getResultList();
        for (var asOf : List.of(today.today().minusDays(1), today.today())) {
            for (var closing : regimes.closings(preparing, asOf)) {
                for (var unit : unprepared(closing, asOf)) {
                    if (!closing.at(unit.level(), asOf).isAfter(today.now())) {
                        draft(closing, unit, asOf);
                    }
                }
            }
        }
    }

    /** The units that have a consolidator and reporting units below them, but no report for the date. */
    private List<UnitRef> unprepared(Closing closing, LocalDate asOf) {
        return session.createNativeQuery(
                        """
                        select distinct %s
                        from assignment g
                        join unit_version v on v.unit_id = g.unit_id
                            and v.valid_from <= :asOf and (v.valid_to is null or v.valid_to > :asOf)
                        join unit_ancestor owned on owned.descendant_id = g.unit_id and owned.ancestor_id = :owner
                            and owned.valid_from <= :asOf and (owned.valid_to is null or owned.valid_to > :asOf)
                        where g.role = any(:roles) and g.valid_from <= :now and (g.valid_to is null or g.valid_to > :now)
                          and exists (
                            select from unit_ancestor below
                            join unit u on u.id = below.descendant_id and u.level = :level
                            where below.ancestor_id = g.unit_id and below.depth > 0
                              and below.valid_from <= :asOf and (below.valid_to is null or below.valid_to > :asOf))
                          and not exists (
                            select from report r
                            where r.regime_id = :regime and r.unit_id = g.unit_id and r.as_of = :asOf)
                        """
                                .formatted(UnitRef.columns("v")),
                        Tuple.class)
                .setParameter("asOf", asOf)
                .setParameter("owner", closing.ownerId())
                .setParameter("roles", Permissions.roleNamesWith(Action.CONSOLIDATE))
                .setParameter("now", clock.instant())
                .setParameter("level", closing.reportingLevel().name())
                .setParameter("regime", closing.regimeId())
                .getResultStream()
                .map(UnitRef::of)
                .toList();
    }

    private void draft(Closing closing, UnitRef unit, LocalDate asOf) {
        var paper = templates.paper(closing.regimeId(), unit, asOf);
        var report = Report.draft(closing.regimeId(), unit.id(), asOf, 1, paper, today.now(), BY);
        report.prepared = true;
        reports.persist(report);
        reports.persistEvent(report, ReportAction.CREATE, report.createdAt, null, BY, null, null);
        audit.changed(
                AuditAction.REPORT_PREPARE,
                report.id,
                unit.id(),
                Details.of()
                        .about(AuditField.REGIME, closing.regimeId())
                        .about(AuditField.AS_OF, asOf)
                        .made(AuditField.EDITION, report.edition)
                        .made(AuditField.STATE, report.state));
    }
}
