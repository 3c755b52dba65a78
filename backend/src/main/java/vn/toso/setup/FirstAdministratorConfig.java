package vn.toso.setup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalDate;
import java.util.Optional;
import vn.toso.unit.Level;
import vn.toso.unit.UnitType;

/** Who administers an installation in which nobody does yet, and what its root is. */
@ConfigMapping(prefix = "toso.first-administrator")
interface FirstAdministratorConfig {

    /** The subject ({@code sub}) of the person or service account; nobody is named where it is absent. */
    Optional<String> subject();

    Root root();

    /** The unit above all others, set up where there is none: the country, or the province that runs the installation. */
    interface Root {

        @WithDefault("COUNTRY")
        Level level();

        @WithDefault("QUOC_GIA")
        UnitType type();

        /** National code. */
        @WithDefault("VN")
        String code();

        /** Without the type. */
        @WithDefault("Việt Nam")
        String name();

        /** Since when it is there: before the first date anybody reports for. */
        @WithDefault("2000-01-01")
        LocalDate since();
    }
}
