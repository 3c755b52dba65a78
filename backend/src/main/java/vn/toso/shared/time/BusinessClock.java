package vn.toso.shared.time;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.hibernate.Session;
import vn.toso.shared.reference.Reference;

/**
 * The clock for dates, deadlines and {@code receivedAt}: the system clock plus an offset stored in the database. The offset is
 * zero in production; the demo sets it so that the clock is in July 2022.
 *
 * <p>There is one instance per request, so a request sees one offset.
 */
@RequestScoped
public class BusinessClock {

    private final Clock system;
    private final Reference reference;
    private final Session session;
    private Duration offset;
    private Duration recordedOffset;

    BusinessClock(Clock system, Reference reference, Session session) {
        this.system = system;
        this.reference = reference;
        this.session = session;
    }

    public Duration offset() {
        if (offset == null) {
            offset = reference.atStart().clockOffset();
        }
        return offset;
    }

    /** The business time, to the microsecond, which is the database's precision. */
    public Instant now() {
        return system.instant().plus(offset()).truncatedTo(ChronoUnit.MICROS);
    }

    /** The business time of what is recorded in the trail. */
    public Instant recorded() {
        return recordedOffset == null
                ? now()
                : system.instant().plus(recordedOffset).truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Records what this request does as if the clock read {@code moment} now. Dates and deadlines stay those of {@link #now}.
     * For the demo, which is loaded by today's date and then begins at an earlier one.
     */
    public void recordFrom(Instant moment) {
        recordedOffset = Duration.between(system.instant(), moment);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), VietnamTime.ZONE);
    }

    /** The date of a request, or today if it is null. */
    public LocalDate orToday(LocalDate date) {
        return date == null ? today() : date;
    }

    /** Sets the offset so that the clock reads {@code moment} now and runs on from there. */
    public void moveTo(Instant moment) {
        offset = Duration.between(system.instant(), moment).truncatedTo(ChronoUnit.SECONDS);
        session.createNativeMutationQuery("update business_clock set offset_seconds = :seconds")
                .setParameter("seconds", offset.toSeconds())
                .executeUpdate();
    }
}
