package vn.toso.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import vn.toso.audit.AuditAction;
import vn.toso.audit.AuditField;
import vn.toso.audit.AuditTrail;
import vn.toso.audit.Details;
import vn.toso.shared.time.StoredTime;

/** Records people whose accounts the identity provider has already. */
@ApplicationScoped
public class PeopleRegister {

    private final PeopleQueries people;
    private final AuditTrail audit;
    private final Clock clock;

    PeopleRegister(PeopleQueries people, AuditTrail audit, Clock clock) {
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records a person at the start of an installation, when there is no caller.
     *
     * @param id for callers that need the same id each time, such as the demo
     * @param subject the id of the account at the identity provider
     * @param unitId the home unit
     * @param by the name of the part of the installation that records the person
     */
    @Transactional
    public void register(UUID id, String subject, String username, String fullName, UUID unitId, String by) {
        var account = new Account(PersonKind.PERSON, subject, username, fullName, unitId);
        account.id = id;
        account.createdAt = StoredTime.of(clock.instant());
        account.createdByName = by;
        account.activatedAt = account.createdAt;
        people.persist(account);
        audit.changed(AuditAction.PERSON_REGISTER, id, unitId, Details.of().made(AuditField.SUBJECT, subject));
    }
}
