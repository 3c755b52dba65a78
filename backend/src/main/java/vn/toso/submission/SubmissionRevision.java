package vn.toso.submission;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What was sent, by whom and when. A revision never changes: a correction adds another one. */
@Entity
@Immutable
class SubmissionRevision {

    @Embeddable
    record Id(UUID submissionId, int number) {}

    @EmbeddedId
    Id id;

    @Enumerated(EnumType.STRING)
    Channel channel;

    String actor;
    String actorName;

    @Embedded
    OnBehalf onBehalf;

    Instant enteredAt;

    @Enumerated(EnumType.STRING)
    EnteredAtProblem enteredAtProblem;

    Instant receivedAt;
    String reason;

    @ElementCollection
    @CollectionTable(
            name = "submission_figure",
            joinColumns = {
                @JoinColumn(name = "submission_id", referencedColumnName = "submissionId"),
                @JoinColumn(name = "number", referencedColumnName = "number")
            })
    List<Figure> figures;

    @ElementCollection
    @CollectionTable(
            name = "submission_note",
            joinColumns = {
                @JoinColumn(name = "submission_id", referencedColumnName = "submissionId"),
                @JoinColumn(name = "number", referencedColumnName = "number")
            })
    List<Note> notes;

    protected SubmissionRevision() {}

    SubmissionRevision(Submission submission, Sender sender, Content content, Instant receivedAt) {
        id = new Id(submission.id, submission.currentRevision);
        channel = sender.channel();
        actor = sender.subject();
        actorName = sender.name();
        onBehalf = sender.onBehalf();
        enteredAt = content.enteredAt();
        enteredAtProblem = content.enteredAtProblem();
        this.receivedAt = receivedAt;
        reason = content.reason();
        figures = content.figures();
        notes = content.notes();
    }
}
