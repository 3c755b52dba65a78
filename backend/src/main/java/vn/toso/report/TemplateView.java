package vn.toso.report;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.time.VietnamTime;
import vn.toso.shared.version.Versioned;

/** The initial texts of a regime's reports; {@link Wording#STANDARD} if nobody has edited them. */
public record TemplateView(
        @NotNull UUID regimeId,
        @NotNull @Schema(description = "What If-Match takes; 0 while nobody has changed it") int version,
        @NotNull Wording wording,
        @NotNull @Schema(description = "Whether a draft is made for each consolidator at the closing hour")
                boolean prepares,
        @NotNull @Schema(description = "The placeholders that a text may contain, as `{name}`")
                List<String> placeholders,
        OffsetDateTime editedAt,
        String editedByName,
        @NotNull @Schema(description = "Whether the caller may change it") boolean editable)
        implements Versioned {

    static TemplateView of(UUID regimeId, ReportTemplate template, boolean editable) {
        var names = List.copyOf(Words.NAMES);
        return template == null
                ? new TemplateView(regimeId, 0, Wording.STANDARD, false, names, null, null, editable)
                : new TemplateView(
                        regimeId,
                        template.version + 1,
                        template.wording,
                        template.prepares,
                        names,
                        VietnamTime.local(template.editedAt),
                        template.editedByName,
                        editable);
    }
}
