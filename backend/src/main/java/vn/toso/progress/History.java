package vn.toso.progress;

import jakarta.persistence.Tuple;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.toso.regime.FigureRow;

/** What one unit sent for each of many days, which are counted from 0. */
final class History {

    /** In place of a number, which is never below 0. */
    static final long NOT_APPLICABLE = -1;

    static final long BLANK = -2;

    private static final int LATE = 1;
    private static final int BACKFILLED = 2;
    private static final int RETURNED = 4;
    private static final byte NONE = 8;

    /** A report is sent as its day times this, and its marks. */
    private static final int MARKS = 8;

    /** Between the answers of two reports. */
    private static final char BETWEEN = ',';

    private static final long[] NO_NUMBERS = {};

    final UUID unit;
    private final byte[] marks;
    private final long[][] answers;

    private History(UUID unit, int days, int places) {
        this.unit = unit;
        marks = new byte[days];
        Arrays.fill(marks, NONE);
        answers = new long[places][days];
    }

    /** Of a unit that sent nothing. */
    static History empty(UUID unit, int days) {
        return new History(unit, days, 0);
    }

    /**
     * SQL: all reports of a unit as a single row, packed, for a row of its own for each takes longer to send than to find.
     *
     * @param first the day from which days are counted
     */
    static String columns(String row, String first) {
        return """
                string_agg(int4send((%1$s.as_of - %2$s) * %3$d
                    + case %1$s.timeliness when 'ON_TIME' then 0 when 'LATE' then %4$d else %5$d end
                    + case %1$s.state when 'RETURNED' then %6$d else 0 end), '') as reports,
                string_agg(array_send(cast(%1$s.numbers as bigint[])), '') as numbers,
                string_agg(%1$s.answers, '%7$s') as answers
                """
                .formatted(row, first, MARKS, LATE, BACKFILLED, RETURNED, BETWEEN);
    }

    /**
     * @param row with the unit and these columns
     * @param places of the figures that are wanted, counted from 1
     */
    static History of(Tuple row, int days, List<Integer> places) {
        var history = new History(row.get("unit_id", UUID.class), days, places.size());
        var reports = ByteBuffer.wrap(row.get("reports", byte[].class));
        var numbers = ByteBuffer.wrap(row.get("numbers", byte[].class));
        var answers = row.get("answers", String.class);
        int from = 0;
        while (reports.hasRemaining()) {
            int report = reports.getInt();
            int to = answers.indexOf(BETWEEN, from);
            var kinds = answers.substring(from, to < 0 ? answers.length() : to);
            from = to + 1;
            history.add(report / MARKS, (byte) (report % MARKS), numbers(numbers), kinds, places);
        }
        return history;
    }

    /**
     * The next ones, 0 in place of none. PostgreSQL sends of a bigint[] how many dimensions it has, two words that say nothing
     * here, its length and its lower bound, and of each element its size, below 0 for null, and itself.
     */
    private static long[] numbers(ByteBuffer sent) {
        int dimensions = sent.getInt();
        skip(sent, 2);
        if (dimensions == 0) {
            return NO_NUMBERS;
        }
        var numbers = new long[sent.getInt()];
        skip(sent, 1);
        for (int i = 0; i < numbers.length; i++) {
            if (sent.getInt() > 0) {
                numbers[i] = sent.getLong();
            }
        }
        return numbers;
    }

    private static void skip(ByteBuffer sent, int words) {
        sent.position(sent.position() + words * Integer.BYTES);
    }

    private void add(int day, byte mark, long[] numbers, String kinds, List<Integer> places) {
        marks[day] = mark;
        for (int i = 0; i < answers.length; i++) {
            int at = places.get(i) - 1;
            char kind = at < kinds.length() ? kinds.charAt(at) : FigureRow.BLANK;
            answers[i][day] =
                    kind == FigureRow.BLANK ? BLANK : kind == FigureRow.NOT_APPLICABLE ? NOT_APPLICABLE : numbers[at];
        }
    }

    boolean reported(int day) {
        return marks[day] != NONE;
    }

    boolean late(int day) {
        return reported(day) && (marks[day] & LATE) != 0;
    }

    boolean backfilled(int day) {
        return reported(day) && (marks[day] & BACKFILLED) != 0;
    }

    boolean returned(int day) {
        return reported(day) && (marks[day] & RETURNED) != 0;
    }

    /**
     * @param place as an index; below 0 for one that the regime has never asked
     * @return a number from 0, or one of the two marks
     */
    long answer(int place, int day) {
        return place < 0 || !reported(day) ? BLANK : answers[place][day];
    }
}
