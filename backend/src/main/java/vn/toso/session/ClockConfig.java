package vn.toso.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "toso.clock")
interface ClockConfig {

    /** Whether any caller who is logged in may move the business clock forward. Must be false in production. */
    @WithDefault("false")
    boolean movable();
}
