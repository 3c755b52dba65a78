package vn.toso.shared.time;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The zone in which days begin and deadlines fall, whatever the zone of the machine. */
public final class VietnamTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private VietnamTime() {}

    /** As the API writes it, with its offset; null stays null. */
    public static OffsetDateTime local(Instant instant) {
        return instant == null ? null : instant.atZone(ZONE).toOffsetDateTime();
    }
}
