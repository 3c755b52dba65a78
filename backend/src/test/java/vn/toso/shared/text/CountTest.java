package vn.toso.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The SPA is tested with the same cases. */
class CountTest {

    record Case(String text, Long value, String problem, boolean absent) {}

    static Stream<Case> cases() throws IOException {
        return Stream.of(new ObjectMapper().readValue(CountTest.class.getResource("/number-cases.json"), Case[].class));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsLikeTheSpa(Case one) {
        var read = Count.parse(one.text());
        assertThat(read.value()).isEqualTo(one.value());
        assertThat(read.problem() == null ? null : read.problem().wire()).isEqualTo(one.problem());
        assertThat(one.value() == null && one.problem() == null).isEqualTo(one.absent());
    }
}
