package vn.toso.people;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.Session;
import vn.toso.access.Unscoped;
import vn.toso.shared.time.StoredTime;
import vn.toso.shared.time.VietnamTime;

/** Issues and looks up one-time codes. A person has at most one that can be used. */
@Unscoped("A code is found only by the code itself, or for a person whom the caller has found in scope.")
@ApplicationScoped
class Slips {

    static final String PATH = "/kich-hoat#";

    private final Session session;
    private final SlipMakers makers;
    private final PeopleConfig config;
    private final Clock clock;

    Slips(Session session, SlipMakers makers, PeopleConfig config, Clock clock) {
        this.session = session;
        this.makers = makers;
        this.config = config;
        this.clock = clock;
    }

    /** Makes a new code and revokes the one before. */
    SlipView issue(UUID personId, Slip.Maker by) {
        return issue(personId, by, config.slipValidity());
    }

    /** Like {@link #issue(UUID, Slip.Maker)}; the use of the code removes second factors. */
    @Transactional(Transactional.TxType.MANDATORY)
    SlipView issueRemoving(UUID personId, Slip.Maker by) {
        return issue(List.of(personId), by, config.slipValidity(), true).get(personId);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    SlipView issue(UUID personId, Slip.Maker by, Duration validity) {
        return issue(List.of(personId), by, validity, false).get(personId);
    }

    /** Makes a new code for each of many people, and revokes those before. */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<UUID, SlipView> issue(Collection<UUID> people, Slip.Maker by) {
        return issue(people, by, config.slipValidity(), false);
    }

    private Map<UUID, SlipView> issue(Collection<UUID> people, Slip.Maker by, Duration validity, boolean removing) {
        var removed = removing ? Set.copyOf(people) : findRemoving(people, by);
        revoke(people);
        var issued = new HashMap<UUID, SlipView>();
        for (var person : people) {
            issued.put(person, store(person, by, validity, removed.contains(person)));
        }
        session.flush();
        return issued;
    }

    /**
     * Those of these people who have a code that can be used now and removes second factors. A new code does what it would have
     * done. A code that opens nothing passes nothing on: who made it may have lost the right to. Neither does one in whose place
     * a person puts a code of their own: nobody removes their own second factors.
     */
    private Set<UUID> findRemoving(Collection<UUID> people, Slip.Maker by) {
        return session.createQuery(
                        """
                        from Slip
                        where personId in :people and removesSecondFactors
                          and usedAt is null and revokedAt is null and expiresAt > :now
                          and not exists (select 1 from Account where id = personId and subject = :by)
                        """,
                        Slip.class)
                .setParameter("people", people)
                .setParameter("by", by.subject())
                .setParameter("now", now())
                .getResultStream()
                .filter(makers::mayStill)
                .map(slip -> slip.personId)
                .collect(toSet());
    }

    private SlipView store(UUID personId, Slip.Maker by, Duration validity, boolean removing) {
        var now = now();
        var code = SlipCode.random();
        var slip = new Slip(personId, code, now, by, now.plus(validity), removing);
        session.persist(slip);
        var link = config.webUrl().orElse("") + PATH + code.shown();
        return new SlipView(code.shown(), link, VietnamTime.local(slip.expiresAt), removing);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void revoke(UUID personId) {
        revoke(List.of(personId));
    }

    private void revoke(Collection<UUID> people) {
        session.createMutationQuery(
                        "update Slip set revokedAt = :now where personId in :people and usedAt is null and revokedAt is null")
                .setParameter("now", now())
                .setParameter("people", people)
                .executeUpdate();
    }

    /** How many of these people have a code that can be used now. */
    int countOpen(Collection<UUID> people) {
        return session.createQuery(
                        """
                        select count(distinct personId) from Slip
                        where personId in :people and usedAt is null and revokedAt is null and expiresAt > :now
                        """,
                        Long.class)
                .setParameter("people", people)
                .setParameter("now", now())
                .getSingleResult()
                .intValue();
    }

    /** The newest slip of each of these people, by person. */
    Map<UUID, Slip> last(Collection<UUID> people) {
        return session.createNativeQuery(
                        "select distinct on (person_id) * from slip where person_id = any(:people) order by person_id, created_at desc",
                        Slip.class)
                .setParameter("people", people.toArray(UUID[]::new))
                .getResultStream()
                .collect(toMap(slip -> slip.personId, slip -> slip));
    }

    /** The person for whom a code was made, whether or not it can be used now. */
    Optional<UUID> findOwner(String code) {
        return SlipCode.parse(code)
                .flatMap(parsed -> session.createQuery("select personId from Slip where codeHash = :hash", UUID.class)
                        .setParameter("hash", parsed.hash())
                        .uniqueResultOptional());
    }

    /** The slip of a code that can be used now; locked until the transaction ends, so that it is used once. */
    Optional<Slip> lock(String code) {
        return SlipCode.parse(code)
                .flatMap(parsed -> session.createQuery("from Slip where codeHash = :hash", Slip.class)
                        .setParameter("hash", parsed.hash())
                        .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
                        .uniqueResultOptional())
                .filter(slip -> slip.opens(now()) && makers.mayStill(slip));
    }

    private Instant now() {
        return StoredTime.of(clock.instant());
    }
}
