package vn.toso.submission;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.time.VietnamTime;

/** One step in the life of a submission: who did what, why, and what it changed. */
public record HistoryEntry(
        @NotNull int number,
        @NotNull OffsetDateTime at,
        @NotNull Action action,
        @NotNull String actorName,
        @NotNull @Schema(description = "The current revision after this step") int revision,
        @Schema(description = "How the figures reached the server, if the step brought figures") Channel channel,
        OnBehalf onBehalf,
        OffsetDateTime enteredAt,
        @Schema(description = EnteredAtProblem.MEANS) EnteredAtProblem enteredAtProblem,
        @Schema(description = "The reason for a correction, a return or an unlock") String reason,
        @Schema(description = "The number of the return that a correction answers") Integer answers,
        @NotNull @Schema(description = "The comments of a return on single figures") List<FigureComment> comments,
        @NotNull List<Note> notes,
        @NotNull @Schema(description = "The figures that this step changed") List<ChangedFigure> changes) {

    /** One figure before and after the step; null on a side where it was blank. */
    public record ChangedFigure(@NotNull UUID indicatorId, Figure before, Figure after) {}

    /** @param events and revisions of one submission, each in order */
    static List<HistoryEntry> of(List<SubmissionEvent> events, List<SubmissionRevision> revisions) {
        var entries = new ArrayList<HistoryEntry>();
        int revised = 0;
        for (var event : events) {
            boolean brought = event.revision > revised;
            var revision = brought ? revisions.get(event.revision - 1) : null;
            var before = revised == 0 ? List.<Figure>of() : revisions.get(revised - 1).figures;
            entries.add(of(event, revision, revision == null ? List.of() : changes(before, revision.figures)));
            revised = event.revision;
        }
        return entries;
    }

    private static HistoryEntry of(SubmissionEvent event, SubmissionRevision revision, List<ChangedFigure> changes) {
        return new HistoryEntry(
                event.id.number(),
                VietnamTime.local(event.at),
                event.action,
                event.actorName,
                event.revision,
                revision == null ? null : revision.channel,
                revision == null ? null : revision.onBehalf,
                revision == null ? null : VietnamTime.local(revision.enteredAt),
                revision == null ? null : revision.enteredAtProblem,
                event.reason,
                event.answers,
                List.copyOf(event.comments),
                revision == null ? List.of() : List.copyOf(revision.notes),
                changes);
    }

    private static List<ChangedFigure> changes(List<Figure> before, List<Figure> after) {
        var old = byIndicator(before);
        var now = byIndicator(after);
        var indicators = new LinkedHashSet<>(now.keySet());
        indicators.addAll(old.keySet());
        return indicators.stream()
                .filter(id -> !Objects.equals(old.get(id), now.get(id)))
                .map(id -> new ChangedFigure(id, old.get(id), now.get(id)))
                .toList();
    }

    private static Map<UUID, Figure> byIndicator(List<Figure> figures) {
        return figures.stream().collect(Collectors.toMap(Figure::indicatorId, Function.identity()));
    }
}
