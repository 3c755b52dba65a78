package vn.toso.progress;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.unit.UnitRef;

/** A unit that has ended or moved, with those of its figures that are in no total. */
public record NotCarried(
        @NotNull @Schema(description = "With its last name") UnitRef unit,
        @NotNull Reason reason,
        @NotNull @Schema(description = "The figures left out, in the order of the regime") List<NamedFigure> figures,
        @NotNull
                @Schema(
                        description =
                                "Its successors with their names on the day of the tree, without those that the caller may not read")
                List<UnitRef> successors) {

    @Schema(
            name = "NotCarriedReason",
            description =
                    """
                    `no-shares`: it was divided without stated shares, and not all its successors are in the unit \
                    asked about. `successor-reported`: the same, and a successor has reported, so that nobody knows \
                    how much of the stock is left. `no-successor`: it has no successor. `not-asked`: the regime does \
                    not ask its successor, or no longer asks the unit itself. `set-aside`: figures for days on which, \
                    by a later reorganisation, the unit no longer existed; of a stock only the last one.""")
    public enum Reason {
        NO_SHARES("no-shares"),
        SUCCESSOR_REPORTED("successor-reported"),
        NO_SUCCESSOR("no-successor"),
        NOT_ASKED("not-asked"),
        SET_ASIDE("set-aside");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        @Override
        @JsonValue
        public String toString() {
            return code;
        }
    }
}
