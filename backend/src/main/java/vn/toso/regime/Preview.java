package vn.toso.regime;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.time.VietnamTime;
import vn.toso.unit.Level;

/** A calendar and hours to try out before they are saved. */
public record Preview(
        @NotNull Calendar calendar,
        @NotEmpty @Size(max = 5) List<@NotNull @Valid Timing> timings,
        @Schema(description = "The first date, included; today where absent") LocalDate from,
        @Schema(description = "How many obligations, from 1 to 100; ten where absent") @Min(1) @Max(100)
                Integer count) {

    /** The description of {@code calendarConfirmed} for all answers that have it. */
    public static final String CALENDAR_CONFIRMED =
            "False if the deadline may move, because it counts working days of a year whose announced days are not all known";

    /** A date that the calendar would ask for. */
    @Schema(name = "PreviewedObligation")
    public record Asked(
            @NotNull LocalDate asOf,
            @Schema(description = "The first day of the period that the date closes, if there is one")
                    LocalDate windowFrom,
            @Schema(description = "The period that the date closes, if there is one") ReportingPeriod period,
            @NotNull List<Hours> hours) {

        static Asked of(Preview preview, LocalDate asOf, WorkingDays days) {
            return new Asked(
                    asOf,
                    preview.calendar().windowFrom(asOf),
                    preview.calendar().period(asOf),
                    preview.timings().stream()
                            .map(timing -> new Hours(
                                    timing.level(),
                                    VietnamTime.local(timing.closesAt(asOf)),
                                    VietnamTime.local(timing.dueAt(asOf, days)),
                                    timing.confirmed(asOf, days)))
                            .toList());
        }
    }

    @Schema(name = "PreviewedHours")
    public record Hours(
            @NotNull Level level,
            @NotNull OffsetDateTime closesAt,
            @NotNull OffsetDateTime dueAt,
            @NotNull @Schema(description = CALENDAR_CONFIRMED) boolean calendarConfirmed) {}
}
