package vn.toso.submission;

import static java.util.stream.Collectors.toMap;
import static vn.toso.access.Action.VIEW_FIGURES;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.toso.access.CurrentUser;
import vn.toso.regime.ObligationService;
import vn.toso.regime.RegimeView;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.time.BusinessClock;
import vn.toso.submission.SubmissionWriter.Correction;

/**
 * Imports the reports of many units from a file, in the transaction of the caller. Reads and writes for all units at
 * once, not one by one.
 */
@ApplicationScoped
public class ReportIntake {

    private final ObligationService obligations;
    private final SubmissionRepository submissions;
    private final CorrectionRepository corrections;
    private final FigureCheck figures;
    private final SubmissionWriter writer;
    private final CurrentUser user;
    private final BusinessClock clock;

    ReportIntake(
            ObligationService obligations,
            SubmissionRepository submissions,
            CorrectionRepository corrections,
            FigureCheck figures,
            SubmissionWriter writer,
            CurrentUser user,
            BusinessClock clock) {
        this.obligations = obligations;
        this.submissions = submissions;
        this.corrections = corrections;
        this.figures = figures;
        this.writer = writer;
        this.user = user;
        this.clock = clock;
    }

    /** One entry for each unit at or below {@code under} that is asked, ordered by code. */
    @Transactional
    public List<AskedReport> asked(UUID regimeId, UUID under, LocalDate asOf) {
        var asked = obligations.below(regimeId, under, asOf);
        var units = asked.stream().map(one -> one.unit().id()).toList();
        var sent = submissions.findFor(regimeId, units, asOf, user.scope(VIEW_FIGURES)).stream()
                .collect(toMap(view -> view.unit().id(), view -> view));
        return asked.stream()
                .map(one -> new AskedReport(
                        one.unit(), one.obligation(), sent.get(one.unit().id())))
                .toList();
    }

    /**
     * Reads what the reports of these units are checked against.
     *
     * @param units that may report in this batch
     * @param reason for changes to figures that were sent before; null if none was given
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public ReportBatch begin(RegimeView regime, Collection<UUID> units, LocalDate asOf, String reason) {
        var sender = new Sender(user.subject(), user.name(), Channel.SPREADSHEET, null);
        var before = figures.before(regime, units, asOf);
        return new ReportBatch(before, user.standing(units), sender, reason, clock.now());
    }

    /**
     * Writes the reports of a batch, unless another transaction has changed some of the submissions meanwhile.
     *
     * @return the problem of each unit that cannot be written; if there is any, the caller has to roll back all
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, Problem> write(ReportBatch batch) {
        Map<UUID, Problem> refused = new HashMap<>();
        if (!batch.sendings().isEmpty()) {
            // Always in the same order, so that two files with some of the same units cannot deadlock.
            var sendings = batch.sendings().stream()
                    .sorted(Comparator.comparing(one -> one.obligation().unitId()))
                    .toList();
            writer.submitOrName(sendings).forEach(unit -> refused.put(unit, SubmissionProblem.exists()));
        }
        if (!batch.changes().isEmpty()) {
            correct(batch, refused);
        }
        return refused;
    }

    private void correct(ReportBatch batch, Map<UUID, Problem> refused) {
        var ids = batch.changes().stream().map(Change::submissionId).toList();
        var locked = corrections.lock(ids);
        var events = corrections.findEvents(ids);
        var all = new ArrayList<Correction>();
        for (var change : batch.changes()) {
            var submission = locked.get(change.submissionId());
            try {
                change.requireUnchanged(submission, submissions);
                all.add(new Correction(
                        submission,
                        events.get(submission.id),
                        change.body(),
                        batch.sender(submission.unitId),
                        batch.receivedAt()));
            } catch (Problem changed) {
                refused.put(submission.unitId, changed);
            }
        }
        if (refused.isEmpty()) {
            writer.correct(all);
        }
    }
}
