package vn.toso.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalDate;

@ConfigMapping(prefix = "toso.demo")
interface DemoConfig {

    /** Whether an empty database is filled with the demo. Never enable it in production: it moves the business clock. */
    @WithDefault("false")
    boolean enabled();

    /**
     * The day on which the demo begins, at 16:00: 13/7/2022, the day of the district's document, or a day from 1/2/2026 to
     * 31/12/2026, with two tiers. The application does not start with another one.
     */
    @WithDefault("2022-07-13")
    LocalDate date();

    /** Whether the demo of 2022 also has a province of three districts with invented figures. */
    @WithDefault("true")
    boolean caoBang();
}
