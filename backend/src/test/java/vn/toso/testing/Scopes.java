package vn.toso.testing;

import java.util.List;
import java.util.UUID;
import vn.toso.access.Scope;

/** Scopes to hold every repository's reads against. */
public final class Scopes {

    /** The district of the demo that reports. */
    public static final Scope HUU_LUNG = of(Demo.HUU_LUNG);

    /** Its neighbour: it sees nothing of it. */
    public static final Scope BACH_THONG = of(Demo.BACH_THONG);

    public static final Scope HUU_LIEN = of(Demo.HUU_LIEN);

    private Scopes() {}

    private static Scope of(String unit) {
        return new Scope(List.of(UUID.fromString(unit)), List.of());
    }
}
