package vn.toso.team;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "toso.team")
interface TeamConfig {

    /**
     * For how many years the personal data of somebody who is in no team any more is kept; then it is erased. The law asks
     * for a period that the purpose needs (Law 91/2025/QH15) and leaves how long to whoever keeps the data.
     */
    @WithDefault("5")
    int keptYears();
}
