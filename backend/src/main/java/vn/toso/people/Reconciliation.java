package vn.toso.people;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import vn.toso.people.AccountComparison.Difference;
import vn.toso.people.AccountComparison.Person;
import vn.toso.shared.database.Turn;
import vn.toso.shared.identity.IdentityProvider;
import vn.toso.shared.identity.IdentityProvider.AccountState;
import vn.toso.shared.load.Heavy;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.time.StoredTime;

/**
 * Names where the accounts of the identity provider differ from the people here. It mends nothing, because only people know
 * which side is right, except the {@link SecondFactors second factors} of administrators. With several backends, one after the other replaces the list.
 */
@ApplicationScoped
class Reconciliation {

    private static final Logger LOG = Logger.getLogger(Reconciliation.class);

    private final DifferenceQueries differences;
    private final SecondFactors secondFactors;
    private final IdentityProvider identity;
    private final Turn turns;
    private final Clock clock;

    private volatile Map<DifferenceKind, Long> counts = Map.of();

    Reconciliation(
            DifferenceQueries differences,
            SecondFactors secondFactors,
            IdentityProvider identity,
            Turn turns,
            Clock clock,
            MeterRegistry metrics) {
        this.differences = differences;
        this.secondFactors = secondFactors;
        this.identity = identity;
        this.turns = turns;
        this.clock = clock;
        for (var kind : DifferenceKind.values()) {
            Gauge.builder("toso.account.differences", () -> counts.getOrDefault(kind, 0L))
                    .description(
                            "Accounts that differ from the people here, as the last comparison of this backend found")
                    .tag("kind", kind.name())
                    .register(metrics);
        }
    }

    @Scheduled(
            every = "{toso.people.compare-every}",
            delayed = "5m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    @Heavy
    @Transactional
    void compare() {
        if (!identity.isConfigured()) {
            return;
        }
        turns.take("comparison of accounts");
        try {
            var now = StoredTime.of(clock.instant());
            var found = Stream.concat(find().stream(), secondFactors.mend(now).stream())
                    .toList();
            differences.replace(found, now);
            counts = AccountComparison.counts(found);
            if (!found.isEmpty()) {
                LOG.warnf("Accounts differ from people: %s", counts);
            }
        } catch (Problem away) {
            LOG.warnf("Accounts could not be compared: %s", away.type().wire());
        }
    }

    private List<Difference> find() {
        var before = differences.findPeople(PersonKind.PERSON);
        var programs = differences.findPeople(PersonKind.SERVICE);
        var accounts = Stream.concat(all(identity::accounts).stream(), all(this::services).stream())
                .toList();
        var after = differences.findPeople(PersonKind.PERSON);
        return AccountComparison.of(
                both(before, programs),
                accounts,
                both(after, differences.findPeople(PersonKind.SERVICE)),
                differences.findHoldersWithoutPerson(clock.instant()));
    }

    private static List<Person> both(List<Person> people, List<Person> programs) {
        return Stream.concat(people.stream(), programs.stream()).toList();
    }

    /** The identity provider lists programs as clients. */
    private List<AccountState> services(int first) {
        return identity.services(ServiceAccountService.PREFIX, first);
    }

    /** @param page reads the accounts from a position on */
    private static List<AccountState> all(IntFunction<List<AccountState>> page) {
        var all = new ArrayList<AccountState>();
        List<AccountState> next;
        do {
            next = page.apply(all.size());
            all.addAll(next);
        } while (!next.isEmpty());
        return all;
    }
}
