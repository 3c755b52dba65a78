package vn.toso.reorganisation;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.reorganisation.UnitState.UnitName;
import vn.toso.shared.text.Text;
import vn.toso.unit.UnitRef;

/** The effects of a reorganisation before it is recorded. */
public record ReorganisationPreview(
        @NotNull LocalDate effectiveOn,
        @NotNull
                @Schema(
                        description =
                                "Those that end, then those that begin, then those that change; by level and code")
                List<UnitChange> units,
        @NotNull List<Passage> passages,
        @NotNull List<OutsidePassage> outside,
        @NotNull
                @Schema(
                        description =
                                "For regimes that ask between the effective date and today: the obligations that lapse and arise")
                List<ObligationShift> obligations,
        @NotNull @Schema(description = "Units that end and have submissions of the effective date or later")
                List<LateUnit> lateSubmissions,
        @NotNull @Schema(description = "What else depends on the units that end") List<Affected> affected,
        @NotNull
                @Schema(
                        description =
                                "Recorded reorganisations of the same units that take effect on the same day or later")
                List<LaterReorganisation> later,
        @NotNull @Schema(description = "The effects on versions of later days that are already recorded")
                List<RebasedVersion> rebased) {

    public record ObligationShift(
            @NotNull UUID regimeId,
            @NotNull Text regimeName,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotNull @Schema(description = "Dates in that time for which it asks") int dates,
            @NotNull @Schema(description = "Obligations of units that end, which lapse") int lapsing,
            @NotNull @Schema(description = "Obligations of units that begin") int arising) {}

    public record LateUnit(
            @NotNull UnitRef unit,
            @NotNull List<UnitName> successors,
            @NotNull @Schema(description = "Whether CARRY is possible: the unit passes on as a whole")
                    boolean carriable,
            @Schema(description = "As answered in the request") LateHandling answer,
            @NotNull List<LateRegime> regimes) {}

    public record LateRegime(
            @NotNull UUID regimeId,
            @NotNull Text regimeName,
            @NotNull @Schema(description = "With CARRY, dates whose figures would be the successor's")
                    List<LocalDate> carried,
            @NotNull @Schema(description = "Dates whose figures would still be set aside") List<LocalDate> setAside) {}

    public record LaterReorganisation(
            @NotNull UUID id, @NotNull String decisionNumber, @NotNull LocalDate effectiveOn) {}
}
