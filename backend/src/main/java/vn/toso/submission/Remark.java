package vn.toso.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * One text that a row of a file says about its figures, where the form asks for one beside each figure.
 *
 * @param kept what was said of the figures that the row leaves as they are
 * @param text empty where the row says nothing
 * @param changed the figures that the row changes
 */
public record Remark(Map<UUID, String> kept, String text, Set<UUID> changed) {

    /**
     * The text goes where the form would ask for it: to the figures of which a rule warns and of which nothing was said before.
     * Where there is none, it goes to all that the row changes, so that it is not lost.
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
