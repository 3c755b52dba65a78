package vn.toso.submission;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One step in the life of a submission, with its reason and comments. */
@Entity
@Immutable
class SubmissionEvent {

    @Embeddable
    record Id(UUID submissionId, int number) {}

    @EmbeddedId
    Id id;

    @Enumerated(EnumType.STRING)
    Action action;

    int revision;
    Instant at;
    String actor;
    String actorName;
    String reason;

    /** The number of the return event that this correction answers; null if it answers none. */
    Integer answers;

    @ElementCollection
    @CollectionTable(
            name = "submission_event_comment",
            joinColumns = {
                @JoinColumn(name = "submission_id", referencedColumnName = "submissionId"),
                @JoinColumn(name = "number", referencedColumnName = "number")
            })
    List<FigureComment> comments;

    protected SubmissionEvent() {}

    SubmissionEvent(
            Submission submission,
            int number,
            Action action,
            String actor,
            String actorName,
            Instant at,
            String reason,
            List<FigureComment> comments) {
        id = new Id(submission.id, number);
        this.action = action;
        revision = submission.currentRevision;
        this.at = at;
        this.actor = actor;
        this.actorName = actorName;
        this.reason = reason;
        this.comments = comments;
    }
}
