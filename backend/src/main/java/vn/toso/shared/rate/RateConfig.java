package vn.toso.shared.rate;

import io.smallrye.config.ConfigMapping;

/** Requests per minute. The values and their reasons are in application.properties. */
@ConfigMapping(prefix = "toso.rate")
interface RateConfig {

    /** Of all callers at one address who send no token. */
    int address();

    /** Of one address, to operations that need no account. */
    int anonymous();

    /** Of one account, as the others below. */
    int read();

    int search();

    int heavy();

    int write();

    int submit();

    /** How many callers each budget remembers. Beyond it, the least active are forgotten and begin with a full budget. */
    int kept();

    default int of(Budget budget) {
        return switch (budget) {
            case ADDRESS -> address();
            case ANONYMOUS -> anonymous();
            case READ -> read();
            case SEARCH -> search();
            case HEAVY -> heavy();
            case WRITE -> write();
            case SUBMIT -> submit();
        };
    }
}
