package vn.toso.unit;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import vn.toso.access.CurrentUser;
import vn.toso.access.Scope;
import vn.toso.access.Unscoped;
import vn.toso.shared.time.BusinessClock;

/** Reads the tree on the day on which a reorganisation takes effect. */
@ApplicationScoped
public class UnitDays {

    /** SQL condition: a list for the same day changed the unit, and no reorganisation of that day did. */
    private static final String LISTED =
            """
            exists (
                select from unit_list_unit u
                join unit_list l on l.id = u.list_id and l.state = 'APPLIED' and l.valid_from = :day
                where u.unit_id = d.unit_id and u.kind = '%s')
            and not exists (
                select from reorganisation_unit u
                join reorganisation r on r.id = u.reorganisation_id and r.state = 'APPLIED' and r.effective_on = :day
                where u.unit_id = d.unit_id and u.kind <> 'PARENT')
            """;

    private static final String ON_DAY =
            """
            select v.*, d.type as listed_type, d.code as listed_code, d.name as listed_name, d.parent_id as listed_parent_id,
                d.valid_to is not null as moves,
                exists (select from unit_version l where l.unit_id = d.unit_id and l.valid_to is null) as is_open,
                exists (
                    select from unit_version l
                    where l.unit_id = d.unit_id and l.valid_from > d.valid_from
                      and (l.code, l.name, l.type) is distinct from (d.code, d.name, d.type)) as changes
            from unit_version d
            left join unit_version e on e.unit_id = d.unit_id and e.valid_to = :day and d.valid_from = :day and %s
            cross join lateral (
                select d.* where e.id is null union all select e.* where e.id is not null) as v
            where d.valid_from <= :day and (d.valid_to is null or d.valid_to > :day)
            """
                    .formatted(LISTED.formatted("CHANGES"));

    private final Session session;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final UnitTree tree;
    private final Following following;

    UnitDays(Session session, CurrentUser user, BusinessClock clock, UnitTree tree, Following following) {
        this.tree = tree;
        this.following = following;
        this.session = session;
        this.user = user;
        this.clock = clock;
    }

