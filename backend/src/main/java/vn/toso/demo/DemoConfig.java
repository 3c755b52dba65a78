package vn.toso.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "toso.demo")
interface DemoConfig {

    /** Whether an empty database is filled with the demo. Never enable it in production: it sets the business clock back. */
    @WithDefault("false")
    boolean enabled();
}
