package vn.toso.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * One text in a row of a file about all figures of the row. The form has one text for each figure instead.
 *
 * @param kept earlier notes on figures that the row does not change
 * @param text empty if the row has none
 * @param changed the figures that the row changes
 */
public record Remark(Map<UUID, String> kept, String text, Set<UUID> changed) {

    /**
     * Gives the text to each figure that has a warning and no earlier note, as the form would. If there is none, gives
     * it to all figures that the row changes, so that it is not lost.
     */
    List<NewNote> notes(List<Figure> figures, Set<UUID> warned) {
        boolean asked = warned.stream().anyMatch(this::isAbout);
        var notes = new ArrayList<NewNote>();
        for (var figure : figures) {
            var id = figure.indicatorId();
            boolean own = asked ? warned.contains(id) && isAbout(id) : changed.contains(id);
            var said = kept.getOrDefault(id, own ? text : "");
            if (!said.isEmpty()) {
                notes.add(new NewNote(id, said));
            }
        }
        return notes;
    }

    private boolean isAbout(UUID figure) {
        return !kept.containsKey(figure);
    }
}
