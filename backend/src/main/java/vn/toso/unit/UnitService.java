package vn.toso.unit;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.toso.access.Action;
import vn.toso.access.CurrentUser;
import vn.toso.access.Scope;
import vn.toso.audit.AuditAction;
import vn.toso.audit.Details;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.table.TableRow;
import vn.toso.shared.time.BusinessClock;
import vn.toso.shared.time.Period;

/** Reads and creates units. A missing date means today, by the business clock. */
@ApplicationScoped
public class UnitService {

    private final UnitRepository units;
    private final UnitViews views;
    private final UnitTree tree;
    private final UnitWriter writer;
    private final CurrentUser user;
    private final UnitTrail trail;
    private final BusinessClock clock;

    UnitService(
            UnitRepository units,
            UnitViews views,
            UnitTree tree,
            UnitWriter writer,
            CurrentUser user,
            UnitTrail trail,
            BusinessClock clock) {
        this.units = units;
        this.views = views;
        this.tree = tree;
        this.writer = writer;
        this.user = user;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    UnitView find(UUID id, LocalDate asOf) {
        var row = units.findInScope(id, user.scope(), asOf).orElseThrow(Problem::notFound);
        return views.of(List.of(row), asOf).get(0);
    }

    @Transactional
    Page<UnitView> list(UnitFilter filter, LocalDate asOf, Cursor after, int limit) {
        var rows = units.findPage(filter, user.scope(), asOf, after, limit + 1);
        var page = Page.cut(rows, limit, UnitRow::position);
        return new Page<>(views.of(page.items(), asOf), page.next());
    }

    @Transactional
    Page<UnitView> children(UUID id, LocalDate asOf, Cursor after, int limit) {
        require(id, asOf);
        return list(UnitFilter.rightBelow(id), asOf, after, limit);
    }

    /** The unit with its name and code on that date. Throws a problem if it is not accessible. */
    @Transactional
    public UnitRef require(UUID id, LocalDate asOf) {
        return require(id, user.scope(), asOf);
    }

    /** The same for units that the caller may read by an assignment which allows the action. */
    @Transactional
    public UnitRef require(UUID id, Action action, LocalDate asOf) {
        return require(id, user.scope(action), asOf);
    }

    private UnitRef require(UUID id, Scope scope, LocalDate asOf) {
        return units.findInScope(id, scope, asOf).map(UnitRow::unit).orElseThrow(Problem::notFound);
    }

    /** The unit on that date; empty if it did not exist then, or if no assignment with the action lets the caller read it. */
    @Transactional
    public Optional<UnitRef> find(UUID id, Action action, LocalDate asOf) {
        return units.findInScope(id, user.scope(action), asOf).map(UnitRow::unit);
    }

    /** The end of a unit that had ended by that date; empty in the same cases. */
    @Transactional
    public Optional<EndedUnit> ended(UUID id, Action action, LocalDate asOf) {
        return units.findEnded(List.of(id), user.scope(action), asOf).stream().findFirst();
    }

    /** Which of the units exist on that date and are readable for the caller. */
    @Transactional
    public Map<UUID, UnitRef> findAll(Collection<UUID> ids, LocalDate asOf) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return units.findInScope(ids, user.scope(), asOf).stream()
                .map(UnitRow::unit)
                .collect(toMap(UnitRef::id, unit -> unit));
    }

    /** Which of the units have ended by that date and were readable for the caller on their last day. */
    @Transactional
    public Map<UUID, EndedUnit> ended(Collection<UUID> ids, LocalDate asOf) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return units.findEnded(ids, user.scope(), asOf).stream()
                .collect(toMap(ended -> ended.unit().id(), ended -> ended));
    }

    /** The unit with a national code on that date, if the caller may read it. */
    @Transactional
    public Optional<UnitRef> findByCode(Level level, String code, LocalDate asOf) {
        return units.findByCode(level, code, user.scope(), asOf).map(UnitRow::unit);
    }

    /**
     * The unit that a table row names by level and code. Null if there is no such unit or the caller may not read it, which
     * is reported on the row.
     */
    @Transactional
    public UnitRef ofRow(TableRow row, String levelColumn, String codeColumn) {
        var level = row.required(levelColumn) == null ? null : row.word(levelColumn, Level::ofWords);
        var code = row.required(codeColumn) == null || level == null ? null : row.code(codeColumn, level.codeDigits());
        if (code == null || level == null) {
            return null;
        }
        var unit = findByCode(level, code, clock.today());
        if (unit.isEmpty()) {
            row.wrong(codeColumn, UnitViolation.UNKNOWN_UNIT);
        }
        return unit.orElse(null);
    }

    /** The readable units right below a unit on that date, by code. */
    @Transactional
    public List<UnitRef> childrenOf(UUID id, LocalDate asOf) {
        return units.findPage(UnitFilter.rightBelow(id), user.scope(), asOf, null, Integer.MAX_VALUE).stream()
                .map(UnitRow::unit)
                .toList();
    }

    /** The readable units right below a unit on that date, without units of a level below {@code lowest}. */
    @Transactional
    public List<UnitRef> childrenOf(UUID id, Level lowest, LocalDate asOf) {
        return childrenOf(id, asOf).stream()
                .filter(child -> child.level().compareTo(lowest) <= 0)
                .toList();
    }

    /** The units of a level at or below both other units on that date, by code. */
    @Transactional
    public Page<UnitRef> asked(Level level, UUID under, UUID owner, LocalDate asOf, Cursor after, int limit) {
        var rows = units.findAsked(level, under, owner, user.scope(), asOf, after, limit + 1);
        var page = Page.cut(rows, limit, UnitRow::position);
        return new Page<>(page.items().stream().map(UnitRow::unit).toList(), page.next());
    }

    /** The periods in which the unit is below the other one. The caller has checked that the user may see both. */
    @Transactional
    public List<Period> periodsBelow(UUID unit, UUID above) {
        return tree.periodsBelow(unit, above);
    }

    /** The periods in which each of the units is below another one; units that never were have no entry. */
    @Transactional
    public Map<UUID, List<Period>> periodsBelow(Collection<UUID> ids, UUID above) {
        return tree.periodsBelow(ids, above);
    }

    /** The root unit on that date, even if the caller may not read it. */
    @Transactional
    public UUID root(LocalDate asOf) {
        return tree.root(asOf);
    }

    /** Creates units, in any order. */
    @Transactional
    public void establish(List<NewUnit> newUnits) {
        writer.begin(newUnits);
        tree.rewriteAncestorsOf(newUnits.stream().map(NewUnit::id).toList());
        trail.made(AuditAction.UNIT_ESTABLISH, newUnits, Details::of);
    }
}
