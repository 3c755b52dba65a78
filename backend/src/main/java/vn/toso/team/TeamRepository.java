package vn.toso.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.Session;
import vn.toso.access.Scope;
import vn.toso.access.Unscoped;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.text.Vietnamese;

/** Reads teams on a date, and their rows for a change. */
@ApplicationScoped
class TeamRepository {

    /**
     * A team with its name and commune on a day. An ended commune has its last name; it can be read with the scope of its
     * last day.
     */
    static final String TEAM_ON_DAY =
            """
            team_version v
            join team t on t.id = v.team_id
            cross join lateral (select greatest(cast(:asOf as date), t.valid_from) as day) d
            join lateral (
                select * from unit_version
                where unit_id = v.unit_id and valid_from <= d.day
                order by valid_from desc
                limit 1) u on true
            """;

    static final String ON_DAY = "v.valid_from <= d.day and (v.valid_to is null or v.valid_to > d.day) and "
            + Scope.readable("v.unit_id", "least(d.day, coalesce(u.valid_to - 1, d.day))");

    /** All units at or below a unit on the date, and all ended units that passed into them by then. */
    static final String HOMES =
            """
            with recursive home(unit_id) as (
                select cast(:unit as uuid)
                union
                select descendant_id from unit_ancestor
                where ancestor_id = :unit and valid_from <= :asOf and (valid_to is null or valid_to > :asOf)
                union
                select s.predecessor_id
                from home h
                join succession s on s.successor_id = h.unit_id
                join reorganisation r on r.id = s.reorganisation_id and r.effective_on <= :asOf)
            """;

    /** The units whose teams the coverage of a unit counts: each ended unit counts in one successor only. */
    private static final String COUNTED_HOMES =
            """
            with recursive %s,
            home(unit_id) as (
                select descendant_id from unit_ancestor
                where ancestor_id = :unit and valid_from <= :asOf and (valid_to is null or valid_to > :asOf)
                union
                select h.predecessor_id from home join heir h on h.successor_id = home.unit_id)
            """
                    .formatted(CoverageQueries.HEIR);

    private static final String VIEW =
            """
            select p.*,
                (select count(*) from team_role r
                 where r.team_id = p.id and r.valid_from <= p.day and (r.valid_to is null or r.valid_to > p.day))
                    as members,
                l.member_id as leader_id, l.name as leader_name,
                (select max(effective_on) from team_reconstitution c
                 where c.team_id = p.id and c.effective_on <= p.day) as reconstituted_on
            from page p
            left join lateral (
                select r.member_id, o.name
                from team_role r
                join team_member m on m.id = r.member_id
                join team_person o on o.id = m.person_id
                where r.team_id = p.id and r.role = 'LEADER'
                  and r.valid_from <= p.day and (r.valid_to is null or r.valid_to > p.day)) l on true
            order by p.folded_name, p.id
            """;

    private static final String COLUMNS =
            """
            t.id, t.version, t.level as team_level, t.valid_from, t.founding_number, t.founding_date, t.founding_signer,
            t.valid_to, t.dissolution_number, t.dissolution_date, t.dissolution_signer, d.day, v.name as team_name,
            v.folded_name, u.unit_id, u.level, u.type, u.code, u.name,
            case when u.valid_to <= d.day then u.valid_to end as unit_ended_on
            """;

    private final Session session;

    TeamRepository(Session session) {
        this.session = session;
    }

    Optional<TeamRow> findInScope(UUID id, Scope scope, LocalDate asOf) {
        var query = session.createNativeQuery(
                        "with page as (select %s from %s where t.id = :id and %s) %s"
                                .formatted(COLUMNS, TEAM_ON_DAY, ON_DAY, VIEW),
                        Tuple.class)
                .setParameter("id", id)
                .setParameter("asOf", asOf);
        return scope.bind(query).getResultStream().map(TeamRow::of).findFirst();
    }

    /** Ordered by name. The page is cut before its rows are counted and joined. */
    List<TeamRow> findPage(TeamFilter filter, Scope scope, Cursor after, int limit) {
        var homes = filter.wanting().isEmpty() ? HOMES : COUNTED_HOMES;
        var sql = new StringBuilder(filter.unit() == null ? "with page as" : homes + ", page as")
                .append(" (select %s from %s where t.valid_from <= :asOf and %s"
                        .formatted(COLUMNS, TEAM_ON_DAY, ON_DAY));
        if (filter.unit() != null) {
            sql.append(" and v.unit_id in (select unit_id from home)");
        }
        if (filter.level() != null) {
            sql.append(" and t.level = '").append(filter.level()).append('\'');
        }
        if (filter.status() != null) {
            sql.append(
                    filter.status() == TeamStatus.ACTIVE
                            ? " and (t.valid_to is null or t.valid_to > :asOf)"
                            : " and t.valid_to <= :asOf");
        }
        if (filter.query() != null) {
            sql.append(" and v.folded_name like :query");
        }
        if (!filter.wanting().isEmpty()) {
            sql.append(" and (t.valid_to is null or t.valid_to > :asOf)");
            filter.wanting().forEach(want -> sql.append(" and ").append(want.condition));
        }
        sql.append(" and (v.folded_name, v.team_id) > (:afterName, :afterId)")
                .append(" order by v.folded_name, v.team_id limit :limit) ")
                .append(VIEW);
        var query = session.createNativeQuery(sql.toString(), Tuple.class)
                .setParameter("asOf", filter.asOf())
                .setParameter("afterName", after == null ? "" : after.text(0))
                .setParameter("afterId", after == null ? Cursor.NO_ID : after.id(1))
                .setParameter("limit", limit);
        if (filter.unit() != null) {
            query.setParameter("unit", filter.unit());
        }
        if (filter.query() != null) {
            query.setParameter("query", Vietnamese.within(filter.query()));
        }
        return scope.bind(query).getResultStream().map(TeamRow::of).toList();
    }

