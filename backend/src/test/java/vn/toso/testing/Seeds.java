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

    /** Of the tries with smaller values after a failure, the smallest first. */
    private static final double[] SIZES = {0, 0.03, 0.1, 0.3};

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

    /** Checks a property with the values of each seed. A failure names the seed and the smallest size that fails. */
    public static void each(int small, int large, Consumer<Draws> property) {
        of(small, large).forEach(seed -> {
            var failed = failure(property, new Draws(seed));
            if (failed != null) {
                throw shrunk(seed, property, failed);
            }
        });
    }

    private static AssertionError shrunk(long seed, Consumer<Draws> property, Throwable failed) {
        for (double size : SIZES) {
            var smaller = failure(property, new Draws(seed, size));
            if (smaller != null) {
                return new AssertionError("seed %d, size %s: %s".formatted(seed, size, smaller.getMessage()), smaller);
            }
        }
        return new AssertionError("seed %d: %s".formatted(seed, failed.getMessage()), failed);
    }

    /** @return null if the property holds */
    private static Throwable failure(Consumer<Draws> property, Draws draws) {
        try {
            property.accept(draws);
            return null;
        } catch (AssertionError | RuntimeException failed) {
            return failed;
        }
    }
}
