package vn.toso.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import vn.toso.access.Scope;
import vn.toso.access.Unscoped;
import vn.toso.unit.UnitRef;

/** Reads all memberships of one person. */
@ApplicationScoped
class PersonQueries {

    private final Session session;

    PersonQueries(Session session) {
        this.session = session;
    }

    /** @param readable whether the team is in the caller's scope */
    record Membership(PersonExport.Membership view, boolean readable) {}

    /**
     * All memberships, the earliest first, including those outside the scope: a caller who cannot read them all may not see
     * the person.
     */
    List<Membership> findMemberships(UUID personId, Scope scope, LocalDate today) {
        var query = session.createNativeQuery(
                        """
                        select m.id, m.team_id, m.position, m.core, m.valid_from, m.valid_to,
                            r.role, r.valid_from as role_from, r.valid_to as role_to, v.name as team_name,
                            u.unit_id, u.level, u.type, u.code, u.name,
                            coalesce(b.decision_number, t.founding_number) as joined_number,
                            coalesce(b.decision_date, t.founding_date) as joined_date,
                            coalesce(b.decision_signer, t.founding_signer) as joined_signer,
                            coalesce(e.decision_number, t.dissolution_number) as left_number,
                            coalesce(e.decision_date, t.dissolution_date) as left_date,
                            coalesce(e.decision_signer, t.dissolution_signer) as left_signer,
                            %s as readable
                        from team_member m
                        join team t on t.id = m.team_id
                        join team_version v on v.team_id = t.id and v.valid_to is null
                        join lateral (
                            select * from unit_version
                            where unit_id = v.unit_id and valid_from <= :asOf
                            order by valid_from desc
                            limit 1) u on true
                        join team_role r on r.member_id = m.id
                        left join team_reconstitution b on b.id = m.begun_by
                        left join team_reconstitution e on e.id = m.ended_by
                        where m.person_id = :person
                        order by m.valid_from, m.id, r.valid_from
                        """
                                .formatted(Scope.readable(
                                        "v.unit_id", "least(cast(:asOf as date), coalesce(u.valid_to - 1, :asOf))")),
                        Tuple.class)
                .setParameter("person", personId)
                .setParameter("asOf", today);
        var roles = new LinkedHashMap<UUID, List<PersonExport.HeldRole>>();
        var memberships = new LinkedHashMap<UUID, Membership>();
        scope.bind(query).getResultStream().forEach(row -> {
            var id = row.get("id", UUID.class);
            var held = roles.computeIfAbsent(id, member -> new ArrayList<>());
            held.add(new PersonExport.HeldRole(
                    MemberRole.valueOf(row.get("role", String.class)),
                    row.get("role_from", LocalDate.class),
                    row.get("role_to", LocalDate.class)));
            memberships.computeIfAbsent(id, member -> membership(row, held));
        });
        return List.copyOf(memberships.values());
    }

    private static Membership membership(Tuple row, List<PersonExport.HeldRole> roles) {
        var leftOn = row.get("valid_to", LocalDate.class);
        return new Membership(
                new PersonExport.Membership(
                        row.get("id", UUID.class),
                        row.get("team_id", UUID.class),
                        row.get("team_name", String.class),
                        UnitRef.of(row),
                        row.get("position", String.class),
                        row.get("core", Boolean.class),
                        row.get("valid_from", LocalDate.class),
                        RosterRow.decision(row, "joined"),
                        leftOn,
                        leftOn == null ? null : RosterRow.decision(row, "left"),
                        roles),
                row.get("readable", Boolean.class));
    }

    /** Erases the personal data that is stored outside the person's own row. */
    @Unscoped("The caller may erase the person.")
    void clearPositions(UUID personId) {
        session.createMutationQuery("update Member set position = null where personId = :person")
                .setParameter("person", personId)
                .executeUpdate();
    }

    /** Up to {@code most} people who left their last team on or before the limit and whose data is not erased yet. */
    @Unscoped("Runs on a schedule, without a caller.")
    List<UUID> findKeptTooLong(LocalDate limit, int most) {
        return session.createNativeQuery(
                        """
                        select o.id
                        from team_person o
                        join team_member m on m.person_id = o.id
                        where o.erased_at is null
                        group by o.id
                        having bool_and(m.valid_to is not null) and max(m.valid_to) <= :limit
                        order by o.id
                        limit :most
                        """,
                        UUID.class)
                .setParameter("limit", limit)
                .setParameter("most", most)
                .getResultList();
    }
}
