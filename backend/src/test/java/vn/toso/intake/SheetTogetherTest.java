package vn.toso.intake;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toso.access.ActingAs;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.table.CellError;
import vn.toso.shared.table.LeftOutRow;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Draws;
import vn.toso.testing.Programme;
import vn.toso.testing.Seeds;
import vn.toso.testing.Statements;
import vn.toso.testing.Tokens;
import vn.toso.unit.Level;
import vn.toso.unit.NewUnit;
import vn.toso.unit.UnitService;
import vn.toso.unit.UnitType;

/**
 * Importing a sheet has the same result as importing each row in a sheet of its own, with as few statements as one row needs.
 */
@QuarkusTest
@ApiTest
class SheetTogetherTest {

    /** A day for which no unit has reported yet. */
    private static final String DAY = "2022-07-14";

    private static final UUID REGIME = UUID.fromString(Demo.REGIME);
    private static final UUID DISTRICT = UUID.fromString(Demo.HUU_LUNG);
    private static final String DISTRICT_OFFICER = "huyen.huulung";
    private static final String REASON = "Cộng nhầm";
    private static final int INDICATORS = SheetFile.CODES.size();

    /** All columns of the day's rows except ids, values derived from ids, and timestamps. */
    private static final String WRITTEN =
            """
            with s as (select * from submission where as_of = date '%s'),
            rows(of_table, of_id, content) as (
                select 'submission', id, to_jsonb(s) from s
                union all select 'revision', submission_id, to_jsonb(t) from submission_revision t
                union all select 'figure', submission_id, to_jsonb(t) from submission_figure t
                union all select 'note', submission_id, to_jsonb(t) from submission_note t
                union all select 'event', submission_id, to_jsonb(t) from submission_event t
                union all select 'comment', submission_id, to_jsonb(t) from submission_event_comment t
                union all select 'audit', object_id, to_jsonb(t) - 'object_id' from audit_entry t)
            select concat_ws(' ', s.unit_id, of_table,
                content - 'id' - 'submission_id' - 'receipt_code' - 'received_at' - 'at' - 'business_at' - 'trace_id')
            from rows join s on s.id = rows.of_id
            order by 1
            """
                    .formatted(DAY);

    @Inject
    SheetService sheets;

    @Inject
    UnitService units;

    @Inject
    ActingAs actingAs;

    @Inject
    Session session;

    /** Outcomes and refusal codes that the random sheets produced. */
    private final Set<String> seen = new TreeSet<>();

    private String rules;

    @BeforeEach
    void rememberTheRules() {
        rules = Programme.rules();
    }

    private void afresh() {
        Programme.rules(rules);
        Database.reset();
        Database.setBusinessTime(DAY + "T16:00:00");
        Programme.rules(
                rules.replaceFirst("]$", ", {\"kind\": \"RANGE\", \"severity\": \"ERROR\", \"max\": 9500000}]"));
    }

    @AfterEach
    void restoreTheRules() {
        Programme.rules(rules);
    }

    @Test
    void aSheetHasTheSameResultAsItsRowsOneByOne() {
        Seeds.each(12, 300, draws -> {
            afresh();
            var sent = reviewed(draws);
            become(DISTRICT_OFFICER);
            if (draws.chance(3)) {
                reportsForSome();
            }
            var reason = draws.chance(3) ? null : REASON;
            var rows = rows(draws, sent);
            var tried = isTriedAsItsRowsAre(rows, reason);
            isWrittenAsItsRowsAre(tried.stream().map(rows::get).toList(), reason);
        });
        assertThat(seen)
                .contains("SUBMITTED", "CORRECTED", "UNCHANGED", "note-without-change")
                .contains("falling", "above-population", "out-of-range", "reason-required", "not-now", "not-reporter")
                .contains("unknown-unit", "name-differs", "negative", "nothing-to-clear");
    }

