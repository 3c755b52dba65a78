package vn.toso.testing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a test draws from one seed. Limits and small numbers come more often than chance has them: there most mistakes lie. */
public final class Draws {

    /** In tables these mean something. */
    private static final String SIGNS = ",;\t\"'\n\r=+-@ \\|.0";

    private static final int BASIC_PLANE = 0x1_0000;

    private final Random random;

    Draws(long seed) {
        random = new Random(seed);
    }

    /** @return a number from one to another, both included */
    public long number(long min, long max) {
        return switch (random.nextInt(8)) {
            case 0 -> min;
            case 1 -> max;
            case 2 -> Math.min(max, min + random.nextInt(3));
            case 3 -> Math.max(min, max - random.nextInt(3));
            // As many of ten as of a billion.
            case 4, 5 -> min + (uniform(0, max - min) >>> random.nextInt(Long.SIZE));
            default -> uniform(min, max);
        };
    }

    public int number(int min, int max) {
        return (int) number((long) min, max);
    }

    private long uniform(long min, long max) {
        return random.nextLong(min, max + 1);
    }

    public boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    public <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** @param sizeMin at least so many, at most {@code sizeMax} */
    public <T> List<T> list(int sizeMin, int sizeMax, Supplier<T> drawn) {
        return Stream.generate(drawn).limit(number(sizeMin, sizeMax)).toList();
    }

    /** Different ones; fewer than were meant where the same is drawn again and again, but never fewer than {@code sizeMin}. */
    public <T> Set<T> set(int sizeMin, int sizeMax, Supplier<T> drawn) {
        int size = number(sizeMin, sizeMax);
        Set<T> set = new LinkedHashSet<>();
        for (int tries = 0; set.size() < size && (tries < 4 * size || set.size() < sizeMin); tries++) {
            set.add(drawn.get());
        }
        return set;
    }

    /** Of any characters, also of those that tables are made of, marks, other planes and halves of pairs. */
    public String text(int lengthMin, int lengthMax) {
        var text = new StringBuilder();
        IntStream.range(0, number(lengthMin, lengthMax)).forEach(i -> text.appendCodePoint(character()));
        return text.toString();
    }

    private int character() {
        return switch (random.nextInt(6)) {
            case 0 -> SIGNS.charAt(random.nextInt(SIGNS.length()));
            case 1 -> random.nextInt(' ', 0x7F);
            // Latin with Vietnamese letters, then marks that stand over others.
            case 2 -> random.nextBoolean() ? random.nextInt(0x1EA0, 0x1F00) : random.nextInt(0x300, 0x370);
            case 3 -> random.nextInt(BASIC_PLANE, Character.MAX_CODE_POINT + 1);
            default -> random.nextInt(BASIC_PLANE);
        };
    }
}
