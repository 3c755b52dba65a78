package vn.toso.report;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.attachment.AttachmentView;
import vn.toso.shared.time.VietnamTime;
import vn.toso.shared.version.Versioned;
import vn.toso.unit.UnitRef;

/** A report with its texts and figures: current figures for a draft, frozen ones afterwards. */
public record ReportView(
        @NotNull UUID id,
        @NotNull int version,
        @NotNull UUID regimeId,
        @NotNull UnitRef unit,
        @NotNull LocalDate asOf,
        @NotNull int edition,
        @NotNull ReportState state,
        String hash,
        @NotNull OffsetDateTime createdAt,
        @NotNull String createdByName,
        OffsetDateTime issuedAt,
        String issuedByName,
        @NotNull Paper paper,
        @NotNull @Schema(description = "The paper's body with its figures filled in") List<Paper.Passage> body,
        @NotNull @Schema(description = "The placeholders that a text may contain, with their current values")
                List<Placeholder> placeholders,
        @NotNull ReportContent content,
        @NotNull
                @Schema(
                        description =
                                "What is not in order in the figures. A report with open points is issued only with a reason.")
                List<OpenPoint> openPoints,
        @NotNull
                @Schema(
                        description =
                                "The signed PDF of an issued report, the valid one first; after it those that it has replaced")
                List<AttachmentView> signedFiles,
        @NotNull List<Event> events,
        @NotNull Set<ReportAction> allowedActions)
        implements Versioned {

    public record Placeholder(
            @NotNull String name,
            @NotNull String value,
            @Schema(description = "For a placeholder that becomes several passages if a passage contains nothing else")
                    List<String> lines) {

        static List<Placeholder> of(Words words) {
            return words.placeholders().entrySet().stream()
                    .map(entry -> new Placeholder(
                            entry.getKey(),
                            entry.getValue(),
                            entry.getKey().equals(Words.DETAILS) ? words.details() : null))
                    .toList();
        }
    }

    public record Event(
            @NotNull ReportAction action,
            @NotNull OffsetDateTime at,
            @NotNull String actorName,
            @Schema(description = "Why it was issued with open points") String reason,
            @Schema(description = "What was open when it was issued; absent for other steps")
                    List<OpenPoint> openPoints) {

        static Event of(ReportEvent event) {
            return new Event(
                    event.action, VietnamTime.local(event.at), event.actorName, event.reason, event.openPoints);
        }
    }
}
