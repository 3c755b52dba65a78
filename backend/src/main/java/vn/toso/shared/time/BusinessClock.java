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
 * The clock that days, deadlines and {@code receivedAt} go by: the system clock plus an offset kept in the database. The
 * offset is zero in production; the demo sets it to live in July 2022.
 *
 * <p>One instance serves one request, which therefore sees one offset.
 */
@RequestScoped
public class BusinessClock {

    private final Clock system;
    private final Reference reference;
    private final Session session;
    private Duration offset;

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

    /** To the microsecond, which is what the database keeps. */
    public Instant now() {
        return system.instant().plus(offset()).truncatedTo(ChronoUnit.MICROS);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), VietnamTime.ZONE);
    }

    /** The date a request names, or today where it names none. */
    public LocalDate orToday(LocalDate date) {
        return date == null ? today() : date;
    }

    /** Moves the clock so that it reads {@code moment} now and runs on from there. */
    public void moveTo(Instant moment) {
        offset = Duration.between(system.instant(), moment).truncatedTo(ChronoUnit.SECONDS);
        session.createNativeMutationQuery("update business_clock set offset_seconds = :seconds")
                .setParameter("seconds", offset.toSeconds())
                .executeUpdate();
    }
}
