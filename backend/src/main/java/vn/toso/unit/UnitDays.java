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
import vn.toso.shared.time.BusinessClock;

/** The tree as a reorganisation meets it on the day it takes effect. */
@ApplicationScoped
public class UnitDays {

    private static final String ON_DAY =
            """
            select v.*, v.valid_to is not null as moves,
                exists (select from unit_version l where l.unit_id = v.unit_id and l.valid_to is null) as is_open,
                exists (
                    select from unit_version l
                    where l.unit_id = v.unit_id and l.valid_from > v.valid_from
                      and (l.code, l.name, l.type) is distinct from (v.code, v.name, v.type)) as changes
            from unit_version v
            where v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day)
            """;

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

    /** Those of the units that exist at any time and that the caller may read, today or on that day. */
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

    /** Those of the units that are there on that day. The caller has asked which of them the user may know. */
    @Transactional
    public List<UnitOnDay> on(LocalDate day, Collection<UUID> ids) {
        return read(ON_DAY + " and v.unit_id = any(:ids)", day, ids);
    }

    @Transactional
    public List<UnitOnDay> childrenOn(LocalDate day, Collection<UUID> parents) {
        return read(ON_DAY + " and v.parent_id = any(:ids) order by " + UnitOrder.by("v"), day, parents);
    }

    @Transactional
    public List<UnitOnDay> ofLevelOn(LocalDate day, Level level, UUID under) {
        return session.createNativeQuery(
                        ON_DAY
                                + """
                                 and v.level = :level and exists (
                                    select from unit_ancestor a
                                    where a.descendant_id = v.unit_id and a.ancestor_id = :under and a.depth > 0
                                      and a.valid_from <= :day and (a.valid_to is null or a.valid_to > :day))
                                order by %s
                                """
                                        .formatted(UnitOrder.by("v")),
                        Tuple.class)
                .setParameter("day", day)
                .setParameter("level", level.name())
                .setParameter("under", under)
                .getResultStream()
                .map(UnitDays::onDay)
                .toList();
    }

    /** These and all that ever lies below them. The caller has asked whether the user administers them. */
    @Transactional
    public Set<UUID> withDescendants(Collection<UUID> ids) {
        return tree.withDescendants(ids);
    }

    /** Those of the units below which another one comes to lie only after that day. */
    @Transactional
    public Set<UUID> withLaterChildren(LocalDate day, Collection<UUID> ids) {
        return session.createNativeQuery(
                        "select distinct parent_id from unit_version where parent_id = any(:ids) and valid_from > :day",
                        UUID.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("day", day)
                .getResultStream()
                .collect(toSet());
    }

    /** Those below which a unit can lie from that day on, for ever: if one ends, below what it passes into. */
    @Transactional
    public Set<UUID> staying(Collection<UUID> parents, LocalDate day) {
        return following.staying(parents, day);
    }

    /** Who holds one of the codes at that level on that day or later. */
    @Transactional
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

    private List<UnitOnDay> read(String sql, LocalDate day, Collection<UUID> ids) {
        return session.createNativeQuery(sql, Tuple.class)
                .setParameter("day", day)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultStream()
                .map(UnitDays::onDay)
                .toList();
    }

    private static UnitOnDay onDay(Tuple row) {
        return new UnitOnDay(
                UnitRef.of(row),
                row.get("parent_id", UUID.class),
                row.get("valid_from", LocalDate.class),
                row.get("is_open", Boolean.class) && !row.get("changes", Boolean.class),
                row.get("moves", Boolean.class),
                row.get("is_open", Boolean.class));
    }

    public record CodeHolder(String code, UUID unitId) {}
}
