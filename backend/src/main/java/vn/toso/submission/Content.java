package vn.toso.submission;

import java.time.Instant;
import java.util.List;

/**
 * What is sent for an obligation.
 *
 * @param reason of a correction; null where none was needed
 * @param enteredAt by the clock of the device; null where it did not say
 */
public record Content(List<Figure> figures, List<Note> notes, String reason, Instant enteredAt) {

    public static Content of(List<Figure> figures) {
        return new Content(figures, List.of(), null, null);
    }
}
