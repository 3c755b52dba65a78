package vn.toso.testing;

import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/**
 * The seeds of tests that draw what they try. Few and always the same in `make test`; in `make prove`, which sets
 * {@code toso.prove}, many and new ones. A test names the seed of what failed, and with {@code -Dtoso.seed=…} tries it alone.
 */
public final class Seeds {

    private static final boolean LARGE = Boolean.getBoolean("toso.prove");

    private Seeds() {}

    /** @param small how many in `make test`, @param large how many in `make prove` */
    public static LongStream of(int small, int large) {
        var one = Long.getLong("toso.seed");
        if (one != null) {
            return LongStream.of(one);
        }
        long first = LARGE ? new Random().nextInt(1_000_000) * 1_000_000L : 0;
        return LongStream.range(first, first + (LARGE ? large : small));
    }

    /** Holds a property against what each seed draws; the failure says which seed it was. */
    public static void each(int small, int large, Consumer<Draws> property) {
        of(small, large).forEach(seed -> {
            try {
                property.accept(new Draws(seed));
            } catch (AssertionError | RuntimeException failed) {
                throw new AssertionError("seed %d: %s".formatted(seed, failed.getMessage()), failed);
            }
        });
    }
}
