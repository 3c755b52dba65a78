package vn.toso.shared.text;

import jakarta.validation.constraints.NotNull;

/** Text given by an administrator, in both languages. */
public record Text(@NotNull String vi, @NotNull String en) {

    /** @return null if {@code text} is null */
    public static String vi(Text text) {
        return text == null ? null : text.vi;
    }

    /** @return null if {@code text} is null */
    public static String en(Text text) {
        return text == null ? null : text.en;
    }

    /** @return null if {@code vi} is null */
    public static Text of(String vi, String en) {
        return vi == null ? null : new Text(vi, en);
    }
}
