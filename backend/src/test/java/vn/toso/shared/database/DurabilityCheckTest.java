package vn.toso.shared.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toso.testing.ApiTest;

@QuarkusTest
@ApiTest
class DurabilityCheckTest {

    @Inject
    Session session;

    @Test
    @TestTransaction
    void aDurableServerIsAccepted() {
        assertThatCode(() -> DurabilityCheck.check(session)).doesNotThrowAnyException();
    }

    @Test
    @TestTransaction
    void aServerThatMayLoseDataIsRefusedWithTheNameOfTheSetting() {
        session.createNativeQuery("select set_config('synchronous_commit', 'off', true)", String.class)
                .getSingleResult();

        assertThatThrownBy(() -> DurabilityCheck.check(session))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("synchronous_commit=off");
    }

    /** These settings belong to the whole server and cannot be switched off for one connection. */
    @ParameterizedTest
    @ValueSource(strings = {"fsync", "full_page_writes"})
    void aServerWideSettingIsRefusedToo(String setting) {
        assertThatThrownBy(() -> DurabilityCheck.require(setting, "off"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(setting);
    }
}
