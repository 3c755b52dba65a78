package vn.toso.people;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import vn.toso.shared.identity.IdentityProvider.AccountState;

/** Compares people with the accounts of the identity provider. */
final class AccountComparison {

    /** What is known of somebody here. */
    record Person(UUID id, String subject, String username, String fullName, PersonState state, int version) {}

    /**
     * @param personId null if nobody is known
     * @param accountUsername null if there is no account
     */
    record Difference(String subject, DifferenceKind kind, UUID personId, String accountUsername) {}

    private final List<Difference> found = new ArrayList<>();

    private AccountComparison() {}

    /**
     * Leaves out people who were changed between the two readings, because the account may have been read before or after.
     *
     * @param before the people, read before the accounts
     * @param after the people, read after the accounts
     * @param withoutPerson subjects that hold a role and that nobody here has
     */
    static List<Difference> of(
            List<Person> before, List<AccountState> accounts, List<Person> after, Set<String> withoutPerson) {
        var comparison = new AccountComparison();
        var earlier = before.stream().collect(toMap(Person::subject, Function.identity()));
        var later = after.stream().collect(toMap(Person::subject, Function.identity()));
        // An account that is created while the pages are read moves others to the next page, where they come again.
        var bySubject =
                accounts.stream().collect(toMap(AccountState::subject, Function.identity(), (one, same) -> one));
        earlier.values().stream()
                .filter(person -> person.equals(later.get(person.subject)))
                .forEach(person -> comparison.compare(person, bySubject.get(person.subject)));
        bySubject.values().stream()
                .filter(account -> !earlier.containsKey(account.subject()) && !later.containsKey(account.subject()))
                .forEach(account -> comparison.withoutPerson(account.subject(), account.username()));
        withoutPerson.stream()
                .filter(subject -> !bySubject.containsKey(subject))
                .forEach(subject -> comparison.withoutPerson(subject, null));
        return comparison.found;
    }

    private void withoutPerson(String subject, String username) {
        found.add(new Difference(subject, DifferenceKind.PERSON_MISSING, null, username));
    }

    /** @param account null for none */
    private void compare(Person person, AccountState account) {
        boolean active = person.state == PersonState.ACTIVE;
        if (account == null) {
            if (person.state != PersonState.ENDED) {
                found.add(new Difference(person.subject, DifferenceKind.ACCOUNT_MISSING, person.id, null));
            }
            return;
        }
        if (account.enabled() != active) {
            var kind = active ? DifferenceKind.ACCOUNT_DISABLED : DifferenceKind.ACCOUNT_ENABLED;
            found.add(new Difference(person.subject, kind, person.id, account.username()));
        }
        if (!account.username().equals(person.username)) {
            found.add(new Difference(person.subject, DifferenceKind.USERNAME_DIFFERS, person.id, account.username()));
        }
        if (!person.fullName.equals(account.fullName())) {
            found.add(new Difference(person.subject, DifferenceKind.NAME_DIFFERS, person.id, account.username()));
        }
    }

    /** How many differences there are of each kind. */
    static Map<DifferenceKind, Long> counts(List<Difference> differences) {
        return differences.stream().collect(groupingBy(Difference::kind, counting()));
    }
}
