package vn.toso.shared.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {

    private final Addresses addresses = new Addresses(Optional.of(List.of("10.0.0.0/8", "fd00::1")));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "203.0.113.9, -,                                 203.0.113.9",
                "203.0.113.9, 198.51.100.1,                      203.0.113.9",
                "10.0.0.5,    -,                                 10.0.0.5",
                "10.0.0.5,    198.51.100.1,                      198.51.100.1",
                "10.0.0.5,    '1.1.1.1, 198.51.100.1',           198.51.100.1",
                "10.0.0.5,    '1.1.1.1, 198.51.100.1, 10.9.9.9', 198.51.100.1",
                "10.0.0.5,    '198.51.100.1, nonsense',          10.0.0.5",
                "10.0.0.5,    '',                                10.0.0.5",
                "fd00::1,     198.51.100.1,                      198.51.100.1",
                "10.0.0.5,    2001:db8:1:2:aaaa::1,              2001:db8:1:2::",
                "10.0.0.5,    2001:db8:1:2:bbbb::1,              2001:db8:1:2::",
            })
    void onlyTrustedProxiesAreBelieved(String peer, String forwarded, String caller) {
        assertThat(addresses.caller(peer, forwarded)).isEqualTo(caller);
    }

    @Test
    void aProxyIsNamedByItsAddress() {
        assertThatThrownBy(() -> new Addresses(Optional.of(List.of("frontend"))))
                .hasMessageContaining("frontend");
    }
}
