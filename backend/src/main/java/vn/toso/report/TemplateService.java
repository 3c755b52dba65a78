package vn.toso.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import vn.toso.access.CurrentUser;
import vn.toso.audit.AuditAction;
import vn.toso.audit.AuditField;
import vn.toso.audit.AuditTrail;
import vn.toso.audit.Details;
import vn.toso.regime.RegimeService;
import vn.toso.report.TemplateResource.TemplateEdit;
import vn.toso.report.TemplateResource.TemplatePreview;
import vn.toso.shared.database.Turn;
import vn.toso.shared.time.BusinessClock;
import vn.toso.unit.UnitRef;

/** Reads and edits the initial texts of a regime's reports. Only an administrator of the regime's owner may edit them. */
@ApplicationScoped
class TemplateService {

    private final ReportRepository reports;
    private final DraftContents drafts;
    private final RegimeService regimes;
    private final Turn turns;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final BusinessClock today;

    TemplateService(
            ReportRepository reports,
            DraftContents drafts,
            RegimeService regimes,
            Turn turns,
            AuditTrail audit,
            CurrentUser user,
            BusinessClock today) {
        this.reports = reports;
        this.drafts = drafts;
        this.regimes = regimes;
        this.turns = turns;
        this.audit = audit;
        this.user = user;
        this.today = today;
    }

    @Transactional
    TemplateView find(UUID regimeId) {
        var regime = regimes.require(regimeId, today.today());
        return TemplateView.of(regimeId, reports.template(regimeId).orElse(null), user.administers(regime.ownerId()));
    }

    @Transactional
    TemplateView edit(UUID regimeId, int version, TemplateEdit edit) {
        var regime = regimes.require(regimeId, today.today());
        user.requireAdministrator(regime.ownerId());
        PaperCheck.of(edit.wording());
        turns.take("report template " + regimeId);
        var stored = reports.lockTemplate(regimeId);
        var before = TemplateView.of(regimeId, stored.orElse(null), true);
        if (before.version() != version) {
            throw ReportProblem.staleTemplate(before);
        }
        var template = stored.orElseGet(ReportTemplate::new);
        template.regimeId = regimeId;
        template.wording = edit.wording();
        template.prepares = edit.prepares();
        template.editedAt = today.now();
        template.editedByName = user.name();
        reports.persist(template);
        audit.changed(
                AuditAction.REPORT_TEMPLATE_EDIT,
                regimeId,
                regime.ownerId(),
                Details.of()
                        .changed(AuditField.PREPARES, before.prepares(), edit.prepares())
                        .named(AuditField.WORDING, before.wording(), edit.wording()));
        return TemplateView.of(regimeId, template, true);
    }

    /** The texts as a report of the unit for a date would contain them. */
    @Transactional
    TemplateResource.Said preview(UUID regimeId, TemplatePreview preview) {
        PaperCheck.of(preview.wording());
        var words = new Words(drafts.of(regimeId, preview.unitId(), preview.asOf(), null));
        var wording = preview.wording();
        return new TemplateResource.Said(
                words.fill(wording.subject()), words.passages(wording.body()), ReportView.Placeholder.of(words));
    }

    /** The initial paper of a unit's report: the regime's texts, with letterhead and signature of the unit's last report. */
    Paper paper(UUID regimeId, UnitRef unit, LocalDate asOf) {
        var papers = reports.papers(regimeId, unit.id(), asOf);
        var wording = Objects.requireNonNullElseGet(papers.wording(), () -> Wording.standard(unit.level()));
        if (papers.last() != null) {
            return papers.last().next(wording);
        }
        var regime = regimes.known(regimeId, asOf);
        // The recipient is an office of the owner, and of no other unit that consolidates.
        var office = regime.ownerId().equals(unit.id()) ? wording.office(regime.recipient(), unit) : null;
        return Paper.of(unit, papers.above(), wording, office, asOf);
    }
}
