package vn.toso.submission;

import java.time.Instant;
import java.util.List;

/**
 * What a unit sends for an obligation.
 *
 * @param reason for a correction; null if none was needed
 * @param enteredAt by the clock of the device; null if the device sent no time or an impossible one
 * @param enteredAtProblem why the time from the device was not kept; null if nothing was wrong
 */
public record Content(
        List<Figure> figures, List<Note> notes, String reason, Instant enteredAt, EnteredAtProblem enteredAtProblem) {

    public static Content of(List<Figure> figures) {
        return new Content(figures, List.of(), null, null, null);
    }
}
