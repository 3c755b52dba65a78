package vn.toso.shared.text;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What whoever types a figure is told about it, in both languages of the product. */
public record Help(@NotBlank @Size(max = 1000) String vi, @NotBlank @Size(max = 1000) String en) {

    public static String vi(Help help) {
        return help == null ? null : help.vi;
    }

    public static String en(Help help) {
        return help == null ? null : help.en;
    }
}
