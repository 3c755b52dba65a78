package vn.toso.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import vn.toso.access.CurrentUser;
import vn.toso.audit.AuditAction;
import vn.toso.audit.AuditField;
import vn.toso.audit.Details;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;
import vn.toso.shared.problem.Problem;

/** The imported lists of units, and how to undo them. Another class checks whether other features depend on a list. */
@ApplicationScoped
public class UnitListHistory {

    private static final String BEGINS = "BEGINS";
    private static final String CHANGES = "CHANGES";
    private static final String EARLIER = "EARLIER";
    private static final String PARENT = "PARENT";

    private final UnitListHistoryRepository lists;
    private final VersionsBefore before;
    private final CurrentUser user;
    private final UnitTrail trail;
    private final Clock clock;

    UnitListHistory(
            UnitListHistoryRepository lists, VersionsBefore before, CurrentUser user, UnitTrail trail, Clock clock) {
        this.lists = lists;
        this.before = before;
        this.user = user;
        this.trail = trail;
        this.clock = clock;
    }

    /** Stores the list, and the versions of the units that it is about to change. */
    void begin(UUID id, LocalDate validFrom, UnitList list) {
        lists.insert(id, validFrom, list.created.size(), list.changedCount(), user, clock.instant());
        var touched = new HashSet<>(list.changedUnits());
        touched.addAll(earlier(list));
        before.keep(VersionsBefore.Of.LIST, id, touched);
    }

    /** Stores which units the list created or changed, after they are written. */
    void complete(UUID id, UnitList list) {
        lists.insertUnits(id, BEGINS, list.created.stream().map(NewUnit::id).toList());
        lists.insertUnits(id, EARLIER, earlier(list));
        lists.insertUnits(id, CHANGES, list.changedUnits());
        lists.insertUnits(
                id,
                PARENT,
                list.created.stream().map(NewUnit::parentId).distinct().toList());
    }

    private static List<UUID> earlier(UnitList list) {
        return list.earlier.stream().map(one -> one.unit().id()).toList();
    }

    /** The imported lists with units that the caller may read, the latest first. */
    @Transactional
    public Page<UnitListView> list(Cursor after, int limit) {
        var rows = lists.findPage(user, after == null ? null : (long) after.number(0), limit + 1);
        var page = Page.cut(rows, limit, last -> Cursor.of(last.number()));
        return new Page<>(
                page.items().stream()
                        .map(UnitListHistoryRepository.Recorded::view)
                        .toList(),
                page.next());
    }

    /** Returns a list with units that the caller may read; throws a problem otherwise. */
    @Transactional
    public UnitListView require(UUID id) {
        return lists.findInScope(id, user).orElseThrow(Problem::notFound).view();
    }

    /** Units that the list created. */
    @Transactional
    public List<UUID> begun(UUID id) {
        return lists.findUnits(id, List.of(BEGINS));
    }

    /** Units that the list changed or gave an earlier first day. */
    @Transactional
    public List<UUID> touched(UUID id) {
        return lists.findUnits(id, List.of(CHANGES, EARLIER));
    }

    /**
     * Undoes a list. The caller holds the tree lock and has checked that the user may do it and that nothing depends on the
     * list.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void undo(UnitListView list) {
        lists.undo(list.id(), user, clock.instant());
        var units = lists.findUnits(list.id(), List.of(BEGINS, CHANGES, EARLIER));
        var states = trail.on(list.validFrom(), units);
        before.restore(VersionsBefore.Of.LIST, list.id(), units);
        trail.changed(AuditAction.UNIT_UNDO, units, states, trail.on(list.validFrom(), units), () -> Details.of()
                .about(AuditField.LIST, list.id())
                .about(AuditField.EFFECTIVE_FROM, list.validFrom()));
    }
}