    /** Which of the units exist at any time and are readable for the caller, today or on that day. */
    @Transactional
    public Set<UUID> known(Collection<UUID> ids, LocalDate day) {
        var query = session.createNativeQuery(
                        "select u.id from unit u where u.id = any(:ids) and (%s or %s)"
                                .formatted(
                                        Scope.readable("u.id", ":day"),
                                        Scope.readable("u.id", Scope.lastDay("u.id", ":today"))),
                        UUID.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("day", day)
                .setParameter("today", clock.today());
        return user.scope().bind(query).getResultStream().collect(toSet());
    }

    /** The units that exist on that day. The caller has checked which of them the user may see. */
    @Transactional
    public List<UnitOnDay> on(LocalDate day, Collection<UUID> ids) {
        return read(ON_DAY + " and d.unit_id = any(:ids)", day, ids);
    }

    /**
     * The children of the parents on that day, before or after a list for the same day; by code. The caller has checked which
     * parents the user may see.
     */
    @Transactional
    public List<UnitOnDay> childrenOn(LocalDate day, Collection<UUID> parents) {
        return read(
                ON_DAY
                        + " and d.unit_id in (select unit_id from unit_version where parent_id = any(:ids))"
                        + " and (v.parent_id = any(:ids) or d.parent_id = any(:ids)) order by "
                        + UnitOrder.by("v"),
                day,
                parents);
    }

    /** Leaves out units that a list for the same day created. */
    @Transactional
    @Unscoped("Reads what a change touches; the caller's permission is checked against it.")
    public List<UnitOnDay> ofLevelOn(LocalDate day, Level level, UUID under) {
        return session.createNativeQuery(
                        ON_DAY
                                + """
                                 and d.level = :level and exists (
                                    select from unit_ancestor a
                                    where a.descendant_id = d.unit_id and a.ancestor_id = :under and a.depth > 0
                                      and daterange(a.valid_from, a.valid_to)
                                        @> case when e.id is null then :day else cast(:day as date) - 1 end)
                                  and not (d.valid_from = :day and %s)
                                order by %s
                                """
                                        .formatted(LISTED.formatted("BEGINS"), UnitOrder.by("v")),
                        Tuple.class)
                .setParameter("day", day)
                .setParameter("level", level.name())
                .setParameter("under", under)
                .getResultStream()
                .map(UnitDays::onDay)
                .toList();
    }

    /** The units and all their descendants of any time. The caller has checked that the user administers them. */
    @Transactional
    public Set<UUID> withDescendants(Collection<UUID> ids) {
        return tree.withDescendants(ids);
    }

    /** Which of the units get children after that day. */
    @Transactional
    @Unscoped("Reads what a change touches; the caller's permission is checked against it.")
    public Set<UUID> withLaterChildren(LocalDate day, Collection<UUID> ids) {
        return session.createNativeQuery(
                        "select distinct parent_id from unit_version where parent_id = any(:ids) and valid_from > :day",
                        UUID.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("day", day)
                .getResultStream()
                .collect(toSet());
    }

    /** A version of a unit that begins after a day. */
    public record LaterVersion(UnitRef unit, UUID parentId, LocalDate from) {}

    /** The versions of the units that begin after the day, the earliest first. */
    @Transactional
    @Unscoped("Reads what a change touches; the caller's permission is checked against it.")
    public List<LaterVersion> later(LocalDate day, Collection<UUID> ids) {
        return session.createNativeQuery(
                        "select v.* from unit_version v where v.unit_id = any(:ids) and v.valid_from > :day"
                                + " order by v.valid_from",
                        Tuple.class)
                .setParameter("day", day)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultStream()
                .map(row -> new LaterVersion(
                        UnitRef.of(row), row.get("parent_id", UUID.class), row.get("valid_from", LocalDate.class)))
                .toList();
    }

    /** The changes that are recorded for the units after the day, including new children. */
    @Transactional
    @Unscoped("Reads what a change touches; the caller's permission is checked against it.")
    public List<LaterChange> laterChanges(LocalDate day, Collection<UUID> ids) {
        return session.createNativeQuery(
                        """
                        select v.*, c.day, c.decision_number
                        from (
                            select u.unit_id, r.effective_on as day, r.decision_number
                            from reorganisation_unit u
                            join reorganisation r on r.id = u.reorganisation_id and r.state = 'APPLIED'
                            where u.unit_id = any(:ids) and u.kind <> 'PARENT' and r.effective_on > :day
                            union select u.unit_id, l.valid_from, null
                            from unit_list_unit u
                            join unit_list l on l.id = u.list_id and l.state = 'APPLIED'
                            where u.unit_id = any(:ids) and u.kind = 'CHANGES' and l.valid_from > :day
                            union select n.parent_id, n.valid_from, null
                            from unit_version n
                            where n.parent_id = any(:ids) and n.valid_from > :day) as c(unit_id, day, decision_number)
                        cross join lateral (
                            select * from unit_version x
                            where x.unit_id = c.unit_id and x.valid_from <= c.day
                            order by x.valid_from desc limit 1) as v
                        order by c.day, %s, c.decision_number
                        """
                                .formatted(UnitOrder.by("v")),
                        Tuple.class)
                .setParameter("day", day)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultStream()
                .map(row -> new LaterChange(
                        UnitRef.of(row), row.get("day", LocalDate.class), row.get("decision_number", String.class)))
                .toList();
    }

    /** Which of the parents can have children from that day on without an end, directly or through their successors. */
    @Transactional
    public Set<UUID> staying(Collection<UUID> parents, LocalDate day) {
        return following.staying(parents, day);
    }

    /** The units that hold one of the codes at that level on that day or later. */
    @Transactional
    @Unscoped("Reads what a change touches; the caller's permission is checked against it.")
    public List<CodeHolder> holders(Level level, Collection<String> codes, LocalDate day) {
        return session.createNativeQuery(
                        """
                        select distinct code, unit_id from unit_version
                        where level = :level and code = any(:codes) and (valid_to is null or valid_to > :day)
                        """,
                        Tuple.class)
                .setParameter("level", level.name())
                .setParameter("codes", codes.toArray(String[]::new))
                .setParameter("day", day)
                .getResultStream()
                .map(row -> new CodeHolder(row.get("code", String.class), row.get("unit_id", UUID.class)))
                .toList();
    }

    /**
     * Units that a list for the same day created and that nothing else has changed: a decision for the day may state that
     * they begin.
     */
    @Transactional
    @Unscoped("Reads what a change touches; the caller's permission is checked against it.")
    public List<UnitOnDay> begunByList(LocalDate day, Level level) {
        return session.createNativeQuery(
                        ON_DAY
                                + """
                                 and d.level = :level and d.valid_from = :day and %s
                                  and 1 = (
                                    select count(*) from unit_list_unit u
                                    join unit_list l on l.id = u.list_id and l.state = 'APPLIED'
                                    where u.unit_id = d.unit_id and u.kind <> 'PARENT')
                                  and not exists (
                                    select from reorganisation_unit u
                                    join reorganisation r on r.id = u.reorganisation_id and r.state = 'APPLIED'
                                    where u.unit_id = d.unit_id and u.kind <> 'PARENT')
                                """
                                        .formatted(LISTED.formatted("BEGINS")),
                        Tuple.class)
                .setParameter("day", day)
                .setParameter("level", level.name())
                .getResultStream()
                .map(UnitDays::onDay)
                .toList();
    }

    @Unscoped("The caller has checked which of the units the user may see.")
    private List<UnitOnDay> read(String sql, LocalDate day, Collection<UUID> ids) {
        return session.createNativeQuery(sql, Tuple.class)
                .setParameter("day", day)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultStream()
                .map(UnitDays::onDay)
                .toList();
    }

    private static UnitOnDay onDay(Tuple row) {
        var unit = UnitRef.of(row);
        return new UnitOnDay(
                unit,
                row.get("parent_id", UUID.class),
                row.get("valid_from", LocalDate.class),
                row.get("is_open", Boolean.class) && !row.get("changes", Boolean.class),
                row.get("moves", Boolean.class),
                row.get("is_open", Boolean.class),
                new UnitRef(
                        unit.id(),
                        unit.level(),
                        UnitType.valueOf(row.get("listed_type", String.class)),
                        row.get("listed_code", String.class),
                        row.get("listed_name", String.class)),
                row.get("listed_parent_id", UUID.class));
    }

    public record CodeHolder(String code, UUID unitId) {}
}
