package vn.toso.contact;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import vn.toso.audit.AuditAction;
import vn.toso.audit.AuditField;
import vn.toso.audit.AuditTrail;
import vn.toso.audit.Details;
import vn.toso.shared.database.Turn;
import vn.toso.shared.load.Heavy;
import vn.toso.shared.time.BusinessClock;

/** Erases the contacts of units that have ended. With several backends, only one runs this at a time. */
@ApplicationScoped
class ContactRetention {

    /** Nobody reads the contact of an ended unit, but a reorganisation recorded by mistake may still be undone. */
    private static final int KEPT_DAYS = 30;

    private final ContactRepository contacts;
    private final Turn turns;
    private final AuditTrail audit;
    private final BusinessClock clock;

    ContactRetention(ContactRepository contacts, Turn turns, AuditTrail audit, BusinessClock clock) {
        this.contacts = contacts;
        this.turns = turns;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "11m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    @Heavy
    @Transactional
    void eraseOfEndedUnits() {
        turns.take("retention of contacts");
        var erased = contacts.clearEnded(clock.today().minusDays(KEPT_DAYS));
        audit.changed(
                AuditAction.CONTACT_REMOVE,
                erased.stream()
                        .map(unit ->
                                new AuditTrail.Change(unit, unit, Details.of().made(AuditField.REASON, "RETENTION")))
                        .toList());
    }
}
