package vn.toso.shared.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BucketsTest {

    @Test
    void aBudgetIsSpentAndSaysWhatIsLeft() {
        var buckets = new Buckets(Budget.HEAVY, 2, 10);
        var first = buckets.spend("an account");
        assertThat(first.policy()).isEqualTo("\"heavy\";q=2;w=60");
        assertThat(first.limit()).isEqualTo("\"heavy\";r=1;t=30");
        assertThat(first.waitSeconds()).isZero();
        assertThat(buckets.spend("an account").limit()).isEqualTo("\"heavy\";r=0;t=60");

        assertThat(buckets.spend("an account").waitSeconds()).isEqualTo(30);
        assertThat(buckets.spend("another account").waitSeconds()).isZero();
    }

    @Test
    void manyAddressesDoNotFillTheMemory() {
        var buckets = new Buckets(Budget.ADDRESS, 10, 1_000);
        IntStream.range(0, 100_000).forEach(i -> buckets.spend("address " + i));
        assertThat(buckets.remembered()).isLessThanOrEqualTo(1_000);
    }

    @Test
    void whoIsAlwaysThereIsNotForgottenBecauseOfManyOthers() {
        var buckets = new Buckets(Budget.ADDRESS, 1_000, 1_000);
        for (int i = 0; i < 20_000; i++) {
            buckets.spend("passing by " + i);
            buckets.spend("always there");
        }
        assertThat(buckets.spend("always there").waitSeconds()).isPositive();
    }
}
