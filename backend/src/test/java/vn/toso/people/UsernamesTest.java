package vn.toso.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsernamesTest {

    @ParameterizedTest
    @CsvSource({
        "Hoàng Thị Bé, hoangthibe",
        "ĐẶNG VĂN Đông, dangvandong",
        "Y Moan Niê-Kdăm, ymoanniekdam",
        "Ân, nguoidungan",
        "李, nguoidung",
    })
    void areMadeFromTheName(String fullName, String username) {
        assertThat(Usernames.base(fullName)).isEqualTo(username);
        assertThat(PersonCheck.ofUsername(username)).isEmpty();
    }

    @Test
    void stayWithinTheirLength() {
        var longest = Usernames.base("Nguyễn ".repeat(30));
        assertThat(longest).hasSize(56);
        assertThat(PersonCheck.ofUsername(longest + "12345678")).isEmpty();
    }

    @Test
    void areNumberedWhenTheyAreTaken() {
        assertThat(Usernames.free("an", Set.of("an", "an3")).limit(3)).containsExactly("an2", "an4", "an5");
        assertThat(Usernames.free("an", Set.of()).limit(2)).containsExactly("an", "an2");
    }
}
