package vn.toso.setup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import vn.toso.unit.Level;
import vn.toso.unit.UnitType;

/** The first administrator and the root unit of a new installation. Without a user name and a subject, nobody is named. */
@ConfigMapping(prefix = "toso.first-administrator")
interface FirstAdministratorConfig {

    /** For a new account. Needs a full name and a link file. */
    Optional<String> username();

    Optional<String> fullName();

    /** Gets the one-time link of the new account. Its directory must exist. */
    Optional<Path> linkFile();

    /** How long the link can be used. */
    @WithDefault("24h")
    Duration linkValidity();

    /** For an existing account: the subject ({@code sub}) of the person or service account. */
    Optional<String> subject();

    Root root();

    /** The root of the unit tree, created if there is none: the country, or the province that runs the installation. */
    interface Root {

        @WithDefault("COUNTRY")
        Level level();

        @WithDefault("QUOC_GIA")
        UnitType type();

        /** National code. */
        @WithDefault("VN")
        String code();

        /** Name without the type of unit. */
        @WithDefault("Việt Nam")
        String name();

        /** First day of the root; must be before the first date that anybody reports for. */
        @WithDefault("2000-01-01")
        LocalDate since();
    }
}
