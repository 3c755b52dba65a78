package vn.toso.unit;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.version.Versioned;

/** An imported list that created or changed units. */
public record UnitListView(
        @NotNull UUID id,
        @NotNull @Schema(description = "What If-Match takes") int version,
        @NotNull UnitListState state,
        @NotNull LocalDate validFrom,
        @NotNull @Schema(description = "Units that the list created") int created,
        @NotNull @Schema(description = "Units that the list changed or gave an earlier first day") int changed,
        @NotNull OffsetDateTime recordedAt,
        @NotNull String recordedByName,
        OffsetDateTime undoneAt,
        String undoneByName,
        @NotNull Set<UnitListAction> allowedActions)
        implements Versioned {}
