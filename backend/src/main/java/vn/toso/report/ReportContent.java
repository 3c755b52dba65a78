package vn.toso.report;

import static java.util.stream.Collectors.toMap;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.indicator.AnswerType;
import vn.toso.indicator.Counts;
import vn.toso.indicator.Kind;
import vn.toso.shared.json.Exact;
import vn.toso.shared.json.NoNumber;
import vn.toso.submission.ObligationStatus;
import vn.toso.submission.SubmissionState;
import vn.toso.submission.Timeliness;
import vn.toso.target.PercentOf;
import vn.toso.target.RateMethod;
import vn.toso.unit.UnitRef;

/**
 * The figures of a report, with the revisions they came from. These records are separate from those of other features, so
 * that an old report can always be read as it was frozen. A number too large for JSON is text in the member {@code …Text}
 * beside it.
 *
 * @param legalBasis of the regime
 * @param missingUnits names, units with the largest target first
 */
public record ReportContent(
        @NotNull UnitRef unit,
        @NotNull LocalDate asOf,
        @Schema(description = "The first day of the period, for a regime with periods of months") LocalDate periodFrom,
        @NotNull String regimeName,
        @NotNull String legalBasis,
        @NotNull Counted coverage,
        @NotNull List<String> missingUnits,
        @Schema(
                        description =
                                "The date asked for before, with whose figures these are compared; absent if there are no earlier figures")
                LocalDate previousAsOf,
        Plan plan,
        @Schema(
                        description =
                                "People aged 15 and over: as recorded for the unit, or the sum of the units below it, or of the reporting ones, if every one of them is recorded")
                Long population,
        @NotNull List<Line> lines,
        @NotNull @Schema(description = "The units right below") List<Row> rows,
        @NotNull
                @Schema(
                        description =
                                "The reporting units, if they are not right below; `/rows` returns them page by page")
                List<Row> details,
        @Schema(
                        description =
                                "Units that were divided without shares, whose figures are in the lines and in no row; absent where there are none")
                List<Ended> undivided,
        @Schema(description = "Units that have ended, whose figures are in no line; absent where there are none")
                List<Ended> notCarried,
        @Schema(
                        description =
                                "The indicator of the line that is the sum of the report; absent if there is none, and in reports that were frozen before this member existed")
                UUID sumId) {

    public ReportContent {
        population = population == null ? population(rows) : population;
        population = population == null ? population(details) : population;
    }

    /** @return null if it is not recorded for every row */
    static Long population(List<Row> rows) {
        var populations = rows.stream().map(Row::population).toList();
        return rows.isEmpty() || populations.contains(null)
                ? null
                : Long.valueOf(populations.stream().mapToLong(Long::longValue).sum());
    }

    /** The content without the list of reporting units, which can have ten thousand entries. */
    ReportContent summary() {
        return new ReportContent(
                unit,
                asOf,
                periodFrom,
                regimeName,
                legalBasis,
                coverage,
                missingUnits,
                previousAsOf,
                plan,
                population,
                lines,
                rows,
                List.of(),
                undivided,
                notCarried,
                sumId);
    }

    /** Of each reporting unit in {@code details} the unit of {@code rows} to which it belongs; null where it is not known. */
    Map<UUID, UUID> within() {
        // Reports that were frozen before the id was kept have the name only.
        var byName = rows.stream().map(Row::unit).collect(toMap(UnitRef::name, UnitRef::id, (one, other) -> one));
        var within = new HashMap<UUID, UUID>();
        for (var row : details) {
            within.put(row.unit().id(), row.withinId() == null ? byName.get(row.within()) : row.withinId());
        }
        return within;
    }

    /** The units that report. */
    List<Row> reporting() {
        return details.isEmpty() ? rows : details;
    }

    public record Plan(
            @NotNull long value,
            @NotNull Counts counts,
            @Schema(description = "The share that the target is of something, if it was declared") BigDecimal percent,
            @Schema(description = "For a target in percent: of what") PercentOf of,
            @Schema(description = "For a declared value: of what, in the words of the declaration") String base,
            @NotNull String documentNumber,
            @NotNull LocalDate documentDate) {}

    /**
     * The total of one indicator.
     *
     * @param part whether the indicator is part of the sum above it
     */
    public record Line(
            @NotNull UUID indicatorId,
            @NotNull String name,
            @NotNull boolean part,
            @NotNull boolean sum,
            @Schema(description = "Absent in reports that were frozen before this member existed") Counts counts,
            @Schema(
                            description =
                                    "For a flow, the first day of its value; absent for a stock, and in reports that were frozen before this member existed")
                    LocalDate from,
            @Schema(description = "Absent in reports that were frozen before this member existed") AnswerType answer,
            @Schema(description = "Absent in reports that were frozen before this member existed") Kind kind,
            @Schema(description = "What its numbers count; absent for a ratio, and where nothing says it")
                    String measure,
            @Schema(description = "Only of a ratio, which has no `value`") ReportRatio ratio,
            Long value,
            @Schema(description = Exact.TEXT) String valueText,
            @Schema(description = "Why there is no `value` although there is a sum") NoNumber reason,
            Long before,
            @Schema(description = Exact.TEXT) String beforeText,
            BigDecimal percent,
            @Schema(description = Exact.TEXT) String percentText,
            @Schema(description = "Number of decimals of its rates") Integer digits,
            RateMethod method,
            @Schema(
                            description =
                                    "For a sum of accounts: the mean of the rates of its parts, which is a share of people")
                    BigDecimal meanPercent,
            @Schema(description = Exact.TEXT) String meanPercentText,
            @Schema(
                            description =
                                    "How many units are in its value; absent in reports that were frozen before these counts existed")
                    Behind behind) {

        static Line of(
                UUID indicatorId,
                String name,
                boolean part,
                boolean sum,
                Counts counts,
                LocalDate from,
                BigInteger value,
                BigInteger before,
                BigDecimal percent,
                Integer digits,
                RateMethod method,
                BigDecimal mean,
                Behind behind) {
            return new Line(
                    indicatorId,
                    name,
                    part,
                    sum,
                    counts,
                    from,
                    null,
                    null,
                    null,
                    null,
                    Exact.number(value),
                    Exact.text(value),
                    Exact.reason(value),
                    Exact.number(before),
                    Exact.text(before),
                    Exact.number(percent),
                    Exact.text(percent),
                    digits,
                    method,
                    Exact.number(mean),
                    Exact.text(mean),
                    behind);
        }

        /** A copy that also says how its indicator is answered. */
        Line answered(AnswerType answer, Kind kind, String measure, ReportRatio ratio) {
            return new Line(
                    indicatorId,
                    name,
                    part,
                    sum,
                    counts,
                    from,
                    answer,
                    kind,
                    measure,
                    ratio,
                    value,
                    valueText,
                    reason,
                    before,
                    beforeText,
                    percent,
                    percentText,
                    digits,
                    method,
                    meanPercent,
                    meanPercentText,
                    behind);
        }

        boolean divides() {
            return answer == AnswerType.RATIO;
        }

        /** Whether it holds for its day only, so that earlier figures are nothing to compare with. */
        boolean found() {
            return kind == Kind.AS_FOUND;
        }

        BigInteger exact() {
            return Exact.of(value, valueText);
        }

        BigInteger exactBefore() {
            return Exact.of(before, beforeText);
        }

        BigDecimal exactPercent() {
            return Exact.of(percent, percentText);
        }

        BigDecimal exactMean() {
            return Exact.of(meanPercent, meanPercentText);
        }
    }

    /** One unit, with its figures in the order of the lines. */
    public record Row(
            @NotNull UnitRef unit,
            @Schema(description = "In `details` only: the name of the unit of `rows` to which it belongs")
                    String within,
            @Schema(
                            description =
                                    "Its id; absent in `rows`, and in reports that were frozen before this member existed")
                    UUID withinId,
            @Schema(description = "For a unit that reports itself") ObligationStatus status,
            @Schema(description = "For a unit with reporting units below it") Counted coverage,
            Timeliness timeliness,
            OffsetDateTime receivedAt,
            @Schema(description = "The current revision, whose figures these are") UUID submissionId,
            Integer revision,
            @Schema(description = "The oldest date of a figure that is carried forward") LocalDate carriedFrom,
            @Schema(description = "People aged 15 and over") Long population,
            Long target,
            @Schema(
                            description =
                                    "By the rate of the sum of most parts, or else of the last line with a rate, among the units of the same list")
                    Integer rank,
            @NotNull List<Cell> figures,
            @Schema(
                            description =
                                    """
                                    For a unit that has reported itself: the indicators that its report does not \
                                    answer, in the order of the lines; absent in reports that were frozen before this \
                                    member existed""")
                    List<UUID> unanswered,
            @Schema(
                            description =
                                    """
                                    For a unit that has reported itself: the state of its report; absent in reports that \
                                    were frozen before this member existed. Of others only `RETURNED`, if the earlier \
                                    report with its figures was returned""")
                    SubmissionState review,
            @Schema(
                            description =
                                    "Earlier days whose reports were returned, with figures that are counted; absent if there are none")
                    List<LocalDate> returnedDays,
            @Schema(
                            description =
                                    """
                                    For a unit that is counted with earlier figures only: the indicators that it has \
                                    never answered; absent if there are none""")
                    List<UUID> carriedWithout) {

        boolean exempt() {
            return status == ObligationStatus.EXEMPT;
        }

        boolean missing() {
            return status == ObligationStatus.MISSING;
        }

        boolean partial() {
            return unanswered != null && !unanswered.isEmpty();
        }

        /** Whether it is counted with earlier figures, and some of them are lacking. */
        boolean carriedPartly() {
            return carriedWithout != null;
        }

        boolean returned() {
            return status == ObligationStatus.REPORTED && review == SubmissionState.RETURNED;
        }

        /** Whether figures of it are from a report that was returned, of the date or of an earlier one. */
        boolean countsReturned() {
            return review == SubmissionState.RETURNED || returnedDays != null;
        }

        boolean unaccepted() {
            return review == SubmissionState.SUBMITTED;
        }

        boolean late() {
            return timeliness == Timeliness.LATE;
        }
    }

    public record Cell(
            @Schema(description = "Only of a ratio, which has no `value`") ReportRatio ratio,
            Long value,
            @Schema(description = Exact.TEXT) String valueText,
            @Schema(description = "Why there is no `value` although there is a sum") NoNumber reason,
            Long before,
            @Schema(description = Exact.TEXT) String beforeText,
            BigDecimal percent,
            @Schema(description = Exact.TEXT) String percentText,
            @Schema(
                            description =
                                    "The earlier day of a value that is carried over, for several units the earliest; absent if the value is of the date")
                    LocalDate carriedFrom,
            @Schema(description = "The first day of a flow, if it differs from the line's") LocalDate from) {

        static Cell of(BigInteger value, BigInteger before, BigDecimal percent, LocalDate carriedFrom, LocalDate from) {
            return new Cell(
                    null,
                    Exact.number(value),
                    Exact.text(value),
                    Exact.reason(value),
                    Exact.number(before),
                    Exact.text(before),
                    Exact.number(percent),
                    Exact.text(percent),
                    carriedFrom,
                    from);
        }

        /** @param ratio null if the unit has not given both numbers */
        static Cell of(ReportRatio ratio, LocalDate carriedFrom, LocalDate from) {
            return new Cell(ratio, null, null, null, null, null, null, null, carriedFrom, from);
        }

        BigInteger exact() {
            return Exact.of(value, valueText);
        }

        BigInteger exactBefore() {
            return Exact.of(before, beforeText);
        }

        BigDecimal exactPercent() {
            return Exact.of(percent, percentText);
        }
    }
}
