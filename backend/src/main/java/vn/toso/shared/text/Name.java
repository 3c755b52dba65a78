package vn.toso.shared.text;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A name as an administrator gives it, in both languages of the product. */
public record Name(@NotBlank @Size(max = 200) String vi, @NotBlank @Size(max = 200) String en) {

    public Text text() {
        return new Text(vi, en);
    }
}
