package vn.toso.shared.time;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Rounds instants to the precision of the database. */
public final class StoredTime {

    private static final int HALF_A_MICROSECOND = 500;

    private StoredTime() {}

    /** Rounds half up to the microsecond, as the JDBC driver does. The server would round text half to even. */
    public static Instant of(Instant moment) {
        return moment.plusNanos(HALF_A_MICROSECOND).truncatedTo(ChronoUnit.MICROS);
    }
}
