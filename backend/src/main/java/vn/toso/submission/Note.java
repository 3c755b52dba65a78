package vn.toso.submission;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What the sender said about a figure. */
@Embeddable
public record Note(
        @NotNull UUID indicatorId,
        @NotNull String text,
        @NotNull
                @JdbcTypeCode(SqlTypes.ARRAY)
                @Schema(description = "The warnings that the note answers; empty if there were none")
                List<String> warnings) {}
