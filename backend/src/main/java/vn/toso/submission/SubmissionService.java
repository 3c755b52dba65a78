package vn.toso.submission;

import static vn.toso.access.Action.VIEW_FIGURES;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.toso.access.CurrentUser;
import vn.toso.regime.AskedUnit;
import vn.toso.regime.ObligationService;
import vn.toso.regime.RegimeService;
import vn.toso.regime.RegimeView;
import vn.toso.shared.idempotency.Idempotency;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.idempotency.Unanswered;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.Violation;
import vn.toso.shared.time.BusinessClock;
import vn.toso.submission.SubmissionWriter.Correction;
import vn.toso.unit.UnitService;

/** Receives the reports of units and their corrections. */
@ApplicationScoped
public class SubmissionService {

    private final SubmissionRepository submissions;
    private final SubmissionViews views;
    private final CorrectionRepository corrections;
    private final SubmissionWriter writer;
    private final FigureCheck figures;
    private final ObligationService obligations;
    private final RegimeService regimes;
    private final UnitService units;
    private final Idempotency idempotency;
    private final CurrentUser user;
    private final BusinessClock clock;

    SubmissionService(
            SubmissionRepository submissions,
            SubmissionViews views,
            CorrectionRepository corrections,
            SubmissionWriter writer,
            FigureCheck figures,
            ObligationService obligations,
            RegimeService regimes,
            UnitService units,
            Idempotency idempotency,
            CurrentUser user,
            BusinessClock clock) {
        this.submissions = submissions;
        this.views = views;
        this.corrections = corrections;
        this.writer = writer;
        this.figures = figures;
        this.obligations = obligations;
        this.regimes = regimes;
        this.units = units;
        this.idempotency = idempotency;
        this.user = user;
        this.clock = clock;
    }

    /** @param key of the request: a retry with the same key gets the same reply, and the work is done once */
    @Transactional
    Reply<SubmissionView> submit(String key, NewSubmission request) {
        return idempotency.onceAmongMany(
                "createSubmission", key, request, SubmissionView.class, once -> submit(request, once));
    }

    private SubmissionView submit(NewSubmission request, Unanswered once) {
        var asked = obligations
                .find(request.regimeId(), request.unitId(), request.asOf())
                .orElseGet(() -> require(request));
        var permissions = new SubmissionPermissions(request.unitId(), asked.standing());
        permissions.requireSubmit();
        Sending sending;
        try {
            var content = content(asked.regime(), request.unitId(), request.asOf(), request.revision());
            var sender = sender(permissions, request.onBehalf());
            sending = new Sending(asked.obligation(), content, sender, clock.now());
        } catch (Problem wrong) {
            // If the unit has already reported, say only that, not what else is wrong.
            refuseSecond(request);
            throw wrong;
        }
        var actions = permissions.on(SubmissionState.SUBMITTED);
        var reply = writer.submit(asked.unit(), sending, actions, once);
        if (reply == null) {
            refuseSecond(request);
            throw SubmissionProblem.exists();
        }
        return reply;
    }

    /** Finds why the fast lookup returned nothing, and throws it as a problem. */
    private AskedUnit require(NewSubmission request) {
        var standing = user.standing(Set.of(request.unitId())).get(request.unitId());
        new SubmissionPermissions(request.unitId(), standing).refuseEnded();
        var obligation = obligations.require(request.regimeId(), request.unitId(), request.asOf());
        return new AskedUnit(
                units.require(request.unitId(), request.asOf()),
                regimes.require(request.regimeId(), request.asOf()),
                obligation,
                standing);
    }

    private void refuseSecond(NewSubmission request) {
        submissions
                .findFor(request.regimeId(), Set.of(request.unitId()), request.asOf(), user.scope(VIEW_FIGURES))
                .forEach(there -> {
                    throw SubmissionProblem.exists().with("submissionId", there.id());
                });
    }

    /** @param change to the version that the caller has seen */
    @Transactional
    Reply<SubmissionView> correct(String key, Change<NewRevision> change) {
        return idempotency.once("correctSubmission", key, change, SubmissionView.class, () -> correct(change));
    }

    private SubmissionView correct(Change<NewRevision> change) {
        var revision = change.body();
        var submission = change.lock(views, submissions);
        var permissions = SubmissionPermissions.of(user, submission.unitId);
        permissions.requireCorrect(submission.state, revision.reason());
        var regime = regimes.require(submission.regimeId, submission.asOf);
        var content = content(regime, submission.unitId, submission.asOf, revision);
        var sender = sender(permissions, revision.onBehalf());
        var events = corrections.findEvents(Set.of(submission.id)).get(submission.id);
        writer.correct(List.of(new Correction(submission, events, content, sender, clock.now())));
        return views.require(submission.id);
    }

    private Content content(RegimeView regime, UUID unitId, LocalDate asOf, NewRevision revision) {
        var notes = figures.check(regime, unitId, asOf, revision.figures(), revision.notesOrNone());
        var enteredAt = EnteredAt.of(revision.enteredAt(), clock.now());
        return new Content(revision.figures(), notes, revision.reason(), enteredAt.at(), enteredAt.problem());
    }

    private Sender sender(SubmissionPermissions permissions, OnBehalf onBehalf) {
        if (permissions.onBehalf() != (onBehalf != null)) {
            var code = onBehalf == null ? CommonViolation.REQUIRED : SubmissionViolation.OWN_UNIT;
            throw SubmissionProblem.invalid(List.of(Violation.at("/onBehalf", code)));
        }
        var channel = onBehalf == null ? permissions.channel(Channel.WEB) : Channel.ON_BEHALF;
        return new Sender(user.subject(), user.name(), channel, onBehalf);
    }

    @Transactional
    SubmissionView find(UUID id) {
        return views.require(id);
    }

    @Transactional
    List<RevisionView> revisions(UUID id) {
        var revisions = submissions.findRevisions(id, user.scope(VIEW_FIGURES));
        if (revisions.isEmpty()) {
            throw Problem.notFound();
        }
        return revisions.stream().map(RevisionView::of).toList();
    }

    @Transactional
    List<HistoryEntry> history(UUID id) {
        var revisions = submissions.findRevisions(id, user.scope(VIEW_FIGURES));
        if (revisions.isEmpty()) {
            throw Problem.notFound();
        }
        return HistoryEntry.of(submissions.findEvents(id, user.scope(VIEW_FIGURES)), revisions);
    }

    @Transactional
    Page<SubmissionView> list(SubmissionFilter filter, Cursor after, int limit) {
        return views.list(filter, after, limit);
    }

    /** The indicators that have figures in the listed submissions. */
    @Transactional
    List<UUID> indicators(SubmissionFilter filter) {
        return views.indicators(filter);
    }
}
