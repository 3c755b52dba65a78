package vn.toso.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Demo;
import vn.toso.testing.Scopes;

/** Each read checks the scope by itself and does not rely on an earlier check. */
@QuarkusTest
@ApiTest
@TestTransaction
class ContactScopeTest {

    private static final UUID UNIT = UUID.fromString(Demo.HUU_LIEN);

    @Inject
    ContactRepository contacts;

    @Test
    void contactsOfUnits() {
        var day = LocalDate.of(2022, 7, 13);
        assertThat(contacts.find(List.of(UNIT), Scopes.HUU_LUNG, day)).hasSize(1);
        assertThat(contacts.find(List.of(UNIT), Scopes.BACH_THONG, day)).isEmpty();
    }

    @Test
    void unitsThatHaveEnded() {
        var after = LocalDate.of(2025, 7, 2);
        assertThat(contacts.find(List.of(UNIT), Scopes.HUU_LUNG, after)).isEmpty();
        assertThat(contacts.find(List.of(UNIT), Scopes.HUU_LIEN, after)).isEmpty();
    }
}
