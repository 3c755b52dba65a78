package vn.toso.people;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.toso.audit.AuditAction;
import vn.toso.audit.AuditField;
import vn.toso.audit.AuditTrail;
import vn.toso.audit.Details;
import vn.toso.shared.identity.IdentityProvider;
import vn.toso.shared.identity.SecondFactor;
import vn.toso.shared.problem.Problem;

/**
 * Removes what a person logs in with besides the password, and logs them out, as the last step of a transaction. What is removed
 * stays so if the transaction is rolled back; trying again removes the rest.
 */
@ApplicationScoped
class SecondFactorRemoval {

    private final IdentityProvider identity;
    private final PeopleQueries people;
    private final AuditTrail audit;

    SecondFactorRemoval(IdentityProvider identity, PeopleQueries people, AuditTrail audit) {
        this.identity = identity;
        this.people = people;
        this.audit = audit;
    }

    /** @throws Problem 503 {@code second-factors-left} if the identity provider has removed only some of them */
    @Transactional(Transactional.TxType.MANDATORY)
    void remove(Account account) {
        remove(
                account.subject,
                details -> audit.changed(AuditAction.PERSON_SECOND_FACTORS, account.id, account.unitId, details));
    }

    /** Like {@link #remove}, by the person, who is known by a code. */
    @Transactional(Transactional.TxType.MANDATORY)
    void removeOwn(Account account) {
        remove(
                account.subject,
                details -> audit.changedBy(
                        account.subject,
                        account.fullName,
                        AuditAction.PERSON_SECOND_FACTORS,
                        account.id,
                        account.unitId,
                        details));
    }

    private void remove(String subject, Consumer<Details> trail) {
        var found = identity.secondFactors(subject);
        if (!found.isEmpty()) {
            trail.accept(details(subject, found));
            people.write();
        }
        var removed = new ArrayList<SecondFactor>();
        try {
            for (var factor : found) {
                identity.removeSecondFactor(subject, factor);
                removed.add(factor);
            }
            identity.logOut(subject);
        } catch (Problem failed) {
            if (removed.isEmpty()) {
                throw failed;
            }
            // The row above is rolled back.
            QuarkusTransaction.requiringNew().run(() -> trail.accept(details(subject, removed)));
            throw PeopleProblem.secondFactorsLeft();
        }
    }

    private static Details details(String subject, List<SecondFactor> removed) {
        var details = Details.of().about(AuditField.SUBJECT, subject);
        removed.stream()
                .collect(groupingBy(SecondFactor::kind, counting()))
                .forEach((kind, count) -> details.changed(field(kind), count, 0L));
        return details;
    }

    private static AuditField field(SecondFactor.Kind kind) {
        return switch (kind) {
            case AUTHENTICATOR -> AuditField.AUTHENTICATORS;
            case SECURITY_KEY -> AuditField.SECURITY_KEYS;
            case RECOVERY_CODES -> AuditField.RECOVERY_CODES;
            case OTHER -> AuditField.OTHER_FACTORS;
        };
    }
}
