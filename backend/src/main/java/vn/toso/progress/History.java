package vn.toso.progress;

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

    /** A report is written as its day times this, and its marks. */
    static final int MARKS = 8;

    final UUID unit;
    private final byte[] marks;
    private final long[][] answers;

    /** @param reports in any order; of each its answers stand at the same index */
    History(UUID unit, int days, Integer[] reports, List<Long[]> answers) {
        this.unit = unit;
        marks = new byte[days];
        Arrays.fill(marks, NONE);
        this.answers = new long[answers.size()][days];
        for (int i = 0; i < reports.length; i++) {
            int day = reports[i] / MARKS;
            marks[day] = (byte) (reports[i] % MARKS);
            for (int place = 0; place < this.answers.length; place++) {
                this.answers[place][day] = answers.get(place)[i];
            }
        }
    }

    /** Of a unit that sent nothing. */
    static History empty(UUID unit, int days) {
        return new History(unit, days, new Integer[0], List.of());
    }

    /** SQL: the marks of a report. */
    static String marks(String row) {
        return "case %1$s.timeliness when 'LATE' then %2$d when 'BACKFILLED' then %3$d else 0 end + case %1$s.state when 'RETURNED' then %4$d else 0 end"
                .formatted(row, LATE, BACKFILLED, RETURNED);
    }

    /** SQL: the answer at a place of a report. */
    static String answer(String row, int place) {
        return "coalesce(cast(%1$s.numbers[%2$d] as bigint), case substr(%1$s.answers, %2$d, 1) when '%3$s' then %4$d else %5$d end)"
                .formatted(row, place, FigureRow.NOT_APPLICABLE, NOT_APPLICABLE, BLANK);
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
