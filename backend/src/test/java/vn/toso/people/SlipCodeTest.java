package vn.toso.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlipCodeTest {

    @Test
    void isShownInGroupsOfFour() {
        assertThat(SlipCode.random().shown()).matches("([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}");
    }

    /** Each of 32 characters comes up, and no code twice: the codes have the bits that they should have. */
    @Test
    void isRandom() {
        var codes = Stream.generate(SlipCode::random)
                .limit(2000)
                .map(SlipCode::characters)
                .toList();
        assertThat(codes).doesNotHaveDuplicates();
        assertThat(codes.stream().flatMapToInt(String::chars).boxed().collect(Collectors.toSet()))
                .hasSize(32);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7KQM-W2XA-P9DT-HJ4C", "7kqmw2xap9dthj4c", " 7KQM W2XA\nP9DT–HJ4C "})
    void isReadHoweverItIsTyped(String typed) {
        assertThat(SlipCode.parse(typed)).contains(new SlipCode("7KQMW2XAP9DTHJ4C"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "7KQM-W2XA-P9DT-HJ4", "7KQM-W2XA-P9DT-HJ4CC", "0KQM-W2XA-P9DT-HJ4C", "7KQM-W2XA-P9DT-HJÔC"})
    void isNothingElse(String typed) {
        assertThat(SlipCode.parse(typed)).isEmpty();
    }

    @Test
    void doesNotGetIntoALog() {
        assertThat(new SlipCode("7KQMW2XAP9DTHJ4C").toString()).doesNotContain("7KQM");
    }
}
