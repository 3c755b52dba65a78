package vn.toso.reorganisation;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.version.Versioned;
import vn.toso.unit.UnitRef;

/** A recorded reorganisation with the units that the caller may read. */
public record ReorganisationView(
        @NotNull UUID id,
        @NotNull @Schema(description = "What If-Match takes") int version,
        @NotNull ReorganisationState state,
        @NotNull String decisionNumber,
        LocalDate decisionDate,
        String issuer,
        @NotNull LocalDate effectiveOn,
        String note,
        @NotNull OffsetDateTime recordedAt,
        @NotNull String recordedByName,
        OffsetDateTime undoneAt,
        String undoneByName,
        @NotNull
                @Schema(
                        description =
                                "Those that end, then those that begin, then those that change; by level and code; the first "
                                        + MAX_UNITS + ", all of them by listReorganisationUnits")
                List<UnitChange> units,
        @NotNull @Schema(description = "How many units there are") int unitCount,
        @NotNull @Schema(description = "From and into the units of `units`") List<Passage> passages,
        @NotNull List<OutsidePassage> outside,
        @NotNull List<LateOutcome> lateSubmissions,
        @NotNull Set<ReorganisationAction> allowedActions)
        implements Versioned {

    static final int MAX_UNITS = 500;

    /** How the unit's submissions for the effective date or later were handled. */
    public record LateOutcome(
            @NotNull UnitRef unit, @NotNull LateHandling handling, @NotNull int carried, @NotNull int setAside) {}
}
