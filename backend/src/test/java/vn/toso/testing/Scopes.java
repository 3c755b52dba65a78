package vn.toso.testing;

import java.util.List;
import java.util.UUID;
import vn.toso.access.Scope;

/** Scopes for the tests of repositories. */
public final class Scopes {

    /** The district whose communes report in the demo. */
    public static final Scope HUU_LUNG = of(Demo.HUU_LUNG);

    /** A district of another province, which may see nothing of Hữu Lũng. */
    public static final Scope BACH_THONG = of(Demo.BACH_THONG);

    public static final Scope HUU_LIEN = of(Demo.HUU_LIEN);

    private Scopes() {}

    private static Scope of(String unit) {
        return new Scope(List.of(UUID.fromString(unit)), List.of());
    }
}
