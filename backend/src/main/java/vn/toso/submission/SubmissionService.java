package vn.toso.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import vn.toso.access.CurrentUser;
import vn.toso.indicator.IndicatorRef;
import vn.toso.regime.ObligationService;
import vn.toso.regime.RegimeService;
import vn.toso.shared.idempotency.Idempotency;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.Violation;
import vn.toso.shared.time.BusinessClock;

@ApplicationScoped
class SubmissionService {

    private final SubmissionRepository submissions;
    private final SubmissionWriter writer;
    private final ObligationService obligations;
    private final RegimeService regimes;
    private final Idempotency idempotency;
    private final CurrentUser user;
    private final BusinessClock clock;

    SubmissionService(
            SubmissionRepository submissions,
            SubmissionWriter writer,
            ObligationService obligations,
            RegimeService regimes,
            Idempotency idempotency,
            CurrentUser user,
            BusinessClock clock) {
        this.submissions = submissions;
        this.writer = writer;
        this.obligations = obligations;
        this.regimes = regimes;
        this.idempotency = idempotency;
        this.user = user;
        this.clock = clock;
    }

    /** @param key of the request, so that sent again it is answered the same and done once */
    @Transactional
    Reply<SubmissionView> submit(String key, NewSubmission request) {
        return idempotency.once("createSubmission", key, request, SubmissionView.class, () -> submit(request));
    }

    private SubmissionView submit(NewSubmission request) {
        var obligation = obligations.require(request.regimeId(), request.unitId(), request.asOf());
        SubmissionPermissions.of(user, request.unitId()).requireSubmit();
        requireAsked(request);
        submissions
                .findFor(request.regimeId(), request.unitId(), request.asOf(), user.scope())
                .ifPresent(there -> {
                    throw SubmissionProblem.exists().with("submissionId", there.id());
                });
        var sender = new Sender(user.subject(), user.name(), Channel.WEB);
        var enteredAt = request.enteredAt() == null ? null : request.enteredAt().toInstant();
        var id = writer.write(obligation, request.figures(), sender, enteredAt, clock.now());
        return find(id);
    }

    @Transactional
    SubmissionView find(UUID id) {
        return submissions.findInScope(id, user.scope()).orElseThrow(Problem::notFound);
    }

    @Transactional
    List<RevisionView> revisions(UUID id) {
        var revisions = submissions.findRevisions(id, user.scope());
        if (revisions.isEmpty()) {
            throw Problem.notFound();
        }
        return revisions.stream().map(RevisionView::of).toList();
    }

    @Transactional
    Page<SubmissionView> list(SubmissionFilter filter, Cursor after, int limit) {
        var rows = submissions.findPage(filter, user.scope(), after, limit + 1);
        return Page.cut(rows, limit, last -> Cursor.of(last.asOf(), last.id()));
    }

    /** Every figure must be of an indicator that the regime asks units for, named once, with a value or a mark. */
    private void requireAsked(NewSubmission request) {
        var regime = regimes.require(request.regimeId(), request.asOf());
        var asked = new HashSet<UUID>();
        regime.indicators().stream().filter(IndicatorRef::reported).forEach(one -> asked.add(one.id()));
        var seen = new HashSet<UUID>();
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < request.figures().size(); i++) {
            var figure = request.figures().get(i);
            if (!asked.contains(figure.indicatorId())) {
                violations.add(Violation.at("/figures/" + i + "/indicatorId", "indicator-not-asked"));
            } else if (!seen.add(figure.indicatorId())) {
                violations.add(Violation.at("/figures/" + i + "/indicatorId", "indicator-repeated"));
            }
            if ((figure.value() == null) == (figure.mark() == null)) {
                violations.add(Violation.at("/figures/" + i + "/value", "value-or-mark"));
            }
        }
        if (!violations.isEmpty()) {
            throw SubmissionProblem.invalid(violations);
        }
    }
}
