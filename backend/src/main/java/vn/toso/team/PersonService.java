package vn.toso.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.toso.access.Action;
import vn.toso.access.CurrentUser;
import vn.toso.audit.AuditAction;
import vn.toso.audit.AuditField;
import vn.toso.audit.AuditTrail;
import vn.toso.audit.Details;
import vn.toso.shared.idempotency.Idempotency;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.time.BusinessClock;
import vn.toso.shared.time.VietnamTime;
import vn.toso.shared.version.ForChange;

/** Exports and erases the data of one person. The caller must be allowed to change all teams that the person is or was in. */
@ApplicationScoped
class PersonService {

    private final RosterRepository rosters;
    private final PersonQueries people;
    private final TeamRepository rows;
    private final TeamAccess access;
    private final TeamConfig config;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final BusinessClock clock;

    PersonService(
            RosterRepository rosters,
            PersonQueries people,
            TeamRepository rows,
            TeamAccess access,
            TeamConfig config,
            Idempotency idempotency,
            AuditTrail audit,
            CurrentUser user,
            BusinessClock clock) {
        this.rosters = rosters;
        this.people = people;
        this.rows = rows;
        this.access = access;
        this.config = config;
        this.idempotency = idempotency;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    PersonExport export(UUID id) {
        var memberships = require(id);
        for (var unitId : unitsOf(memberships)) {
            if (!access.of(unitId).mayReadPhones()) {
                throw TeamProblem.phonesNotYours(unitId);
            }
        }
        audit.changed(
                AuditAction.TEAM_EXPORT_PERSON,
                id,
                unitsOf(memberships).get(0),
                Details.of().about(AuditField.MEMBERSHIPS, memberships.size()));
        return view(rosters.person(id), memberships);
    }

    @Transactional
    Reply<PersonExport> erase(String key, UUID id, int version, Erasure erasure) {
        record Request(UUID id, int version, Erasure erasure) {}
        var request = new Request(id, version, erasure);
        var reply =
                idempotency.once("erasePerson", key, request, Done.class, () -> new Done(erase(id, version, erasure)));
        return new Reply<>(view(rosters.person(id), require(id)), reply.replayed());
    }

    private UUID erase(UUID id, int version, Erasure erasure) {
        require(id);
        var units = new ArrayList<UUID>();
        var person = ForChange.lock(
                Optional.of(id),
                found -> {
                    units.addAll(unitsOf(require(found)));
                    units.forEach(access::requireWriter);
                },
                () -> rosters.lockPerson(id),
                one -> one.version,
                version);
        erase(person, Person.ErasedFor.valueOf(erasure.reason().name()), units.get(0));
        return id;
    }

    /** Erases name, phone, trainings and positions. Memberships and roles stay, so that counts do not change. */
    void erase(Person person, Person.ErasedFor why, UUID unitId) {
        person.erase(why, clock.now());
        rows.write();
        people.clearPositions(person.id);
        audit.changed(
                AuditAction.TEAM_ERASE_PERSON,
                person.id,
                unitId,
                Details.of()
                        .about(AuditField.REASON, why)
                        .named(AuditField.NAME)
                        .named(AuditField.PHONE)
                        .named(AuditField.TRAININGS)
                        .named(AuditField.POSITION));
    }

    private List<PersonExport.Membership> require(UUID id) {
        var found = people.findMemberships(id, user.scope(Action.VIEW_TEAMS), clock.today());
        if (found.isEmpty() || !found.stream().allMatch(PersonQueries.Membership::readable)) {
            throw Problem.notFound();
        }
        return found.stream().map(PersonQueries.Membership::view).toList();
    }

    private static List<UUID> unitsOf(List<PersonExport.Membership> memberships) {
        return memberships.stream().map(one -> one.unit().id()).distinct().toList();
    }

    private PersonExport view(Person person, List<PersonExport.Membership> memberships) {
        boolean erased = person.erasedAt != null;
        boolean member = memberships.stream().anyMatch(one -> one.leftOn() == null);
        return new PersonExport(
                person.id,
                person.version,
                person.name,
                person.phone,
                memberships,
                person.trainings.stream()
                        .sorted(Comparator.comparing(Training::date).reversed())
                        .toList(),
                VietnamTime.local(person.erasedAt),
                erased || member ? null : keptUntil(memberships));
    }

    private LocalDate keptUntil(List<PersonExport.Membership> memberships) {
        return memberships.stream()
                .map(PersonExport.Membership::leftOn)
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .plusYears(config.keptYears());
    }
}
