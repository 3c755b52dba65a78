package vn.toso.team;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "toso.team")
interface TeamConfig {

    /**
     * Number of years for which personal data is kept after a person has left their last team; then it is erased. The law
     * requires a period that fits the purpose (Law 91/2025/QH15) and leaves its length to the controller.
     */
    @WithDefault("5")
    int keptYears();
}
