package vn.toso.shared.text;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The help text for the person who enters a figure, in both languages. */
public record Help(@NotBlank @Size(max = 1000) String vi, @NotBlank @Size(max = 1000) String en) {

    public static String vi(Help help) {
        return help == null ? null : help.vi;
    }

    public static String en(Help help) {
        return help == null ? null : help.en;
    }
}
