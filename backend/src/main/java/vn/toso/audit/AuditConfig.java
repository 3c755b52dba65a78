package vn.toso.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "toso.audit")
interface AuditConfig {

    /** How long counts of denied requests are kept. Changes are kept for ever. */
    @WithDefault("90d")
    Duration denialsKept();
}
