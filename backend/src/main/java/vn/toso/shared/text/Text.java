package vn.toso.shared.text;

import jakarta.validation.constraints.NotNull;

/** Words given by an administrator, in both languages of the product. */
public record Text(@NotNull String vi, @NotNull String en) {

    /** @return null where there is none */
    public static String vi(Text text) {
        return text == null ? null : text.vi;
    }

    /** @return null where there is none */
    public static String en(Text text) {
        return text == null ? null : text.en;
    }

    /** @return null where there is none */
    public static Text of(String vi, String en) {
        return vi == null ? null : new Text(vi, en);
    }
}
