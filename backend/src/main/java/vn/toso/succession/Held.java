package vn.toso.succession;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The value that one unit contributes to a sum: its own answers, and those inherited from its predecessors.
 *
 * @param own null if the unit gave no answer itself
 * @param parts what was inherited; for a stock, only until the unit answers itself
 * @param value null if there is no number
 * @param asOf the earliest date in a stock, the latest date in a flow; null if there is no answer
 * @param lacking whether this is a stock inherited from several units of which some gave no answer
 */
public record Held(Given own, List<Part> parts, BigInteger value, LocalDate asOf, boolean lacking) {

    public static final Held NOTHING = new Held(null, List.of(), null, null, false);

    /**
     * What one predecessor passed on.
     *
     * @param edge the step of succession. It has no share where a unit was divided without shares and all its parts later
     *     became one unit again.
     * @param of all that the predecessor held
     * @param value the part that passed on; null if the predecessor held no number
     */
    public record Part(Edge edge, Held of, BigInteger value) {}

    static Held own(Given own) {
        return new Held(own, List.of(), own.value(), own.asOf(), false);
    }

    static Held stock(List<Part> parts) {
        var value = sum(parts.stream().map(Part::value));
        var earliest = parts.stream()
                // An answer "not applicable" has a date, but adds nothing to the sum.
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

    /** Whether there is an answer, even if it is "not applicable". */
    public boolean answered() {
        return asOf != null;
    }

    private static BigInteger sum(Stream<BigInteger> values) {
        return values.filter(Objects::nonNull).reduce(BigInteger::add).orElse(null);
    }
}
