package vn.toso.succession;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What stands for one unit in a sum: its own, and what came from units that passed into it.
 *
 * @param own null where it gave nothing itself
 * @param parts what came from others: of a stock only while the unit has not answered itself
 * @param value null where nobody gave a number
 * @param asOf of a stock the earliest date of what is in it, of a flow the latest; null where nobody answered
 * @param lacking whether it is a stock of several units of which some gave nothing
 */
public record Held(Given own, List<Part> parts, BigInteger value, LocalDate asOf, boolean lacking) {

    public static final Held NOTHING = new Held(null, List.of(), null, null, false);

    /**
     * @param edge how it came; without a share also where all that a divided unit became is one unit again
     * @param of all that the predecessor held
     * @param value the part of it; null where the predecessor held no number
     */
    public record Part(Edge edge, Held of, BigInteger value) {}

    static Held own(Given own) {
        return new Held(own, List.of(), own.value(), own.asOf(), false);
    }

    static Held stock(List<Part> parts) {
        var value = sum(parts.stream().map(Part::value));
        var earliest = parts.stream()
                // What does not apply has a date, but no part in the sum.
                .filter(part -> value == null || part.value() != null)
                .map(part -> part.of.asOf)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo);
        boolean lacking = value != null && parts.stream().anyMatch(part -> !part.of.answered() || part.of.lacking);
        return new Held(null, parts, value, earliest.orElse(null), lacking);
    }

    static Held flow(Given own, List<Part> parts) {
        var value = sum(Stream.concat(
                Stream.ofNullable(own).map(Given::value), parts.stream().map(Part::value)));
        var latest = Stream.concat(
                        Stream.ofNullable(own).map(Given::asOf), parts.stream().map(part -> part.of.asOf))
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo);
        return new Held(own, parts, value, latest.orElse(null), false);
    }

    /** Whether somebody answered, be it that it does not apply. */
    public boolean answered() {
        return asOf != null;
    }

    private static BigInteger sum(Stream<BigInteger> values) {
        return values.filter(Objects::nonNull).reduce(BigInteger::add).orElse(null);
    }
}
