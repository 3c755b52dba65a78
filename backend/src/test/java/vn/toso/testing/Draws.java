package vn.toso.testing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Random values from one seed. Limits and small numbers are drawn more often, because most mistakes happen there. */
public final class Draws {

    /** Characters with a meaning in CSV files and spreadsheets. */
    private static final String SIGNS = ",;\t\"'\n\r=+-@ \\|.0";

    private static final int BASIC_PLANE = 0x1_0000;

    private final Random random;
    private final double size;

    Draws(long seed) {
        this(seed, 1);
    }

    /** @param size of lists, sets and texts, from 0 for the smallest to 1 for up to their largest */
    Draws(long seed, double size) {
        random = new Random(seed);
        this.size = size;
    }

    /** @return a number from {@code min} to {@code max}, both included */
    public long number(long min, long max) {
        return switch (random.nextInt(8)) {
            case 0 -> min;
            case 1 -> max;
            case 2 -> Math.min(max, min + random.nextInt(3));
            case 3 -> Math.max(min, max - random.nextInt(3));
            // Each order of magnitude is equally likely.
            case 4, 5 -> min + (uniform(0, max - min) >>> random.nextInt(Long.SIZE));
            default -> uniform(min, max);
        };
    }

    public int number(int min, int max) {
        return (int) number((long) min, max);
    }

    private int length(int min, int max) {
        return number(min, min + (int) ((max - min) * size));
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

    /** @return at least {@code sizeMin} and at most {@code sizeMax} values */
    public <T> List<T> list(int sizeMin, int sizeMax, Supplier<T> drawn) {
        return Stream.generate(drawn).limit(length(sizeMin, sizeMax)).toList();
    }

    /** @return at least {@code sizeMin} different values; fewer than the drawn size if {@code drawn} keeps repeating values */
    public <T> Set<T> set(int sizeMin, int sizeMax, Supplier<T> drawn) {
        int wanted = length(sizeMin, sizeMax);
        Set<T> set = new LinkedHashSet<>();
        for (int tries = 0; set.size() < wanted && (tries < 4 * wanted || set.size() < sizeMin); tries++) {
            set.add(drawn.get());
        }
        return set;
    }

    /** Text of any characters: CSV separators, combining marks, characters beyond U+FFFF, unpaired surrogates. */
    public String text(int lengthMin, int lengthMax) {
        var text = new StringBuilder();
        IntStream.range(0, length(lengthMin, lengthMax)).forEach(i -> text.appendCodePoint(character()));
        return text.toString();
    }

    private int character() {
        return switch (random.nextInt(6)) {
            case 0 -> SIGNS.charAt(random.nextInt(SIGNS.length()));
            case 1 -> random.nextInt(' ', 0x7F);
            // Vietnamese letters, or combining marks.
            case 2 -> random.nextBoolean() ? random.nextInt(0x1EA0, 0x1F00) : random.nextInt(0x300, 0x370);
            case 3 -> random.nextInt(BASIC_PLANE, Character.MAX_CODE_POINT + 1);
            default -> random.nextInt(BASIC_PLANE);
        };
    }
}
