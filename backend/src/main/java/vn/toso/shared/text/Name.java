package vn.toso.shared.text;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A name given by an administrator, in both languages. */
public record Name(@OneLine @NotBlank @Size(max = 200) String vi, @OneLine @NotBlank @Size(max = 200) String en) {

    public Text text() {
        return new Text(vi, en);
    }
}
