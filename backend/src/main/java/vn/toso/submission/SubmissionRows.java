package vn.toso.submission;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.query.CommonQueryContract;
import vn.toso.audit.AuditAction;
import vn.toso.audit.AuditTrail;
import vn.toso.shared.database.StoredJson;
import vn.toso.shared.time.StoredTime;

/**
 * Writes the rows of submissions without the ORM, one or many with one statement. The entities document the columns.
 */
final class SubmissionRows {

    static final Table SUBMISSION = new Table(
            "submission",
            "id, regime_id, unit_id, as_of, receipt_code, state, timeliness, entered_in_time, current_revision, numbers,"
                    + " answers, received_at, version");

    private static final Table REVISION = new Table(
            "submission_revision",
            "submission_id, number, channel, actor, actor_name, medium, informant, entered_at, entered_at_problem,"
                    + " received_at, reason");

    private static final Table FIGURE =
            new Table("submission_figure", "submission_id, number, indicator_id, value, mark");

    private static final Table NOTE =
            new Table("submission_note", "submission_id, number, indicator_id, text, warnings");

    private static final Table EVENT = new Table(
            "submission_event", "submission_id, number, action, revision, at, actor, actor_name, reason, answers");

    /**
     * Inserts everything that belongs to the submissions. Follows a common table expression {@code sent} with their
     * ids.
     */
    static final String OF_SENT = "revised as (%s), given as (%s), noted as (%s), stepped as (%s), audited as (%s)"
            .formatted(
                    REVISION.insertOfSent(),
                    FIGURE.insertOfSent(),
                    NOTE.insertOfSent(),
                    EVENT.insertOfSent(),
                    AuditTrail.INSERT);

    private SubmissionRows() {}

    /**
     * @param revision that counts from now on
     * @param event that brings the revision
     * @param change for the audit trail
     */
    record Written(
            Submission submission, SubmissionRevision revision, SubmissionEvent event, AuditTrail.Change change) {}

    /**
     * Binds the parameters of {@link #OF_SENT} and of the table of submissions.
     *
     * @param action for the audit trail
     */
    static <Q extends CommonQueryContract> Q bind(Q query, List<Written> all, AuditAction action, AuditTrail audit) {
        var revisions = all.stream().map(Written::revision).toList();
        query.setParameter("submission", SUBMISSION.json(all.stream().map(one -> cells(one.submission))))
                .setParameter(
                        "submission_revision", REVISION.json(revisions.stream().map(SubmissionRows::cells)))
                .setParameter(
                        "submission_figure", FIGURE.json(revisions.stream().flatMap(SubmissionRows::figures)))
                .setParameter("submission_note", NOTE.json(revisions.stream().flatMap(SubmissionRows::notes)))
                .setParameter("submission_event", EVENT.json(all.stream().map(one -> cells(one.event))));
        return audit.bind(query, action, all.stream().map(Written::change).toList());
    }

    private static Stream<Object> cells(Submission one) {
        return Stream.of(
                one.id,
                one.regimeId,
                one.unitId,
                one.asOf,
                one.receiptCode,
                one.state.name(),
                one.timeliness.name(),
                one.enteredInTime,
                one.currentRevision,
                one.numbers,
                one.answers,
                one.receivedAt,
                one.version);
    }

    private static Stream<Object> cells(SubmissionRevision revision) {
        var word = revision.onBehalf;
        return Stream.of(
                revision.id.submissionId(),
                revision.id.number(),
                revision.channel.name(),
                revision.actor,
                revision.actorName,
                word == null ? null : name(word.medium()),
                word == null ? null : word.informant(),
                revision.enteredAt,
                name(revision.enteredAtProblem),
                revision.receivedAt,
                revision.reason);
    }

    private static Stream<Stream<Object>> figures(SubmissionRevision revision) {
        return revision.figures.stream()
                .map(one -> Stream.of(
                        revision.id.submissionId(),
                        revision.id.number(),
                        one.indicatorId(),
                        one.value(),
                        name(one.mark())));
    }

    private static Stream<Stream<Object>> notes(SubmissionRevision revision) {
        return revision.notes.stream()
                .map(one -> Stream.of(
                        revision.id.submissionId(),
                        revision.id.number(),
                        one.indicatorId(),
                        one.text(),
                        one.warnings()));
    }

    private static Stream<Object> cells(SubmissionEvent event) {
        return Stream.of(
                event.id.submissionId(),
                event.id.number(),
                event.action.name(),
                event.revision,
                event.at,
                event.actor,
                event.actorName,
                event.reason,
                event.answers);
    }

    /** The stored form of a constant; its JSON form may differ. */
    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    /** @param columns in the order of the cells of a row, separated by a comma and a space */
    record Table(String name, String columns) {

        String insert() {
            return "insert into %1$s (%2$s) select %2$s from %3$s".formatted(name, columns, rows());
        }

        /** An SQL expression that reads the parameter of {@link #json} as rows. */
        String rows() {
            return "jsonb_populate_recordset(cast(null as %1$s), cast(:%1$s as jsonb))".formatted(name);
        }

        private String insertOfSent() {
            return insert() + " where submission_id in (select id from sent)";
        }

        String json(Stream<? extends Stream<Object>> rows) {
            var names = columns.split(", ");
            return StoredJson.write(rows.map(row -> named(names, row.toArray())).toList());
        }

        private static Map<String, Object> named(String[] names, Object[] cells) {
            Map<String, Object> named = new LinkedHashMap<>();
            Arrays.setAll(cells, i -> cells[i] instanceof Instant moment ? StoredTime.of(moment) : cells[i]);
            for (int i = 0; i < names.length; i++) {
                named.put(names[i], cells[i]);
            }
            return named;
        }
    }
}
