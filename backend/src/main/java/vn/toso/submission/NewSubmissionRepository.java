package vn.toso.submission;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import vn.toso.audit.AuditTrail;
import vn.toso.shared.database.StoredJson;
import vn.toso.shared.idempotency.Unanswered;
import vn.toso.shared.time.StoredTime;

/**
 * Writes new submissions, one or a thousand, with one statement for all tables. The entities say what the columns hold, and
 * never join the session.
 */
@ApplicationScoped
class NewSubmissionRepository {

    private static final Table SUBMISSION = new Table(
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

    /** Without an answer: that is of a correction. */
    private static final Table EVENT =
            new Table("submission_event", "submission_id, number, action, revision, at, actor, actor_name, reason");

    private static final String INSERT =
            """
            with sent as (%s on conflict (regime_id, unit_id, as_of) where set_aside_by is null do nothing returning id),
            revised as (%s), given as (%s), noted as (%s), stepped as (%s), audited as (%s)
            """
                    .formatted(
                            SUBMISSION.insert(),
                            REVISION.insertOfSent(),
                            FIGURE.insertOfSent(),
                            NOTE.insertOfSent(),
                            EVENT.insertOfSent(),
                            AuditTrail.INSERT);

    private static final String COUNT = "select count(*) as written from sent";

    private static final String INSERT_MANY = INSERT + COUNT;
    private static final String INSERT_ANSWERED = INSERT + ", replied as (" + Unanswered.INSERT + ")" + COUNT;

    private final Session session;
    private final AuditTrail audit;

    NewSubmissionRepository(Session session, AuditTrail audit) {
        this.session = session;
        this.audit = audit;
    }

    /** Those of the codes that a submission has. */
    Set<String> findCodes(Set<String> codes) {
        return session.createNativeQuery(
                        "select receipt_code from submission where receipt_code = any(:codes)", String.class)
                .setParameter("codes", codes.toArray(String[]::new))
                .getResultStream()
                .collect(toSet());
    }

    /**
     * With their revisions, figures, notes and events, and the trail of it.
     *
     * @param action for the trail
     * @return how many: one whose obligation is fulfilled already is left out, and the caller has to refuse them all
     */
    long insert(List<Written> all, String action) {
        return written(bind(session.createNativeQuery(INSERT_MANY, Tuple.class), all, action));
    }

    /**
     * The same of one, with what its sender is answered.
     *
     * @return whether its obligation was not fulfilled before
     */
    boolean insert(Written one, String action, Unanswered request, SubmissionView reply) {
        var query = bind(session.createNativeQuery(INSERT_ANSWERED, Tuple.class), List.of(one), action);
        return written(request.bind(query, reply)) == 1;
    }

    private static long written(NativeQuery<Tuple> query) {
        return query.getSingleResult().get("written", Long.class);
    }

    private NativeQuery<Tuple> bind(NativeQuery<Tuple> query, List<Written> all, String action) {
        var revisions = all.stream().map(Written::revision).toList();
        query.setParameter("submission", SUBMISSION.json(all.stream().map(one -> cells(one.submission))))
                .setParameter(
                        "submission_revision", REVISION.json(revisions.stream().map(NewSubmissionRepository::cells)))
                .setParameter(
                        "submission_figure", FIGURE.json(revisions.stream().flatMap(NewSubmissionRepository::figures)))
                .setParameter("submission_note", NOTE.json(revisions.stream().flatMap(NewSubmissionRepository::notes)))
                .setParameter("submission_event", EVENT.json(all.stream().map(one -> cells(one.event))));
        return audit.bind(query, action, all.stream().map(Written::change).toList());
    }

    /**
     * @param event with which it came
     * @param change for the trail
     */
    record Written(
            Submission submission, SubmissionRevision revision, SubmissionEvent event, AuditTrail.Change change) {}

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
                event.reason);
    }

    /** As the entities write it, which need not be what an answer says. */
    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    /** @param columns in the order of the cells of a row */
    private record Table(String name, String columns) {

        String insert() {
            return "insert into %1$s (%2$s) select %2$s from jsonb_populate_recordset(cast(null as %1$s), cast(:%1$s as jsonb))"
                    .formatted(name, columns);
        }

        String insertOfSent() {
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
