package vn.toso.team;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.Session;
import vn.toso.access.Unscoped;

/**
 * Reads members and former members of teams. The caller has found the team in scope; members are only read with their team.
 */
@ApplicationScoped
class RosterRepository {

    private final Session session;

    RosterRepository(Session session) {
        this.session = session;
    }

    /** Rosters by team; in each, the leader first and former members last. One query reads the trainings of all. */
    @Unscoped("The caller has found the teams in scope.")
    List<RosterRow> findRosters(Collection<UUID> teamIds, LocalDate asOf, boolean past) {
        var rows = session.createNativeQuery(
                        """
                        select m.id, m.team_id, m.person_id, o.version, o.name, o.phone, o.erased_at, r.role,
                            (select string_agg(distinct role, ' ') from team_role where member_id = m.id) as roles,
                            m.position,
                            m.core, m.valid_from, m.valid_to,
                            coalesce(b.decision_number, t.founding_number) as joined_number,
                            coalesce(b.decision_date, t.founding_date) as joined_date,
                            coalesce(b.decision_signer, t.founding_signer) as joined_signer,
                            coalesce(e.decision_number, t.dissolution_number) as left_number,
                            coalesce(e.decision_date, t.dissolution_date) as left_date,
                            coalesce(e.decision_signer, t.dissolution_signer) as left_signer
                        from team_member m
                        join team t on t.id = m.team_id
                        join team_person o on o.id = m.person_id
                        cross join lateral (select greatest(cast(:asOf as date), t.valid_from) as day) d
                        join lateral (
                            select role from team_role
                            where member_id = m.id and valid_from <= d.day
                            order by valid_from desc
                            limit 1) r on true
                        left join team_reconstitution b on b.id = m.begun_by
                        left join team_reconstitution e on e.id = m.ended_by
                        where m.team_id = any(:teams)
                          and m.valid_from <= d.day and (:past or m.valid_to is null or m.valid_to > d.day)
                        order by m.team_id, coalesce(m.valid_to <= d.day, false),
                            array_position(cast(array['LEADER', 'DEPUTY', 'SECRETARY'] as text[]), r.role) nulls last,
                            o.name, m.id
                        """,
                        Tuple.class)
                .setParameter("teams", teamIds.toArray(UUID[]::new))
                .setParameter("asOf", asOf)
                .setParameter("past", past)
                .getResultList();
        var trainings = trainings(rows.stream()
                .map(row -> row.get("person_id", UUID.class))
                .distinct()
                .toList());
        return rows.stream().map(row -> RosterRow.of(row, trainings)).toList();
    }

    @Unscoped("The caller has found the team in scope.")
    private Map<UUID, List<Training>> trainings(List<UUID> personIds) {
        return session.createNativeQuery(
                        """
                        select person_id, date, subject from team_training
                        where person_id = any(:people)
                        order by date desc, number
                        """,
                        Tuple.class)
                .setParameter("people", personIds.toArray(UUID[]::new))
                .getResultStream()
                .collect(groupingBy(
                        row -> row.get("person_id", UUID.class),
                        mapping(
                                row -> new Training(row.get("date", LocalDate.class), row.get("subject", String.class)),
                                toList())));
    }

    /** Which of these people are or were in a team that belongs to the unit now, and are not erased. */
    @Unscoped("The caller has found the team in scope.")
    Set<UUID> findKnown(Collection<UUID> personIds, UUID unitId) {
        return Set.copyOf(session.createNativeQuery(
                        """
                        select distinct o.id
                        from team_person o
                        join team_member m on m.person_id = o.id
                        join team_version v on v.team_id = m.team_id and v.valid_to is null and v.unit_id = :unit
                        where o.id = any(:people) and o.erased_at is null
                        """,
                        UUID.class)
                .setParameter("people", personIds.toArray(UUID[]::new))
                .setParameter("unit", unitId)
                .getResultList());
    }

    /** A member or former member of the team. */
    @Unscoped("The caller has found the team in scope.")
    Optional<Member> find(UUID teamId, UUID memberId) {
        return Optional.ofNullable(session.find(Member.class, memberId)).filter(member -> member.teamId.equals(teamId));
    }

    @Unscoped("The caller has found the person in scope.")
    Person person(UUID id) {
        return session.find(Person.class, id);
    }

    @Unscoped("The caller has found the person in scope.")
    Person lockPerson(UUID id) {
        return session.find(Person.class, id, LockMode.PESSIMISTIC_WRITE);
    }

    @Unscoped("The caller has found the team in scope.")
    List<Member> current(UUID teamId) {
        return session.createQuery("from Member where teamId = :team and validTo is null", Member.class)
                .setParameter("team", teamId)
                .getResultList();
    }

    @Unscoped("The caller has found the team in scope.")
    List<HeldRole> currentRoles(UUID teamId) {
        return session.createQuery("from HeldRole where teamId = :team and validTo is null", HeldRole.class)
                .setParameter("team", teamId)
                .getResultList();
    }

    /** The latest first. */
    @Unscoped("The caller has found the team in scope.")
    List<Reconstitution> reconstitutions(UUID teamId) {
        return session.createQuery(
                        "from Reconstitution where teamId = :team order by effectiveOn desc", Reconstitution.class)
                .setParameter("team", teamId)
                .getResultList();
    }
}
