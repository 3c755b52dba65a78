package vn.toso.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import vn.toso.access.AccessOf;
import vn.toso.access.Action;

/** Whether the makers of one-time codes may still give them. */
@ApplicationScoped
class SlipMakers {

    private final PeopleQueries people;
    private final AccessOf access;
    private final Clock clock;

    SlipMakers(PeopleQueries people, AccessOf access, Clock clock) {
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    /** Whether who made the code could make it now. Otherwise a suspended administrator could come back with it. */
    boolean mayStill(Slip slip) {
        if (slip.createdBySubject == null) {
            return true;
        }
        var scope = access.scopeToday(slip.createdBySubject, Action.MANAGE_PEOPLE);
        return people.find(slip.personId, scope)
                .filter(found -> people.findHoldingMore(List.of(found.subject()), scope, clock.instant())
                        .isEmpty())
                .isPresent();
    }
}
