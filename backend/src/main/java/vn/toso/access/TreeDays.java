package vn.toso.access;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.Session;
import vn.toso.shared.reference.Kept;
import vn.toso.shared.reference.Reference;

/** The days on which the tree of units changed. Results that depend only on the tree can be cached between two such days. */
@Unscoped("The days on which the tree changed reveal nothing about a unit.")
@ApplicationScoped
public class TreeDays {

    private static final String DAYS = "days";

    private final Session session;
    private final Reference reference;
    private final Kept<String, TreeSet<LocalDate>> kept = new Kept<>(1, (key, days) -> 1);

    TreeDays(Session session, Reference reference) {
        this.session = session;
        this.reference = reference;
    }

    /** The last day on or before the date on which the tree changed; null if there was no tree yet. */
    public LocalDate since(LocalDate date) {
        return days().floor(date);
    }

    /** The days on which the tree changed, after the first date and up to and including the second. */
    public Set<LocalDate> between(LocalDate after, LocalDate until) {
        return after.isBefore(until) ? days().subSet(after, false, until, true) : Set.of();
    }

    private TreeSet<LocalDate> days() {
        return reference.ofTree(kept, DAYS, this::read);
    }

    private TreeSet<LocalDate> read() {
        return session.createNativeQuery(
                        """
                        select valid_from from unit_version
                        union select valid_to from unit_version where valid_to is not null
                        """,
                        LocalDate.class)
                .getResultStream()
                .collect(toCollection(TreeSet::new));
    }
}
