package vn.toso.submission;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;
import vn.toso.shared.database.StoredJson;

/**
 * Writes many submissions with one statement for each table: a session that keeps each of them looks through all at every
 * flush. The entities say what the columns hold, and never join the session.
 */
@ApplicationScoped
class ManySubmissionsRepository {

    private static final String NUMBER = "number";
    private static final String SUBMISSION_ID = "submission_id";
    private static final String INDICATOR_ID = "indicator_id";
    private static final String RECEIVED_AT = "received_at";

    private final Session session;

    ManySubmissionsRepository(Session session) {
        this.session = session;
    }

    /** Those of the codes that a submission has. */
    Set<String> findCodes(Set<String> codes) {
        return session.createNativeQuery(
                        "select receipt_code from submission where receipt_code = any(:codes)", String.class)
                .setParameter("codes", codes.toArray(String[]::new))
                .getResultStream()
                .collect(toSet());
    }

    void insertSubmissions(List<Submission> submissions) {
        insert(
                "submission",
                submissions.stream()
                        .map(one -> row(
                                "id",
                                one.id,
                                "regime_id",
                                one.regimeId,
                                "unit_id",
                                one.unitId,
                                "as_of",
                                one.asOf,
                                "receipt_code",
                                one.receiptCode,
                                "state",
                                one.state.name(),
                                "timeliness",
                                one.timeliness.name(),
                                "entered_in_time",
                                one.enteredInTime,
                                "current_revision",
                                one.currentRevision,
                                RECEIVED_AT,
                                one.receivedAt,
                                "version",
                                one.version))
                        .toList());
    }

    /** With their figures and notes. */
    void insertRevisions(List<SubmissionRevision> revisions) {
        insert(
                "submission_revision",
                revisions.stream().map(ManySubmissionsRepository::row).toList());
        List<Map<String, Object>> figures = new ArrayList<>();
        List<Map<String, Object>> notes = new ArrayList<>();
        for (var revision : revisions) {
            revision.figures.forEach(figure -> figures.add(row(
                    SUBMISSION_ID,
                    revision.id.submissionId(),
                    NUMBER,
                    revision.id.number(),
                    INDICATOR_ID,
                    figure.indicatorId(),
                    "value",
                    figure.value(),
                    "mark",
                    name(figure.mark()))));
            revision.notes.forEach(note -> notes.add(row(
                    SUBMISSION_ID,
                    revision.id.submissionId(),
                    NUMBER,
                    revision.id.number(),
                    INDICATOR_ID,
                    note.indicatorId(),
                    "text",
                    note.text(),
                    "warnings",
                    note.warnings())));
        }
        insert("submission_figure", figures);
        insert("submission_note", notes);
    }

    /** Without comments: those are of a review. */
    void insertEvents(List<SubmissionEvent> events) {
        insert(
                "submission_event",
                events.stream()
                        .map(event -> row(
                                SUBMISSION_ID,
                                event.id.submissionId(),
                                NUMBER,
                                event.id.number(),
                                "action",
                                event.action.name(),
                                "revision",
                                event.revision,
                                "at",
                                event.at,
                                "actor",
                                event.actor,
                                "actor_name",
                                event.actorName,
                                "reason",
                                event.reason,
                                "answers",
                                event.answers))
                        .toList());
    }

    private static Map<String, Object> row(SubmissionRevision revision) {
        var word = revision.onBehalf;
        return row(
                SUBMISSION_ID,
                revision.id.submissionId(),
                NUMBER,
                revision.id.number(),
                "channel",
                revision.channel.name(),
                "actor",
                revision.actor,
                "actor_name",
                revision.actorName,
                "medium",
                word == null ? null : name(word.medium()),
                "informant",
                word == null ? null : word.informant(),
                "entered_at",
                revision.enteredAt,
                "entered_at_problem",
                name(revision.enteredAtProblem),
                RECEIVED_AT,
                revision.receivedAt,
                "reason",
                revision.reason);
    }

    /** @param rows all with the same columns */
    private void insert(String table, List<Map<String, Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        session.createNativeMutationQuery(
                        """
                        insert into %1$s (%2$s)
                        select %2$s from jsonb_populate_recordset(cast(null as %1$s), cast(:rows as jsonb))
                        """
                                .formatted(table, String.join(", ", rows.get(0).keySet())))
                .setParameter("rows", StoredJson.write(rows))
                .executeUpdate();
    }

    /** @param cells each column before its value */
    private static Map<String, Object> row(Object... cells) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put((String) cells[i], cells[i + 1] instanceof Instant moment ? stored(moment) : cells[i + 1]);
        }
        return row;
    }

    /** To the microsecond as the driver rounds it, half up; the server rounds a text half to even. */
    private static Instant stored(Instant moment) {
        return moment.plusNanos(500).truncatedTo(ChronoUnit.MICROS);
    }

    /** As the entities write it, which need not be what an answer says. */
    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
