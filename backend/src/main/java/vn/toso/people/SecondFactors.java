package vn.toso.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import vn.toso.people.AccountComparison.Difference;
import vn.toso.shared.database.Turn;
import vn.toso.shared.identity.IdentityProvider;

/**
 * Makes the identity provider ask exactly the administrators for a second factor. Giving the role does so at once; this finds
 * whose last role has ended, also by time, and accounts that somebody has changed in the console.
 */
@ApplicationScoped
class SecondFactors {

    /**
     * Somebody who administers a unit, now or later.
     *
     * @param personId null if the person is not known
     * @param username null if the person is not known
     */
    record Administrator(UUID personId, String username) {}

    private final DifferenceQueries differences;
    private final IdentityProvider identity;
    private final Turn turns;

    SecondFactors(DifferenceQueries differences, IdentityProvider identity, Turn turns) {
        this.differences = differences;
        this.identity = identity;
        this.turns = turns;
    }

    /**
     * @return the administrators who logged in without a second factor until now
     * @throws vn.toso.shared.problem.Problem 503 {@code identity-provider-away}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Difference> mend(Instant now) {
        // Read before the accounts, because a person who is an administrator by now was asked for one before.
        var administrators = differences.findAdministrators(now);
        return identity.withSecondFactor()
                .map(asked -> {
                    waive(asked, now);
                    var missing = new ArrayList<Difference>();
                    administrators.forEach((subject, who) -> {
                        if (!asked.contains(subject)) {
                            identity.demandSecondFactor(subject);
                            missing.add(new Difference(
                                    subject, DifferenceKind.SECOND_FACTOR_MISSING, who.personId, who.username));
                        }
                    });
                    return List.copyOf(missing);
                })
                .orElse(List.of());
    }

    private void waive(Set<String> asked, Instant now) {
        var others = new TreeSet<>(asked);
        others.removeAll(differences.findAdministrators(now).keySet());
        for (var subject : others) {
            // Somebody may be making the person an administrator, and has already asked for the second factor.
            turns.take("assignments of " + subject);
            if (!differences.findAdministrators(now).containsKey(subject)) {
                identity.waiveSecondFactor(subject);
            }
        }
    }
}
