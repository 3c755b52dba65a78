package vn.toso.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toso.people.AccountComparison.Difference;
import vn.toso.people.AccountComparison.Person;
import vn.toso.shared.identity.IdentityProvider.AccountState;

class AccountComparisonTest {

    private static final UUID ID = UUID.fromString("b0f1c0a2-52a7-3b7e-9a55-6d0f0c4b8f10");

    private static final String NAME = "Hoàng Thị Bé";

    private static Person person(PersonState state) {
        return new Person(ID, "1", "be", NAME, state, 0);
    }

    private static List<Difference> found(Person person, AccountState... accounts) {
        return AccountComparison.of(List.of(person), List.of(accounts), List.of(person), Set.of());
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, true,",
        "SUSPENDED, false,",
        "ENDED, false,",
        "ACTIVE, false, ACCOUNT_DISABLED",
        "SUSPENDED, true, ACCOUNT_ENABLED",
        "ENDED, true, ACCOUNT_ENABLED",
    })
    void onlyAnActivePersonHasAnEnabledAccount(PersonState state, boolean enabled, DifferenceKind kind) {
        var found = found(person(state), new AccountState("1", "be", NAME, enabled));
        assertThat(found).isEqualTo(kind == null ? List.of() : List.of(new Difference("1", kind, ID, "be")));
    }

    @ParameterizedTest
    @CsvSource({"ACTIVE, true", "SUSPENDED, true", "ENDED, false"})
    void anAccountIsMissedUntilThePersonHasEnded(PersonState state, boolean missed) {
        assertThat(found(person(state)))
                .isEqualTo(missed ? List.of(new Difference("1", DifferenceKind.ACCOUNT_MISSING, ID, null)) : List.of());
    }

    @Test
    void otherNamesAreNamedBesideAnotherDifference() {
        assertThat(found(person(PersonState.ACTIVE), new AccountState("1", "bé", "Bé", false)))
                .containsExactly(
                        new Difference("1", DifferenceKind.ACCOUNT_DISABLED, ID, "bé"),
                        new Difference("1", DifferenceKind.USERNAME_DIFFERS, ID, "bé"),
                        new Difference("1", DifferenceKind.NAME_DIFFERS, ID, "bé"));
    }

    @Test
    void accountsAndRolesOfNobodyAreNamedOnce() {
        var stranger = new AccountState("2", "stranger", null, true);
        var found = AccountComparison.of(List.of(), List.of(stranger, stranger), List.of(), Set.of("2", "3"));
        assertThat(found)
                .containsExactlyInAnyOrder(
                        new Difference("2", DifferenceKind.PERSON_MISSING, null, "stranger"),
                        new Difference("3", DifferenceKind.PERSON_MISSING, null, null));
        assertThat(AccountComparison.counts(found)).isEqualTo(Map.of(DifferenceKind.PERSON_MISSING, 2L));
    }

    /** The accounts are read over seconds, while people are created and changed. */
    @Test
    void whatChangesMeanwhileIsNotNamed() {
        var before = person(PersonState.ACTIVE);
        var after = new Person(ID, "1", "be", NAME, PersonState.SUSPENDED, 1);
        var disabled = new AccountState("1", "be", NAME, false);
        assertThat(AccountComparison.of(List.of(before), List.of(disabled), List.of(after), Set.of()))
                .isEmpty();
        assertThat(AccountComparison.of(List.of(), List.of(disabled), List.of(after), Set.of()))
                .isEmpty();
        assertThat(AccountComparison.of(List.of(), List.of(), List.of(before), Set.of()))
                .isEmpty();
    }
}
