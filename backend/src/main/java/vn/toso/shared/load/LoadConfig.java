package vn.toso.shared.load;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Limits on concurrency and time. The values and their reasons are in application.properties. */
@ConfigMapping(prefix = "toso.load")
interface LoadConfig {

    /** How many ordinary requests run at the same time. */
    int places();

    /** How many {@link Heavy} requests run at the same time. */
    int heavyPlaces();

    /** How many large answers, about more units than a query names one by one, are computed at the same time. */
    int largeAnswers();

    /** How many requests of either kind may wait for a place; further ones are refused at once. */
    int waiting();

    /** How long a request waits for a place before it is refused. */
    Duration patience();

    /** Seconds after which the database cancels a statement of an ordinary request. */
    int statementSeconds();

    /** Seconds after which the transaction of an ordinary request is rolled back. */
    int transactionSeconds();

    /** Seconds after which a {@link Heavy} transaction is rolled back, if it sets no timeout of its own. */
    int heavySeconds();

    /** Seconds beyond the statement timeout after which a silent database connection is closed. */
    int silenceSeconds();
}