    /** A caller who can see all communes but may submit only for some. */
    private void reportsForSome() {
        Database.execute(
                """
                insert into assignment (id, subject, unit_id, role, valid_from)
                select gen_random_uuid(), 'some', unit_id, case level when 'COMMUNE' then 'REPORTER' else 'INSPECTOR' end,
                    timestamptz '2020-01-01'
                from unit_version
                where unit_id = ?::uuid or level = 'COMMUNE' and code between '06385' and '06430'
                """,
                Demo.HUU_LUNG);
        becomeSubject("some");
    }

    /** @return the indexes of the rows without errors */
    private List<Integer> isTriedAsItsRowsAre(List<Object[]> rows, String reason) {
        var whole = dryRun(file(rows, 0), reason);
        var alone = IntStream.range(0, rows.size())
                .mapToObj(i -> dryRun(file(List.<Object[]>of(rows.get(i)), i), reason))
                .toList();
        assertThat(whole.rows()).isEqualTo(all(alone, SheetReport::rows));
        assertThat(whole.leftOut()).containsExactlyInAnyOrderElementsOf(all(alone, SheetReport::leftOut));
        assertThat(whole.errors()).isEqualTo(all(alone, SheetReport::errors));
        if (!whole.errors().isEmpty()) {
            assertThatThrownBy(() -> take(file(rows, 0), reason)).isInstanceOfSatisfying(Problem.class, refused -> {
                assertThat(refused.type().wire()).isEqualTo("invalid-sheet");
                assertThat(refused.member("cells")).isEqualTo(whole.errors());
            });
        }
        whole.rows().forEach(row -> seen.add(row.outcome().name()));
        whole.errors().forEach(error -> seen.add(error.code().wire()));
        whole.leftOut().forEach(row -> seen.add(row.code().wire()));
        var wrong = Stream.concat(
                        whole.errors().stream().map(CellError::row),
                        whole.leftOut().stream().map(LeftOutRow::row))
                .collect(toSet());
        return IntStream.range(0, rows.size())
                .filter(i -> !wrong.contains(i + FigureSheet.FIRST_ROW + 1))
                .boxed()
                .toList();
    }

    private void isWrittenAsItsRowsAre(List<Object[]> rows, String reason) {
        var whole = written(() -> take(file(rows, 0), reason));
        var alone = written(() -> rows.forEach(row -> take(file(List.<Object[]>of(row), 0), reason)));
        assertThat(whole).isEqualTo(alone);
    }

    private static <T> List<T> all(List<SheetReport> reports, Function<SheetReport, List<T>> part) {
        return reports.stream().flatMap(report -> part.apply(report).stream()).toList();
    }

    @Test
    void aHundredRowsNeedAsManyStatementsAsFifty() {
        afresh();
        become("trunguong");
        var codes = IntStream.range(0, 100).mapToObj("99%03d"::formatted).toList();
        units.establish(codes.stream()
                .map(code -> new NewUnit(
                        UUID.randomUUID(),
                        Level.COMMUNE,
                        UnitType.XA,
                        code,
                        "Thử " + code,
                        DISTRICT,
                        LocalDate.of(2022, 1, 1),
                        null))
                .toList());
        become(DISTRICT_OFFICER);
        // The first import fills the caches of the programme.
        take(file(List.<Object[]>of(row("06388", 1)), 0), REASON);
        for (int value : List.of(10, 20)) {
            // Reports first, then corrections.
            long fifty = Statements.during(() -> take(counted(codes.subList(0, 50), value), REASON));
            long hundred = Statements.during(() -> take(counted(codes, value), REASON));
            assertThat(hundred).isLessThanOrEqualTo(30);
            // A statement for each of the 50 further rows would show; those of scheduled jobs may differ.
            assertThat(Math.abs(hundred - fifty)).isLessThan(10);
        }
    }

    private static byte[] counted(List<String> codes, int value) {
        return file(codes.stream().map(code -> row(code, value)).toList(), 0);
    }

    private static Object[] row(String code, int value) {
        return new Object[] {code, null, value, value, value, value};
    }

