package vn.toso.submission;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.regime.Obligation;
import vn.toso.regime.Preview;
import vn.toso.regime.ReportingPeriod;
import vn.toso.shared.time.VietnamTime;

/** An obligation of a unit, with the submission that fulfils it, if there is one. */
public record ObligationView(
        @NotNull LocalDate asOf,
        @Schema(description = "The period that ends on the date; absent if the regime asks for single dates")
                ReportingPeriod period,
        @NotNull @Schema(description = "The closing time of the figures") OffsetDateTime closesAt,
        @NotNull @Schema(description = "The deadline for sending the figures") OffsetDateTime dueAt,
        @NotNull @Schema(description = Preview.CALENDAR_CONFIRMED) boolean calendarConfirmed,
        @NotNull
                @Schema(
                        description =
                                "Whether the regime was opened after the date: figures are entered afterwards and never late")
                boolean backfilled,
        @NotNull ObligationStatus status,
        UUID submissionId,
        Timeliness timeliness,
        @Schema(description = "The state of the submission") SubmissionState state) {

    static ObligationView of(Obligation obligation, SubmissionRepository.Fulfilled by) {
        return new ObligationView(
                obligation.asOf(),
                obligation.period(),
                VietnamTime.local(obligation.closesAt()),
                VietnamTime.local(obligation.dueAt()),
                obligation.calendarConfirmed(),
                obligation.backfilled(),
                status(obligation, by != null),
                by == null ? null : by.submissionId(),
                by == null ? null : by.timeliness(),
                by == null ? null : by.state());
    }

    static ObligationStatus status(Obligation obligation, boolean reported) {
        if (reported) {
            return ObligationStatus.REPORTED;
        }
        return obligation.exempt() ? ObligationStatus.EXEMPT : ObligationStatus.MISSING;
    }
}
