package vn.toso.report;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.submission.ObligationStatus;
import vn.toso.submission.Timeliness;
import vn.toso.target.RateMethod;
import vn.toso.unit.UnitRef;

/**
 * The figures of a report, with the revisions they came from. Records of its own, so that a report of years ago is read as it
 * was frozen, whatever became of the rest.
 *
 * @param legalBasis of the regime
 * @param missingUnits by name, those with the largest plan first
 */
public record ReportContent(
        @NotNull UnitRef unit,
        @NotNull LocalDate asOf,
        @NotNull String regimeName,
        @NotNull String legalBasis,
        @NotNull Counted coverage,
        @NotNull List<String> missingUnits,
        @Schema(description = "The date of the report before, with whose figures these are compared")
                LocalDate previousAsOf,
        Plan plan,
        @NotNull List<Line> lines,
        @NotNull List<Row> rows) {

    public record Counted(
            @NotNull int expected,
            @NotNull int reported,
            @NotNull int late,
            @NotNull int missing,
            @NotNull int exempt) {}

    public record Plan(@NotNull long value, @NotNull String documentNumber, @NotNull LocalDate documentDate) {}

    /**
     * One indicator over all units.
     *
     * @param part of the indicator above it
     */
    public record Line(
            @NotNull UUID indicatorId,
            @NotNull String name,
            @NotNull boolean part,
            @NotNull boolean sum,
            Long value,
            Long before,
            BigDecimal percent,
            RateMethod method,
            @Schema(description = "Of a sum of accounts: the mean of its parts' rates, which is a share of people")
                    BigDecimal meanPercent) {}

    /** One unit below, with its figures in the order of the lines. */
    public record Row(
            @NotNull UnitRef unit,
            ObligationStatus status,
            Timeliness timeliness,
            OffsetDateTime receivedAt,
            @Schema(description = "Which of its figures these are") UUID submissionId,
            Integer revision,
            Long target,
            @Schema(description = "By the rate of the last line") Integer rank,
            @NotNull List<Cell> figures) {}

    public record Cell(Long value, Long before, BigDecimal percent) {}
}