    /**
     * Lets some communes report for the day and sets some of the reports to a reviewed state.
     *
     * @return the rows that they sent
     */
    private List<Object[]> reviewed(Draws draws) {
        become(DISTRICT_OFFICER);
        var sent = new ArrayList<Object[]>();
        for (var row : rows(draws, List.of())) {
            try {
                take(file(List.<Object[]>of(row), 0), REASON);
            } catch (Problem refused) {
                continue;
            }
            sent.add(row);
            var state = draws.one(List.of("SUBMITTED", "SUBMITTED", "RETURNED", "RETURNED", "ACCEPTED", "LOCKED"));
            var reviewed = "unit_id in (select unit_id from unit_version where level = 'COMMUNE' and code = '%s')"
                    .formatted(row[0]);
            Database.execute(
                    "update submission set state = ?, version = version + 1 where as_of = date '%s' and %s"
                            .formatted(DAY, reviewed),
                    state);
            if (state.equals("RETURNED")) {
                Database.execute(
                        """
                        insert into submission_event (submission_id, number, action, revision, at, actor, actor_name, reason)
                        select id, 2, 'RETURN', 1, now(), 'a', 'A', 'Xem lại' from submission
                        where as_of = date '%s' and %s
                        """
                                .formatted(DAY, reviewed));
            }
        }
        return sent;
    }

    /** @param sent rows sent before; some are sent again with the same figures */
    private static List<Object[]> rows(Draws draws, List<Object[]> sent) {
        var rows = new ArrayList<Object[]>();
        for (int number : draws.set(8, 24, () -> draws.number(0, 25))) {
            // From 06385 in steps of three, including two codes that do not exist.
            var code = "%05d".formatted(6385 + 3 * number);
            var before = sent.stream().filter(row -> row[0].equals(code)).findFirst();
            rows.add(before.isPresent() && draws.chance(3) ? again(draws, before.get()) : row(draws, code));
        }
        return rows;
    }

    private static Object[] row(Draws draws, String code) {
        var row = new ArrayList<Object>();
        row.add(code);
        row.add(draws.chance(30) ? "Xã khác" : null);
        IntStream.range(0, INDICATORS).forEach(i -> row.add(cell(draws)));
        row.add(draws.chance(5) ? null : draws.one(List.of("Đếm lại", "Loại trùng\nhai lần", "(=)", "\"a\\")));
        return row.toArray();
    }

    private static Object[] again(Draws draws, Object[] before) {
        var row = before.clone();
        if (draws.chance(2)) {
            row[row.length - 1] = "Xem lại rồi";
        }
        return row;
    }

    private static Object cell(Draws draws) {
        if (draws.chance(30)) {
            return draws.one(List.of("abc", -1, 1.5, 9_600_000));
        }
        return switch (draws.number(1, 60) % 10) {
            case 0, 1 -> null;
            case 2 -> "Không phát sinh";
            case 3 -> "Không áp dụng";
            case 4 -> draws.chance(3) ? "xóa" : 8_000_000;
            default -> draws.number(0, 500);
        };
    }

    private static byte[] file(List<Object[]> rows, int above) {
        var file = SheetFile.of(DAY);
        IntStream.range(0, above).forEach(i -> file.row((Object) null));
        rows.forEach(file::row);
        return file.bytes();
    }

    private SheetReport dryRun(byte[] file, String reason) {
        return read(file, true, reason);
    }

    private SheetReport take(byte[] file, String reason) {
        return read(file, false, reason);
    }

    private SheetReport read(byte[] file, boolean dryRun, String reason) {
        return sheets.read(UUID.randomUUID().toString(), REGIME, DISTRICT, LocalDate.parse(DAY), dryRun, reason, file)
                .body();
    }

    private List<String> written(Runnable write) {
        QuarkusTransaction.begin();
        try {
            write.run();
            session.flush();
            return session.createNativeQuery(WRITTEN, String.class).getResultList();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /** Starts a new request context, because the caller's assignments are read once per request. */
    private void become(String account) {
        becomeSubject(Tokens.subject(account));
    }

    private void becomeSubject(String subject) {
        var context = Arc.container().requestContext();
        context.terminate();
        context.activate();
        actingAs.become(subject, subject);
    }
}
