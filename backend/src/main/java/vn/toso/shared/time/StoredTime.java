package vn.toso.shared.time;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A moment as it is kept. */
public final class StoredTime {

    private static final int HALF_A_MICROSECOND = 500;

    private StoredTime() {}

    /** To the microsecond as the driver rounds it, half up; the server rounds a text half to even. */
    public static Instant of(Instant moment) {
        return moment.plusNanos(HALF_A_MICROSECOND).truncatedTo(ChronoUnit.MICROS);
    }
}
