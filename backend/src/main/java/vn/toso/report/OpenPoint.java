package vn.toso.report;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.report.ReportContent.Row;
import vn.toso.submission.ObligationStatus;
import vn.toso.submission.SubmissionState;

/** Something in the figures of a report that its signer should know. */
public record OpenPoint(
        @NotNull Kind kind,
        @NotNull @Schema(description = "The number of units") int count,
        @NotNull @Schema(description = "Their names with the type, in the order of the report; the first hundred")
                List<String> units) {

    private static final int MAX_NAMED = 100;

    /** In the order in which they are listed. */
    public enum Kind {
        NOT_REPORTED(row -> row.status() == ObligationStatus.MISSING),
        /** Returned for correction, and not corrected yet; its figures are in the totals. */
        RETURNED(Row::returned),
        LATE(Row::late),
        NOT_ACCEPTED(Row::unaccepted),
        /** Reported with fewer figures than asked. */
        PARTIAL(Row::partial),
        /** Counted with a figure of an earlier day. */
        CARRIED(row -> row.carriedFrom() != null),
        /** Reported or corrected since the figures were frozen. */
        CHANGED_SINCE(row -> false);

        private final Predicate<Row> applies;

        Kind(Predicate<Row> applies) {
            this.applies = applies;
        }
    }

    /** The points in the content itself. */
    static List<OpenPoint> of(ReportContent content) {
        var points = new ArrayList<OpenPoint>();
        for (var kind : Kind.values()) {
            add(points, kind, content.reporting().stream().filter(kind.applies).toList());
        }
        return points;
    }

    /**
     * The points of a report that waits for its signature.
     *
     * @param now the current submissions for its date, by unit
     */
    static List<OpenPoint> of(ReportContent frozen, Map<UUID, ReportRepository.Sent> now) {
        var points = new ArrayList<>(of(frozen));
        var changed = frozen.reporting().stream()
                .filter(row -> isChanged(row, now.get(row.unit().id())))
                .toList();
        add(points, Kind.CHANGED_SINCE, changed);
        return points;
    }

    /** @param now null if the unit has no submission, or none that the caller may read */
    private static boolean isChanged(Row row, ReportRepository.Sent now) {
        return now != null
                && (!Objects.equals(now.submissionId(), row.submissionId())
                        || !Objects.equals(now.revision(), row.revision())
                        || row.review() != null && row.returned() != (now.state() == SubmissionState.RETURNED));
    }

    private static void add(List<OpenPoint> points, Kind kind, List<Row> rows) {
        if (!rows.isEmpty()) {
            var named = rows.stream()
                    .limit(MAX_NAMED)
                    .map(row -> Words.unit(row.unit()))
                    .toList();
            points.add(new OpenPoint(kind, rows.size(), named));
        }
    }
}
