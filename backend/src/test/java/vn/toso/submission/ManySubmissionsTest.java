package vn.toso.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import vn.toso.regime.Obligation;
import vn.toso.shared.problem.Problem;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Demo;
import vn.toso.testing.Seeds;
import vn.toso.testing.Statements;

/** Writing many submissions together gives the same rows as writing them one by one. */
@QuarkusTest
@ApiTest
class ManySubmissionsTest {

    /** Before the regime of the demo began, so that there are no submissions. */
    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);

    private static final UUID REGIME = UUID.fromString(Demo.REGIME);
    private static final List<UUID> UNITS = ids(Demo.HUU_LIEN, Demo.YEN_BINH, Demo.QUYET_THANG);
    private static final List<UUID> INDICATORS = ids(Demo.XU_LANG, Demo.BANK, Demo.POSTMART, Demo.VOSO);
    private static final List<String> TEXTS =
            List.of("đúng rồi", "\"a\", {b}, \\c", "null", "", "dòng\nkhác", "😀 'x'", "1;2,3");

    /** All columns that were written, without ids, receipt codes, times and request ids. */
    private static final String WRITTEN =
            """
            with s as (select * from submission where as_of < date '2012-01-01'),
            rows(of_table, of_id, content) as (
                select 'submission', id, to_jsonb(s) - 'id' - 'receipt_code' from s
                union all select 'revision', submission_id, to_jsonb(t) - 'submission_id' from submission_revision t
                union all select 'figure', submission_id, to_jsonb(t) - 'submission_id' from submission_figure t
                union all select 'note', submission_id, to_jsonb(t) - 'submission_id' from submission_note t
                union all select 'event', submission_id, to_jsonb(t) - 'submission_id' from submission_event t
                union all select 'comment', submission_id, to_jsonb(t) - 'submission_id' from submission_event_comment t
                union all select 'audit', object_id, to_jsonb(t) - 'id' - 'object_id' - 'at' - 'business_at' - 'trace_id'
                from audit_entry t)
            select concat_ws(' ', s.unit_id, s.as_of, of_table, content)
            from rows join s on s.id = rows.of_id
            order by 1
            """;

    @Inject
    SubmissionWriter writer;

    @Inject
    Session session;

    @Test
    void writingThemTogetherGivesTheSameRowsAsOneByOne() {
        Seeds.of(6, 300).forEach(seed -> {
            var sendings = sendings(new Random(seed));
            var alone = written(() -> sendings.forEach(
                    one -> writer.submit(one.obligation(), one.content(), one.sender(), one.receivedAt())));
            var together = written(() -> writer.submit(sendings));
            assertThat(together).as("seed %d", seed).isEqualTo(alone);
            assertThat(alone).as("seed %d", seed).hasSizeGreaterThanOrEqualTo(4 * sendings.size());
        });
    }

    @Test
    void idsComeBackInOrderAndMatchTheReceiptCodes() {
        // More submissions than one statement writes.
        var sendings = IntStream.range(0, 2_001)
                .mapToObj(day -> sending(obligation(day % 3, 1 + day / 3), "10"))
                .toList();
        rolledBack(() -> {
            var ids = writer.submit(sendings);
            assertThat(ids).hasSize(2_001).doesNotHaveDuplicates();
            for (int i : List.of(0, 999, 1_000, 2_000)) {
                var one = session.find(Submission.class, ids.get(i));
                assertThat(one.unitId).isEqualTo(sendings.get(i).obligation().unitId());
                assertThat(one.asOf).isEqualTo(sendings.get(i).obligation().asOf());
                assertThat(one.receiptCode).isEqualTo(ReceiptCode.of(one.id));
            }
        });
    }

    @Test
    void anObligationIsFulfilledOnce() {
        var first = sending(obligation(0, 1), "10");
        var second = sending(obligation(0, 2), "10");
        for (Consumer<SubmissionWriter> twice :
                List.<Consumer<SubmissionWriter>>of(one -> one.submit(List.of(first, second, first)), one -> {
                    one.submit(List.of(first));
                    one.submit(List.of(second, first));
                })) {
            rolledBack(() -> assertThatThrownBy(() -> twice.accept(writer))
                    .isInstanceOf(Problem.class)
                    .extracting(problem -> ((Problem) problem).type().wire())
                    .isEqualTo("submission-exists"));
        }
    }

    @Test
    void aThousandNeedAtMostThreeStatementsMoreThanTen() {
        assertThat(statements(1_000)).isLessThanOrEqualTo(statements(10) + 3);
    }

    private long statements(int count) {
        var sendings = IntStream.range(0, count)
                .mapToObj(day -> sending(obligation(0, day), "10"))
                .toList();
        return Statements.during(() -> rolledBack(() -> writer.submit(sendings)));
    }

    private List<String> written(Runnable write) {
        var rows = new ArrayList<String>();
        rolledBack(() -> {
            write.run();
            session.flush();
            rows.addAll(session.createNativeQuery(WRITTEN, String.class).getResultList());
        });
        return rows;
    }

    private static void rolledBack(Runnable work) {
        QuarkusTransaction.begin();
        try {
            work.run();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static List<Sending> sendings(Random random) {
        var sendings = new ArrayList<Sending>();
        for (int day = 0; day < 1 + random.nextInt(20); day++) {
            for (int unit = 0; unit < UNITS.size(); unit++) {
                if (random.nextInt(4) > 0) {
                    sendings.add(sending(random, obligation(random, unit, day)));
                }
            }
        }
        return sendings;
    }

    private static Sending sending(Random random, Obligation obligation) {
        var figures = new ArrayList<Figure>();
        var notes = new ArrayList<Note>();
        for (var indicator : INDICATORS) {
            switch (random.nextInt(5)) {
                case 0 -> figures.add(new Figure(indicator, null, Mark.NIL));
                case 1 -> figures.add(new Figure(indicator, null, Mark.NOT_APPLICABLE));
                case 2 -> figures.add(new Figure(indicator, random.nextLong(1L << 53), null));
                case 3 -> figures.add(new Figure(indicator, (long) random.nextInt(3), null));
                default -> notes.add(new Note(indicator, text(random), warnings(random)));
            }
        }
        var enteredAt = random.nextInt(3) == 0 ? null : near(random, obligation.dueAt());
        var problem = enteredAt == null && random.nextBoolean() ? EnteredAtProblem.IN_FUTURE : null;
        var channel = Channel.values()[random.nextInt(Channel.values().length)];
        var word = channel == Channel.ON_BEHALF
                ? new OnBehalf(OnBehalf.Medium.values()[random.nextInt(4)], text(random))
                : null;
        return new Sending(
                obligation,
                new Content(figures, notes, random.nextBoolean() ? null : text(random), enteredAt, problem),
                new Sender(text(random), text(random), channel, word),
                near(random, obligation.dueAt()));
    }

    private static Sending sending(Obligation obligation, String name) {
        return new Sending(
                obligation,
                Content.of(List.of(new Figure(INDICATORS.get(0), 1L, null))),
                new Sender(name, name, Channel.API, null),
                obligation.dueAt());
    }

    private static Obligation obligation(Random random, int unit, int day) {
        var one = obligation(unit, day);
        return new Obligation(
                one.regimeId(),
                one.regimeVersionId(),
                one.unitId(),
                one.asOf(),
                null,
                one.closesAt(),
                one.dueAt(),
                random.nextBoolean(),
                random.nextInt(4) == 0,
                random.nextBoolean());
    }

    private static Obligation obligation(int unit, int day) {
        var asOf = FIRST.plusDays(day);
        var closes = Instant.parse(asOf + "T10:00:00Z");
        return new Obligation(
                REGIME,
                UUID.randomUUID(),
                UNITS.get(unit),
                asOf,
                null,
                closes,
                closes.plusSeconds(60),
                true,
                false,
                false);
    }

    /** Before, at and after the deadline, to the nanosecond, as the system clock gives it. */
    private static Instant near(Random random, Instant deadline) {
        return random.nextInt(5) == 0
                ? deadline
                : deadline.plusNanos(random.nextInt(-5_000, 5_000) * 500L).plusSeconds(random.nextInt(-1, 2));
    }

    private static String text(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private static List<String> warnings(Random random) {
        return random.ints(random.nextInt(3), 0, TEXTS.size())
                .mapToObj(TEXTS::get)
                .toList();
    }

    private static List<UUID> ids(String... ids) {
        return List.of(ids).stream().map(UUID::fromString).toList();
    }
}
