package vn.toso.team;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import vn.toso.shared.database.Turn;
import vn.toso.shared.load.Heavy;
import vn.toso.shared.time.BusinessClock;

/**
 * Erases the personal data of people who left their last team longer ago than the retention period. With several backends,
 * only one runs this at a time, so that nobody is erased twice.
 */
@ApplicationScoped
class Retention {

    /** Keeps each run short; the next run erases the rest. */
    private static final int MOST_AT_ONCE = 500;

    private final PersonQueries people;
    private final RosterRepository rosters;
    private final PersonService service;
    private final Turn turns;
    private final TeamConfig config;
    private final BusinessClock clock;

    Retention(
            PersonQueries people,
            RosterRepository rosters,
            PersonService service,
            Turn turns,
            TeamConfig config,
            BusinessClock clock) {
        this.people = people;
        this.rosters = rosters;
        this.service = service;
        this.turns = turns;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    @Heavy
    @Transactional
    void eraseKeptTooLong() {
        turns.take("retention of team members");
        var limit = clock.today().minusYears(config.keptYears());
        people.findKeptTooLong(limit, MOST_AT_ONCE).stream()
                .map(rosters::lockPerson)
                // The person may have been erased on request since the query.
                .filter(person -> person.erasedAt == null)
                .forEach(person -> service.erase(person, Person.ErasedFor.RETENTION, null));
    }
}
