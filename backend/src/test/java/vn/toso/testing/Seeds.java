package vn.toso.testing;

import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/**
 * Seeds for property tests. `make test` uses a few fixed seeds; `make prove` sets {@code toso.prove} and uses many new ones.
 * A failure names its seed; {@code -Dtoso.seed=…} runs that seed alone.
 */
public final class Seeds {

    private static final boolean LARGE = Boolean.getBoolean("toso.prove");

    private Seeds() {}

    /** Whether this is `make prove`. */
    public static boolean large() {
        return LARGE;
    }

    /**
     * @param small number of seeds in `make test`
     * @param large number of seeds in `make prove`
     */
    public static LongStream of(int small, int large) {
        var one = Long.getLong("toso.seed");
        if (one != null) {
            return LongStream.of(one);
        }
        long first = LARGE ? new Random().nextInt(1_000_000) * 1_000_000L : 0;
        return LongStream.range(first, first + (LARGE ? large : small));
    }

    /** Checks a property with the values of each seed. A failure names the seed. */
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
