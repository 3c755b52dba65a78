package vn.toso.progress;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many units stand behind a total. Computed from obligations and what was received, so that
 * {@code 0 ≤ reported ≤ expected} and {@code reported + missing + exempt = expected} always hold.
 */
public record Coverage(
        @NotNull @Schema(description = "Obligations of the date", examples = "24") int expected,
        @NotNull @Schema(examples = "22") int reported,
        @NotNull @Schema(description = "Of the reported, after the deadline") int late,
        @NotNull @Schema(description = "Of the reported, given back to be looked at again") int returned,
        @NotNull @Schema(description = "Need not report, and did not") int exempt,
        @NotNull @Schema(examples = "2") int missing,
        @NotNull @Schema(description = "Units that did not report for the date and count with an earlier figure")
                int carried,
        @Schema(description = "The earliest date of a carried figure") LocalDate oldestCarried,
        @Schema(description = "When the last report for the date came in") OffsetDateTime lastReceivedAt) {

    static final Coverage NONE = of(0, 0, 0, 0, 0, 0, null, null);

    static Coverage of(
            int expected,
            int reported,
            int late,
            int returned,
            int exempt,
            int carried,
            LocalDate oldestCarried,
            OffsetDateTime lastReceivedAt) {
        return new Coverage(
                expected,
                reported,
                late,
                returned,
                exempt,
                expected - reported - exempt,
                carried,
                oldestCarried,
                lastReceivedAt);
    }

    Coverage plus(Coverage other) {
        return of(
                expected + other.expected,
                reported + other.reported,
                late + other.late,
                returned + other.returned,
                exempt + other.exempt,
                carried + other.carried,
                Stream.of(oldestCarried, other.oldestCarried)
                        .filter(Objects::nonNull)
                        .min(LocalDate::compareTo)
                        .orElse(null),
                Stream.of(lastReceivedAt, other.lastReceivedAt)
                        .filter(Objects::nonNull)
                        .max(OffsetDateTime::compareTo)
                        .orElse(null));
    }
}
