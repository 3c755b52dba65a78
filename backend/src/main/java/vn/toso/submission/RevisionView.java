package vn.toso.submission;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.time.VietnamTime;

/** What was sent in one revision of a submission. */
public record RevisionView(
        @NotNull int number,
        @NotNull Channel channel,
        @NotNull String actorName,
        OffsetDateTime enteredAt,
        @Schema(description = EnteredAtProblem.MEANS) EnteredAtProblem enteredAtProblem,
        @NotNull OffsetDateTime receivedAt,
        OnBehalf onBehalf,
        String reason,
        @NotNull List<Figure> figures,
        @NotNull List<Note> notes) {

    static RevisionView of(SubmissionRevision revision) {
        return new RevisionView(
                revision.id.number(),
                revision.channel,
                revision.actorName,
                VietnamTime.local(revision.enteredAt),
                revision.enteredAtProblem,
                VietnamTime.local(revision.receivedAt),
                revision.onBehalf,
                revision.reason,
                List.copyOf(revision.figures),
                List.copyOf(revision.notes));
    }
}
