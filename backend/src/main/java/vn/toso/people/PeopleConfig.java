package vn.toso.people;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "toso.people")
interface PeopleConfig {

    /** Public address of the SPA, without a path; the links of one-time codes begin with it. */
    Optional<String> webUrl();

    /** How long a one-time code can be used. */
    @WithDefault("72h")
    Duration slipValidity();

    /** How often people are compared with the accounts of the identity provider. */
    @WithDefault("1h")
    Duration compareEvery();

    /** How often the job looks for imports of people to work off; {@code off} for never. */
    @WithDefault("2s")
    String importEvery();
}
