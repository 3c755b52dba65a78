package vn.toso.submission;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.time.VietnamTime;
import vn.toso.shared.version.Versioned;
import vn.toso.unit.UnitRef;

/** A submission with the figures of its current revision. */
public record SubmissionView(
        @NotNull UUID id,
        @NotNull @Schema(description = "The value for If-Match; it grows with each step") int version,
        @NotNull @Schema(examples = "7K3F2-9QDXA") String receiptCode,
        @NotNull UUID regimeId,
        @NotNull UnitRef unit,
        @NotNull LocalDate asOf,
        @NotNull SubmissionState state,
        @NotNull @Schema(description = "Decided by the first figures: a correction never makes a report late")
                Timeliness timeliness,
        @NotNull @Schema(description = "Late, but typed in before the deadline by the clock of the device")
                boolean enteredInTime,
        @NotNull @Schema(description = "The number of the current revision") int revision,
        @Schema(description = "By the clock of the device") OffsetDateTime enteredAt,
        @Schema(description = EnteredAtProblem.MEANS) EnteredAtProblem enteredAtProblem,
        @NotNull @Schema(description = "When the first figures were received, by the clock of the server")
                OffsetDateTime receivedAt,
        @Schema(description = "When the current figures were received, if they are a correction")
                OffsetDateTime correctedAt,
        @NotNull String actorName,
        @NotNull Channel channel,
        OnBehalf onBehalf,
        @Schema(description = "Of the correction") String reason,
        @NotNull List<Figure> figures,
        @NotNull List<Note> notes,
        @Schema(description = "What to check again, while the submission is returned") ReturnView returned,
        @Schema(description = "The reorganisation that created it from the submissions of the unit's predecessors")
                UUID carriedBy,
        @Schema(
                        description =
                                "Present if it does not count because the unit had ended before its date, as was recorded later")
                SetAside setAside,
        @NotNull Set<Action> allowedActions)
        implements Versioned {

    private static final Comparator<UUID> BY_ID = Comparator.comparing(UUID::toString);

    /** The view of a submission that has just been received. */
    static SubmissionView of(Submission sent, SubmissionRevision revision, UnitRef unit, Set<Action> actions) {
        return new SubmissionView(
                sent.id,
                sent.version,
                sent.receiptCode,
                sent.regimeId,
                unit,
                sent.asOf,
                sent.state,
                sent.timeliness,
                sent.enteredInTime,
                sent.currentRevision,
                VietnamTime.local(revision.enteredAt),
                revision.enteredAtProblem,
                VietnamTime.local(sent.receivedAt),
                null,
                revision.actorName,
                revision.channel,
                revision.onBehalf,
                revision.reason,
                revision.figures.stream()
                        .sorted(Comparator.comparing(Figure::indicatorId, BY_ID))
                        .toList(),
                revision.notes.stream()
                        .sorted(Comparator.comparing(Note::indicatorId, BY_ID))
                        .toList(),
                null,
                null,
                null,
                actions);
    }

    SubmissionView allowing(Set<Action> actions) {
        return new SubmissionView(
                id,
                version,
                receiptCode,
                regimeId,
                unit,
                asOf,
                state,
                timeliness,
                enteredInTime,
                revision,
                enteredAt,
                enteredAtProblem,
                receivedAt,
                correctedAt,
                actorName,
                channel,
                onBehalf,
                reason,
                figures,
                notes,
                returned,
                carriedBy,
                setAside,
                actions);
    }

    public record SetAside(
            @NotNull UUID reorganisationId,
            @Schema(description = "The successor's submission that contains its figures") UUID carriedInto) {}

    public record ReturnView(
            @NotNull OffsetDateTime at,
            @NotNull String actorName,
            @NotNull String comment,
            @NotNull List<FigureComment> comments) {}
}
