package vn.toso.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.toso.audit.AuditTrail;
import vn.toso.regime.FigurePlaces;
import vn.toso.regime.FigureRow;
import vn.toso.regime.Obligation;
import vn.toso.shared.idempotency.Unanswered;
import vn.toso.submission.NewSubmissionRepository.Written;
import vn.toso.unit.UnitRef;

/** Writes what was checked: the one way in which figures come into being and change, whoever sent them. */
@ApplicationScoped
public class SubmissionWriter {

    private static final String SUBMITTED = "submission.submit";

    /** So many are written with one statement. */
    private static final int AT_ONCE = 1_000;

    private final SubmissionRepository submissions;
    private final NewSubmissionRepository created;
    private final FigurePlaces places;
    private final AuditTrail audit;

    SubmissionWriter(
            SubmissionRepository submissions, NewSubmissionRepository created, FigurePlaces places, AuditTrail audit) {
        this.submissions = submissions;
        this.created = created;
        this.places = places;
        this.audit = audit;
    }

    /** @return the id of the submission; a problem if the obligation is fulfilled already, also by a race */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID submit(Obligation obligation, Content content, Sender sender, Instant receivedAt) {
        return submit(List.of(new Sending(obligation, content, sender, receivedAt)))
                .get(0);
    }

    /**
     * The same with what the sender is answered.
     *
     * @param actions that the sender may take next
     * @return the reply; null if the obligation is fulfilled already
     */
    @Transactional(Transactional.TxType.MANDATORY)
    SubmissionView submit(UnitRef unit, Sending sending, Set<Action> actions, Unanswered request) {
        var one = written(UUID.randomUUID(), sending);
        var reply = SubmissionView.of(one.submission(), one.revision(), unit, actions);
        return created.insert(one, SUBMITTED, request, reply) ? reply : null;
    }

    /**
     * The same for many at once, a thousand with one statement.
     *
     * @return their ids, in the same order; a problem if one of the obligations is fulfilled already, also by another of them
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> submit(List<Sending> sendings) {
        var ids = new ArrayList<UUID>(sendings.size());
        for (int from = 0; from < sendings.size(); from += AT_ONCE) {
            ids.addAll(submitTogether(sendings.subList(from, Math.min(from + AT_ONCE, sendings.size()))));
        }
        return ids;
    }

    private List<UUID> submitTogether(List<Sending> sendings) {
        var ids = sendings.size() == 1
                ? List.of(UUID.randomUUID())
                : ReceiptCode.ids(sendings.size(), UUID::randomUUID, created::findCodes);
        var written = new ArrayList<Written>();
        for (int i = 0; i < ids.size(); i++) {
            written.add(written(ids.get(i), sendings.get(i)));
        }
        if (created.insert(written, SUBMITTED) < written.size()) {
            throw SubmissionProblem.exists();
        }
        return ids;
    }

    private Written written(UUID id, Sending one) {
        var obligation = one.obligation();
        var content = one.content();
        var row = row(obligation.regimeId(), content);
        var submission = new Submission(id, obligation, row, content.enteredAt(), one.receivedAt());
        return new Written(
                submission,
                new SubmissionRevision(submission, one.sender(), content, one.receivedAt()),
                submitted(submission, one.sender()),
                new AuditTrail.Change(id, submission.unitId, details(submission, content, one.sender())));
    }

    private FigureRow row(UUID regimeId, Content content) {
        var indicators = content.figures().stream().map(Figure::indicatorId).toList();
        return Figure.row(content.figures(), places.of(regimeId, indicators));
    }

    private static SubmissionEvent submitted(Submission submission, Sender sender) {
        return new SubmissionEvent(
                submission, 1, Action.SUBMIT, sender.subject(), sender.name(), submission.receivedAt, null, List.of());
    }

    private static Map<String, Object> details(Submission submission, Content content, Sender sender) {
        return Map.of(
                "regime",
                submission.regimeId,
                "asOf",
                submission.asOf,
                "revision",
                submission.currentRevision,
                "channel",
                sender.channel(),
                "figures",
                content.figures());
    }

    /** @param last the latest event of the submission */
    @Transactional(Transactional.TxType.MANDATORY)
    void correct(Submission submission, SubmissionEvent last, Content content, Sender sender, Instant receivedAt) {
        boolean answersReturn = submission.state == SubmissionState.RETURNED;
        submission.step(Action.CORRECT);
        submission.show(row(submission.regimeId, content));
        submissions.persist(new SubmissionRevision(submission, sender, content, receivedAt));
        var event = new SubmissionEvent(
                submission,
                last.id.number() + 1,
                Action.CORRECT,
                sender.subject(),
                sender.name(),
                receivedAt,
                content.reason(),
                List.of());
        event.answers = answersReturn ? last.id.number() : null;
        submissions.persist(event);
        audit.changed(
                "submission.correct",
                submission.id,
                submission.unitId,
                Map.of(
                        "revision", submission.currentRevision,
                        "channel", sender.channel(),
                        "figures", content.figures()));
    }

    /** A step of the review. */
    @Transactional(Transactional.TxType.MANDATORY)
    void review(Submission submission, SubmissionEvent event) {
        submission.step(event.action);
        submissions.persist(event);
        audit.changed(
                "submission." + event.action.name().toLowerCase(Locale.ROOT),
                submission.id,
                submission.unitId,
                Map.of(
                        "revision", submission.currentRevision,
                        "state", submission.state,
                        "indicators",
                                event.comments.stream()
                                        .map(FigureComment::indicatorId)
                                        .toList()));
    }
}
