package vn.toso.submission;

import static java.util.stream.Collectors.toMap;

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
 * Takes the reports of many units in from a file, in the transaction of the caller. Each question is asked once for all of
 * them, and a thousand are written with one statement.
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

    /** One for each unit at or below this one that is asked, by code. */
    @Transactional
    public List<AskedReport> asked(UUID regimeId, UUID under, LocalDate asOf) {
        var asked = obligations.below(regimeId, under, asOf);
        var units = asked.stream().map(one -> one.unit().id()).toList();
        var sent = submissions.findFor(regimeId, units, asOf, user.scope()).stream()
                .collect(toMap(view -> view.unit().id(), view -> view));
        return asked.stream()
                .map(one -> new AskedReport(
                        one.unit(), one.obligation(), sent.get(one.unit().id())))
                .toList();
    }

    /**
     * Reads what the reports of some units are held against.
     *
     * @param units that may report in this batch
     * @param reason why figures change that are there already; null where nobody said
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public ReportBatch begin(RegimeView regime, Collection<UUID> units, LocalDate asOf, String reason) {
        var sender = new Sender(user.subject(), user.name(), Channel.SPREADSHEET, null);
        var before = figures.before(regime, units, asOf);
        return new ReportBatch(before, user.standing(units), sender, reason, clock.now());
    }

    /**
     * Writes what a batch has received. What others have done meanwhile stands in the way of some.
     *
     * @return why, by unit; where there is one, the caller has to refuse all
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, Problem> write(ReportBatch batch) {
        Map<UUID, Problem> refused = new HashMap<>();
        if (!batch.sendings().isEmpty()) {
            // In one order, so that two sheets with some of the same do not wait for each other.
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
        var lastEvents = corrections.findLastEvents(ids);
        var all = new ArrayList<Correction>();
        for (var change : batch.changes()) {
            var submission = locked.get(change.submissionId());
            try {
                change.requireUnchanged(submission, submissions);
                int lastEvent = lastEvents.get(submission.id);
                all.add(new Correction(submission, lastEvent, change.body(), batch.sender(), batch.receivedAt()));
            } catch (Problem changed) {
                refused.put(submission.unitId, changed);
            }
        }
        if (refused.isEmpty()) {
            writer.correct(all);
        }
    }
}
