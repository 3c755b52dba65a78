package vn.toso.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import vn.toso.audit.AuditAction;
import vn.toso.audit.AuditField;
import vn.toso.audit.AuditTrail;
import vn.toso.audit.Details;
import vn.toso.regime.FigurePlaces;
import vn.toso.regime.FigureRow;
import vn.toso.regime.Obligation;
import vn.toso.shared.idempotency.Unanswered;
import vn.toso.submission.SubmissionRows.Written;
import vn.toso.unit.UnitRef;

/** The only code that creates or changes figures. Expects content that was checked. */
@ApplicationScoped
public class SubmissionWriter {

    /** The number of submissions that one statement writes. */
    private static final int AT_ONCE = 1_000;

    private final SubmissionRepository submissions;
    private final NewSubmissionRepository created;
    private final CorrectionRepository corrected;
    private final FigurePlaces places;
    private final AuditTrail audit;

    SubmissionWriter(
            SubmissionRepository submissions,
            NewSubmissionRepository created,
            CorrectionRepository corrected,
            FigurePlaces places,
            AuditTrail audit) {
        this.submissions = submissions;
        this.created = created;
        this.corrected = corrected;
        this.places = places;
        this.audit = audit;
    }

    /**
     * @return the id of the submission
     * @throws Problem if the obligation is already fulfilled, even by a transaction that ran at the same time
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID submit(Obligation obligation, Content content, Sender sender, Instant receivedAt) {
        return submit(List.of(new Sending(obligation, content, sender, receivedAt)))
                .get(0);
    }

    /**
     * Writes a submission together with the stored reply to its sender.
     *
     * @param actions that the sender may take next
     * @return the reply; null if the obligation is already fulfilled
     */
    @Transactional(Transactional.TxType.MANDATORY)
    SubmissionView submit(UnitRef unit, Sending sending, Set<Action> actions, Unanswered request) {
        var one = written(UUID.randomUUID(), sending);
        var reply = SubmissionView.of(one.submission(), one.revision(), unit, actions);
        return created.insert(one, AuditAction.SUBMISSION_SUBMIT, request, reply) ? reply : null;
    }

    /**
     * Writes many submissions, up to {@link #AT_ONCE} with one statement.
     *
     * @return their ids, in the same order
     * @throws Problem if one of the obligations is already fulfilled, even by another one in the list
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> submit(List<Sending> sendings) {
        var ids = new ArrayList<UUID>(sendings.size());
        inParts(sendings, part -> {
            var written = written(part);
            if (created.insert(written, AuditAction.SUBMISSION_SUBMIT).size() < written.size()) {
                throw SubmissionProblem.exists();
            }
            written.forEach(one -> ids.add(one.submission().id));
        });
        return ids;
    }

    /**
     * Writes many submissions and returns the units whose obligations were already fulfilled.
     *
     * @return if it is not empty, the caller has to roll back all
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Set<UUID> submitOrName(List<Sending> sendings) {
        var fulfilled = new HashSet<UUID>();
        inParts(sendings, part -> {
            var written = written(part);
            var ids = created.insert(written, AuditAction.SUBMISSION_SUBMIT);
            written.stream()
                    .map(Written::submission)
                    .filter(one -> !ids.contains(one.id))
                    .forEach(one -> fulfilled.add(one.unitId));
        });
        return fulfilled;
    }

    private static <T> void inParts(List<T> all, Consumer<List<T>> write) {
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            write.accept(all.subList(from, Math.min(from + AT_ONCE, all.size())));
        }
    }

    private List<Written> written(List<Sending> sendings) {
        var ids = sendings.size() == 1
                ? List.of(UUID.randomUUID())
                : ReceiptCode.ids(sendings.size(), UUID::randomUUID, created::findCodes);
        var written = new ArrayList<Written>();
        for (int i = 0; i < ids.size(); i++) {
            written.add(written(ids.get(i), sendings.get(i)));
        }
        return written;
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

    private static Details details(Submission submission, Content content, Sender sender) {
        return Details.of()
                .about(AuditField.REGIME, submission.regimeId)
                .about(AuditField.AS_OF, submission.asOf)
                .about(AuditField.CHANNEL, sender.channel())
                .changed(AuditField.FIGURE, Map.of(), Figure.byIndicator(content.figures()));
    }

    /**
     * New figures that replace those that count.
     *
     * @param submission locked; afterwards it has the new figures, but still its old version
     * @param events that it has until now
     */
    record Correction(
            Submission submission,
            CorrectionRepository.Events events,
            Content content,
            Sender sender,
            Instant receivedAt) {}

    /** Writes corrections of different submissions, up to {@link #AT_ONCE} with one statement. */
    @Transactional(Transactional.TxType.MANDATORY)
    void correct(List<Correction> corrections) {
        inParts(corrections, part -> {
            // Look up the places before any entity changes: a query would flush the changes made so far.
            var rows = part.stream()
                    .map(one -> row(one.submission().regimeId, one.content()))
                    .toList();
            var before = part.stream().map(one -> held(one.submission())).toList();
            var written = IntStream.range(0, part.size())
                    .mapToObj(i -> written(part.get(i), rows.get(i), before.get(i)))
                    .toList();
            corrected.update(written, AuditAction.SUBMISSION_CORRECT);
        });
    }

    private List<Figure> held(Submission submission) {
        var row = new FigureRow(submission.numbers, submission.answers);
        return places.upTo(submission.regimeId, submission.answers.length()).entrySet().stream()
                .filter(place -> row.answered(place.getValue()))
                .map(place -> Figure.of(place.getKey(), row, place.getValue()))
                .toList();
    }

    private Written written(Correction one, FigureRow row, List<Figure> before) {
        var submission = one.submission();
        var content = one.content();
        var sender = one.sender();
        boolean answersReturn = submission.state == SubmissionState.RETURNED;
        submission.step(Action.CORRECT);
        submission.show(row);
        var event = new SubmissionEvent(
                submission,
                one.events().last() + 1,
                Action.CORRECT,
                sender.subject(),
                sender.name(),
                one.receivedAt(),
                content.reason(),
                List.of());
        event.answers = answersReturn ? one.events().returned() : null;
        var details = Details.of()
                .about(AuditField.REGIME, submission.regimeId)
                .about(AuditField.AS_OF, submission.asOf)
                .about(AuditField.CHANNEL, sender.channel())
                .changed(AuditField.REVISION, submission.currentRevision - 1, submission.currentRevision)
                .changed(AuditField.FIGURE, Figure.byIndicator(before), Figure.byIndicator(content.figures()));
        return new Written(
                submission,
                new SubmissionRevision(submission, sender, content, one.receivedAt()),
                event,
                new AuditTrail.Change(submission.id, submission.unitId, details));
    }

    /** A step of the review. */
    @Transactional(Transactional.TxType.MANDATORY)
    void review(Submission submission, SubmissionEvent event) {
        var before = submission.state;
        submission.step(event.action);
        submissions.persist(event);
        audit.changed(
                AuditAction.valueOf("SUBMISSION_" + event.action.name()),
                submission.id,
                submission.unitId,
                Details.of()
                        .about(AuditField.REGIME, submission.regimeId)
                        .about(AuditField.AS_OF, submission.asOf)
                        .about(AuditField.REVISION, submission.currentRevision)
                        .changed(AuditField.STATE, before, submission.state)
                        .named(AuditField.NOTE, null, event.action == Action.COMMENT ? event.reason : null)
                        .members(
                                AuditField.INDICATOR,
                                List.of(),
                                event.comments.stream()
                                        .map(FigureComment::indicatorId)
                                        .toList()));
    }
}
