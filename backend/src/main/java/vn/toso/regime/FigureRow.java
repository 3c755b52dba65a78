package vn.toso.regime;

import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SortedMap;

/**
 * The figures of a submission in one row, by place.
 *
 * @param numbers 0 for nil, null for no number
 * @param answers one of {@link #NUMBER}, {@link #NIL}, {@link #NOT_APPLICABLE} or {@link #BLANK} per place; trailing blanks are
 *     cut off
 */
public record FigureRow(BigDecimal[] numbers, String answers) {

    public static final char NUMBER = 'n';
    public static final char NIL = '0';
    public static final char NOT_APPLICABLE = 'x';
    public static final char BLANK = '.';

    /** @param row with the columns {@code numbers} and {@code answers} */
    public static FigureRow of(Tuple row) {
        return new FigureRow(row.get("numbers", BigDecimal[].class), row.get("answers", String.class));
    }

    /** @param answers by place, from 1; an absent place is blank */
    public static FigureRow of(SortedMap<Integer, Answer> answers) {
        int places = answers.isEmpty() ? 0 : answers.lastKey();
        var numbers = new BigDecimal[places];
        var kinds = new char[places];
        Arrays.fill(kinds, BLANK);
        answers.forEach((place, answer) -> {
            numbers[place - 1] = answer.number;
            kinds[place - 1] = answer.kind;
        });
        return new FigureRow(numbers, new String(kinds));
    }

    /** @param number null if there is none */
    public record Answer(char kind, BigDecimal number) {}

    public boolean answered(int place) {
        return isAnswered(answers, place);
    }

    public static boolean isAnswered(String answers, int place) {
        return place <= answers.length() && answers.charAt(place - 1) != BLANK;
    }

    /** @return null if there is no number */
    public BigDecimal number(int place) {
        return place <= numbers.length ? numbers[place - 1] : null;
    }

    /** SQL condition: the row has an answer at the place. */
    public static String isAnswered(String row, Object place) {
        return "substr(%s.answers, %s, 1) not in ('', '%s')".formatted(row, place, BLANK);
    }
}