    /**
     * The villages that teams serve on a date, by name. The caller has found the teams in scope.
     *
     * @param past also villages that they served before
     */
    @Unscoped("The caller has found the teams in scope.")
    List<VillageRow> findVillages(Collection<UUID> teamIds, LocalDate asOf, boolean past) {
        return session.createNativeQuery(
                        """
                        select s.team_id, s.valid_from, s.valid_to, u.unit_id, u.level, u.type, u.code, u.name,
                            case when u.valid_to <= d.day then u.valid_to end as ended_on
                        from team_village s
                        join team t on t.id = s.team_id
                        cross join lateral (select greatest(cast(:asOf as date), t.valid_from) as day) d
                        join lateral (
                            select * from unit_version
                            where unit_id = s.village_id and valid_from <= d.day
                            order by valid_from desc
                            limit 1) u on true
                        where s.team_id = any(:teams)
                          and s.valid_from <= d.day and (:past or s.valid_to is null or s.valid_to > d.day)
                        order by u.folded_name, u.unit_id, s.valid_from
                        """,
                        Tuple.class)
                .setParameter("teams", teamIds.toArray(UUID[]::new))
                .setParameter("asOf", asOf)
                .setParameter("past", past)
                .getResultStream()
                .map(VillageRow::of)
                .toList();
    }

    /** The active team of a unit with this name, ignoring diacritics. The caller has checked the unit. */
    @Unscoped("A name is taken even if the caller cannot see its team.")
    Optional<UUID> findActiveByName(UUID unitId, String name) {
        return session.createNativeQuery(
                        """
                        select t.id from team_version v
                        join team t on t.id = v.team_id and t.valid_to is null
                        where v.unit_id = :unit and v.folded_name = :name and v.valid_to is null
                        """,
                        UUID.class)
                .setParameter("unit", unitId)
                .setParameter("name", Vietnamese.fold(name))
                .getResultStream()
                .findFirst();
    }

    /**
     * The dissolved team of a unit whose last name was this one and that was founded on that day. The caller has checked the
     * unit.
     */
    @Unscoped("The caller may change the teams of the unit.")
    Optional<UUID> findDissolved(UUID unitId, String name, LocalDate founded) {
        return session.createNativeQuery(
                        """
                        select t.id from team t
                        join team_version v on v.team_id = t.id and v.unit_id = :unit and v.folded_name = :name
                            and not exists (
                                select from team_version l where l.team_id = t.id and l.valid_from > v.valid_from)
                        where t.valid_from = :founded and t.valid_to is not null
                        """,
                        UUID.class)
                .setParameter("unit", unitId)
                .setParameter("name", Vietnamese.fold(name))
                .setParameter("founded", founded)
                .getResultStream()
                .findFirst();
    }

    void persist(Object row) {
        session.persist(row);
    }

    /** Locks a team for a change; a second transaction waits and then sees the new version. */
    @Unscoped("The caller has found it in scope.")
    Team lock(UUID id) {
        return session.find(Team.class, id, LockMode.PESSIMISTIC_WRITE);
    }

    /** Raises the version of a team after a change of rows that belong to it. */
    void touch(Team team) {
        session.lock(team, LockMode.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** Flushes changes, so that queries see them and the new version is known. */
    void write() {
        session.flush();
    }

    /**
     * Flushes changes and detaches all entities. Each flush checks every managed entity, which gets slower with each team of
     * a large file.
     */
    void forget() {
        session.flush();
        session.clear();
    }

    @Unscoped("The caller has found it in scope.")
    TeamVersion version(UUID teamId) {
        return session.createQuery("from TeamVersion where teamId = :team and validTo is null", TeamVersion.class)
                .setParameter("team", teamId)
                .getSingleResult();
    }

    @Unscoped("The caller has found it in scope.")
    List<TeamVillage> served(UUID teamId) {
        return session.createQuery("from TeamVillage where teamId = :team and validTo is null", TeamVillage.class)
                .setParameter("team", teamId)
                .getResultList();
    }
}
