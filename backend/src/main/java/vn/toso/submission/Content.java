package vn.toso.submission;

import java.time.Instant;
import java.util.List;

/**
 * What is sent for an obligation.
 *
 * @param reason of a correction; null where none was needed
 * @param enteredAt by the clock of the device; null where it did not say, or not what can be
 * @param enteredAtProblem why what it said is not kept; null where nothing was wrong
 */
public record Content(
        List<Figure> figures, List<Note> notes, String reason, Instant enteredAt, EnteredAtProblem enteredAtProblem) {

    public static Content of(List<Figure> figures) {
        return new Content(figures, List.of(), null, null, null);
    }
}
