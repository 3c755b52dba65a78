package vn.toso.progress;

import jakarta.persistence.Tuple;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.toso.regime.FigureRow;

/** What one unit reported on each of many days. Days are counted from 0. */
final class History {

    /** Replaces a number in an answer; numbers are never negative. */
    static final long NOT_APPLICABLE = -1;

    static final long BLANK = -2;

    private static final int LATE = 1;
    private static final int BACKFILLED = 2;
    private static final int RETURNED = 4;
    private static final byte NONE = 8;

    /** The database packs a report into one number: its day times this, plus its marks. */
    private static final int MARKS = 8;

    /** Separates the answers of two reports. */
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

    /** The history of a unit that reported nothing. */
    static History empty(UUID unit, int days) {
        return new History(unit, days, 0);
    }

    /**
     * SQL columns that pack all reports of a unit into one row, because sending a row for each takes longer than finding it.
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
     * @param row with {@code unit_id} and the columns above
     * @param places the positions of the wanted figures, from 1
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
     * Reads the next array, with 0 for null. PostgreSQL sends a bigint[] as the number of dimensions, two words that we skip,
     * the length, the lower bound, and for each element its size, negative for null, and its value.
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
     * @param place an index from 0; negative for an indicator that the regime has never asked for
     * @return a number from 0, {@link #NOT_APPLICABLE} or {@link #BLANK}
     */
    long answer(int place, int day) {
        return place < 0 || !reported(day) ? BLANK : answers[place][day];
    }
}
