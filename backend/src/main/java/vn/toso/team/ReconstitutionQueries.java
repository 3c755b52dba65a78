package vn.toso.team;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import vn.toso.access.Unscoped;
import vn.toso.shared.time.VietnamTime;
import vn.toso.unit.UnitRef;

/**
 * Reads the changes that decisions made to a team, from the rows that began or ended with them. The caller has found the team
 * in scope.
 */
@ApplicationScoped
class ReconstitutionQueries {

    private final Session session;

    ReconstitutionQueries(Session session) {
        this.session = session;
    }

    /** The latest decision first. */
    List<ReconstitutionView> find(UUID teamId) {
        var people = people(teamId);
        var villages = villages(teamId);
        return rows(
                        """
                        select c.*, t.version, case when v.name <> before.name then v.name end as new_name,
                            case when v.unit_id <> before.unit_id then u.unit_id end as unit_id,
                            u.level, u.type, u.code, u.name
                        from team_reconstitution c
                        join team t on t.id = c.team_id
                        left join team_version v on v.begun_by = c.id
                        left join team_version before on before.team_id = v.team_id and before.valid_to = v.valid_from
                        left join lateral (
                            select * from unit_version
                            where unit_id = v.unit_id and valid_from <= c.effective_on
                            order by valid_from desc
                            limit 1) u on true
                        where c.team_id = :team
                        order by c.effective_on desc
                        """,
                        teamId)
                .stream()
                .map(row -> view(row, people, villages))
                .toList();
    }

    private static ReconstitutionView view(
            Tuple row, Map<String, List<Tuple>> people, Map<String, List<Tuple>> villages) {
        var id = row.get("id", UUID.class);
        return new ReconstitutionView(
                id,
                row.get("team_id", UUID.class),
                row.get("version", Integer.class),
                row.get("effective_on", LocalDate.class),
                RosterRow.decision(row, "decision"),
                row.get("note", String.class),
                some(people, id, "JOINED", ReconstitutionQueries::step),
                some(people, id, "LEFT", ReconstitutionQueries::step),
                some(people, id, "ROLE", ReconstitutionQueries::roleChange),
                some(villages, id, "ADDED", UnitRef::of),
                some(villages, id, "REMOVED", UnitRef::of),
                row.get("new_name", String.class),
                row.get("unit_id", UUID.class) == null ? null : UnitRef.of(row),
                VietnamTime.local(row.get("recorded_at", Instant.class)),
                row.get("recorded_by", String.class));
    }

    private static <T> List<T> some(Map<String, List<Tuple>> rows, UUID id, String kind, Function<Tuple, T> reader) {
        return rows.getOrDefault(id + kind, List.of()).stream().map(reader).toList();
    }

    private static ReconstitutionView.Step step(Tuple row) {
        return new ReconstitutionView.Step(
                row.get("member_id", UUID.class),
                row.get("name", String.class),
                MemberRole.valueOf(row.get("role", String.class)));
    }

    private static ReconstitutionView.RoleChange roleChange(Tuple row) {
        return new ReconstitutionView.RoleChange(
                row.get("member_id", UUID.class),
                row.get("name", String.class),
                MemberRole.valueOf(row.get("before", String.class)),
                MemberRole.valueOf(row.get("role", String.class)));
    }

    private Map<String, List<Tuple>> people(UUID teamId) {
        return byEvent(
                """
                select m.begun_by as event_id, 'JOINED' as kind, m.id as member_id, o.name, r.role,
                    cast(null as text) as before
                from team_member m
                join team_person o on o.id = m.person_id
                join team_role r on r.member_id = m.id and r.valid_from = m.valid_from
                where m.team_id = :team and m.begun_by is not null
                union all
                select m.ended_by, 'LEFT', m.id, o.name, r.role, null
                from team_member m
                join team_person o on o.id = m.person_id
                join team_role r on r.member_id = m.id and r.valid_to = m.valid_to
                where m.team_id = :team and m.ended_by is not null
                union all
                select r.begun_by, 'ROLE', m.id, o.name, r.role, b.role
                from team_role r
                join team_role b on b.member_id = r.member_id and b.valid_to = r.valid_from
                join team_member m on m.id = r.member_id
                join team_person o on o.id = m.person_id
                where r.team_id = :team
                order by name, member_id
                """,
                teamId);
    }

    private Map<String, List<Tuple>> villages(UUID teamId) {
        return byEvent(
                """
                select e.event_id, e.kind, u.unit_id, u.level, u.type, u.code, u.name
                from (
                    select begun_by as event_id, 'ADDED' as kind, village_id, valid_from as day
                    from team_village where team_id = :team and begun_by is not null
                    union all
                    select ended_by, 'REMOVED', village_id, valid_to
                    from team_village where team_id = :team and ended_by is not null) e
                join lateral (
                    select * from unit_version
                    where unit_id = e.village_id and valid_from <= e.day
                    order by valid_from desc
                    limit 1) u on true
                order by u.folded_name, u.unit_id
                """,
                teamId);
    }

    private Map<String, List<Tuple>> byEvent(String sql, UUID teamId) {
        return rows(sql, teamId).stream()
                .collect(groupingBy(row -> row.get("event_id", UUID.class) + row.get("kind", String.class)));
    }

    @Unscoped("The caller has found the team in scope.")
    private List<Tuple> rows(String sql, UUID teamId) {
        return session.createNativeQuery(sql, Tuple.class)
                .setParameter("team", teamId)
                .getResultList();
    }
}
