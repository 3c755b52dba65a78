package vn.toso.shared.text;

import java.util.UUID;
import java.util.regex.Pattern;

/** Ids are written in one way only, as RFC 9562 has them: Java also reads shorter and longer groups, and cuts digits off. */
public final class PlainId {

    private static final Pattern SHAPE =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private PlainId() {}

    public static boolean isIn(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** @throws IllegalArgumentException if the text is not an id */
    public static UUID parse(String text) {
        if (!isIn(text)) {
            throw new IllegalArgumentException("not an id");
        }
        return UUID.fromString(text);
    }
}
