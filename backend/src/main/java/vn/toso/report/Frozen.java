package vn.toso.report;

import java.util.List;
import java.util.UUID;

/**
 * The complete content of a report, from which its hash is computed.
 *
 * @param body the passages with their figures filled in; null in reports that were frozen before it was kept
 */
record Frozen(UUID regimeId, int edition, Paper paper, List<Paper.Passage> body, ReportContent content) {

    static Frozen of(Report report, ReportContent content) {
        var body = new Words(content).passages(report.paper.body());
        return new Frozen(report.regimeId, report.edition, report.paper, body, content);
    }
}
