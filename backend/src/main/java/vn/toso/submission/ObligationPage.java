package vn.toso.submission;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.unit.EndedUnit;
import vn.toso.unit.UnitViolation;

/** What a regime asks of a unit between two dates. */
public record ObligationPage(
        @NotNull List<ObligationView> items,
        @Schema(
                        ref = "ViolationCode",
                        description =
                                "`unit-ended` if the unit did not exist on the last date, so that nothing is asked from `endedOn` on",
                        examples = "unit-ended")
                String reason,
        @Schema(description = "The first day on which the unit did not exist") LocalDate endedOn) {

    /** @param ended null if the unit existed on the last date */
    static ObligationPage of(List<ObligationView> items, EndedUnit ended) {
        return new ObligationPage(
                items, ended == null ? null : UnitViolation.UNIT_ENDED.wire(), ended == null ? null : ended.endedOn());
    }
}
