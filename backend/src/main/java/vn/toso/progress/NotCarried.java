package vn.toso.progress;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.unit.UnitRef;

/** A unit that has ended or moved, with those of its figures that are in no total. */
public record NotCarried(
        @NotNull @Schema(description = "As it was last called") UnitRef unit,
        @NotNull Reason reason,
        @NotNull @Schema(description = "What is left out, in the order of the regime") List<NamedFigure> figures,
        @NotNull
                @Schema(
                        description =
                                "What it passed into, as called on the day of the tree; absent are those that the caller may not read")
                List<UnitRef> successors) {

    @Schema(
            name = "NotCarriedReason",
            description =
                    """
                    `no-shares`: it was divided, no decision says in which shares, and not all of its successors lie in the \
                    unit asked about. `successor-reported`: the same, and one of them has reported itself, so that nobody \
                    knows how much of the stock is left. `no-successor`: it passed into nothing. `not-asked`: what it passed \
                    into is not asked by the regime, or itself no longer. `set-aside`: it sent them for days on which, as was \
                    told later, it was no longer there; of a stock the last one.""")
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
