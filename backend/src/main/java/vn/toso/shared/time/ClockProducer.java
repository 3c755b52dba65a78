package vn.toso.shared.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

class ClockProducer {

    /** The system clock, for assignments, audit and delivery. For deadlines and dates of reports use {@link BusinessClock}. */
    @Produces
    @ApplicationScoped
    Clock systemClock() {
        return Clock.systemUTC();
    }
}
