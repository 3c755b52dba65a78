package vn.toso.shared.page;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import vn.toso.shared.problem.CommonProblem;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.Violation;

/**
 * The position where a page ends: the sort keys of its last row. Opaque to clients. It needs no signature, because it gives
 * access to nothing that the caller may not read anyway.
 */
public record Cursor(List<String> keys) {

    /** Sorts before every id, for the start of a list. */
    public static final UUID NO_ID = new UUID(0, 0);

    private static final String SEPARATOR = "\n";

    public static Cursor of(Object... keys) {
        return new Cursor(Arrays.stream(keys).map(String::valueOf).toList());
    }

    /** @return null for the first page */
    public static Cursor parse(String text, int keys) {
        if (text == null) {
            return null;
        }
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var parts = List.of(plain.split(SEPARATOR, -1));
            if (parts.size() == keys && plain.indexOf('\0') < 0) {
                return new Cursor(parts);
            }
        } catch (IllegalArgumentException notBase64) {
            throw invalid();
        }
        throw invalid();
    }

    public String text(int key) {
        return keys.get(key);
    }

    public UUID id(int key) {
        return read(key, UUID::fromString);
    }

    public LocalDate date(int key) {
        return read(key, text -> inOurEra(LocalDate.parse(text), date -> date));
    }

    public Instant instant(int key) {
        return read(key, text -> inOurEra(Instant.parse(text), time -> LocalDate.ofInstant(time, ZoneOffset.UTC)));
    }

    /** Java's years go further than PostgreSQL's. */
    private static <T> T inOurEra(T value, Function<T, LocalDate> date) {
        int year = date.apply(value).getYear();
        if (year < 1 || year > 9999) {
            throw new IllegalArgumentException("year " + year);
        }
        return value;
    }

    public long longNumber(int key) {
        return read(key, Long::parseUnsignedLong);
    }

    public int number(int key) {
        return read(key, Integer::parseUnsignedInt);
    }

    private <T> T read(int key, Function<String, T> reader) {
        try {
            return reader.apply(keys.get(key));
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            throw invalid();
        }
    }

    public String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8));
    }

    private static Problem invalid() {
        return new Problem(
                Problem.Kind.MALFORMED,
                CommonProblem.INVALID_REQUEST,
                "The request has invalid fields",
                Violation.ofParameter("cursor", CommonViolation.INVALID));
    }
}
