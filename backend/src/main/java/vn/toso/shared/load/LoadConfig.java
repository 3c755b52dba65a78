package vn.toso.shared.load;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How much is done at a time, and how long it may take. The values and their reasons stand in application.properties. */
@ConfigMapping(prefix = "toso.load")
interface LoadConfig {

    /** How many ordinary requests are worked on at a time. */
    int places();

    /** How many requests that are {@link Heavy} are worked on at a time. */
    int heavyPlaces();

    /** How many answers about more units than are named one by one are made at a time. */
    int largeAnswers();

    /** How many requests wait for a place of either kind before others are refused at once. */
    int waiting();

    /** How long a request waits for a place before it is refused. */
    Duration patience();

    /** After how many seconds the database gives up a statement of an ordinary request. */
    int statementSeconds();

    /** After how many seconds the transaction of an ordinary request is rolled back. */
    int transactionSeconds();

    /** The same for what is {@link Heavy}, where it names no time of its own. */
    int heavySeconds();

    /** For how many seconds longer than a statement may take the database may keep silent before its connection is cut. */
    int silenceSeconds();
}
