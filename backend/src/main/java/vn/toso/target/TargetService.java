package vn.toso.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.toso.access.Action;
import vn.toso.access.CurrentUser;
import vn.toso.audit.AuditAction;
import vn.toso.audit.AuditField;
import vn.toso.audit.AuditTrail;
import vn.toso.audit.Details;
import vn.toso.indicator.IndicatorRef;
import vn.toso.indicator.IndicatorService;
import vn.toso.shared.database.Turn;
import vn.toso.shared.idempotency.Idempotency;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.Violation;
import vn.toso.shared.time.BusinessClock;
import vn.toso.shared.time.Ending;
import vn.toso.shared.version.ForChange;
import vn.toso.unit.UnitService;

/** Declares, revises and ends targets. The caller must administer the target's unit. */
@ApplicationScoped
public class TargetService {

    private final TargetRepository targets;
    private final UnitTargetRepository ofUnits;
    private final IndicatorService indicators;
    private final UnitService units;
    private final Turn turns;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final BusinessClock clock;

    TargetService(
            TargetRepository targets,
            UnitTargetRepository ofUnits,
            IndicatorService indicators,
            UnitService units,
            Turn turns,
            Idempotency idempotency,
            AuditTrail audit,
            CurrentUser user,
            BusinessClock clock) {
        this.targets = targets;
        this.ofUnits = ofUnits;
        this.indicators = indicators;
        this.units = units;
        this.turns = turns;
        this.idempotency = idempotency;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /**
     * The target with its version in force on a date; before its first version, the first one. Throws a problem if it is not
     * accessible.
     */
    @Transactional
    public TargetView find(UUID id, LocalDate asOf) {
        return find(id, asOf, Action.VIEW_PROGRAMME);
    }

    /** The same target for callers who may read the progress towards it. */
    @Transactional
    public TargetView findForProgress(UUID id, LocalDate asOf) {
        return find(id, asOf, Action.VIEW_PROGRESS);
    }

    private TargetView find(UUID id, LocalDate asOf, Action action) {
        var view = targets.findInScope(id, user.scope(action), asOf).orElseThrow(Problem::notFound);
        return forCaller(List.of(view), asOf).get(0);
    }

    @Transactional
    Page<TargetView> list(UUID unit, LocalDate asOf, boolean coming, Cursor after, int limit) {
        var rows = targets.findPage(unit, user.scope(Action.VIEW_PROGRAMME), asOf, coming, after, limit + 1);
        var page = Page.cut(rows, limit, last -> Cursor.of(last.id()));
        return new Page<>(forCaller(page.items(), asOf), page.next());
    }

    /** All versions of a target, the latest first. */
    @Transactional
    Page<TargetView> versions(UUID id) {
        var versions = targets.findVersions(id, user.scope(Action.VIEW_PROGRAMME), clock.today());
        if (versions.isEmpty()) {
            throw Problem.notFound();
        }
        return Page.whole(forCaller(versions, clock.today()));
    }

    /** What these units have to reach on a date: at most one target for each unit and indicator. */
    @Transactional
    public List<UnitTarget> inForce(Collection<UUID> units, LocalDate asOf) {
        return ofUnits.findInForce(units, user.scope(), asOf);
    }

    /** The days on which the targets of a unit can change, apart from changes of the unit tree and of the year. */
    @Transactional
    public Set<LocalDate> changeDays(UUID unit) {
        return ofUnits.findChangeDays(unit);
    }

    @Transactional
    Reply<TargetView> declare(String key, NewTarget declared) {
        return idempotency.once("createTarget", key, declared, TargetView.class, () -> declare(declared));
    }

    TargetView declare(NewTarget declared) {
        units.require(declared.unitId(), clock.today());
        user.requireAdministrator(declared.unitId());
        var refs = indicators.visible(declared.indicators().stream()
                .map(NewTarget.Denominated::indicatorId)
                .toList());
        var denominated = TargetCheck.of(declared, refs);
        refuseOverlap(declared, refs);
        var target = new Target(declared, denominated);
        var version = new TargetVersion(target.id, declared.declaration());
        targets.persist(target, version);
        audit.changed(
                AuditAction.TARGET_DECLARE,
                target.id,
                target.unitId,
                declared(null, declared.declaration())
                        .made(AuditField.NAME, declared.name().vi())
                        .made(AuditField.PERIOD_FROM, declared.periodFrom())
                        .made(AuditField.PERIOD_TO, declared.periodTo())
                        .members(AuditField.INDICATOR, List.of(), refs.keySet()));
        return find(target.id, version.effectiveFrom);
    }

    private void refuseOverlap(NewTarget declared, Map<UUID, IndicatorRef> refs) {
        turns.take("target of " + declared.unitId());
        var there =
                targets.findOverlapping(declared.unitId(), refs.keySet(), declared.periodFrom(), declared.periodTo());
        for (int i = 0; i < declared.indicators().size(); i++) {
            var other = there.get(declared.indicators().get(i).indicatorId());
            if (other != null) {
                throw TargetProblem.overlaps(
                        other, Violation.at("/indicators/" + i + "/indicatorId", TargetViolation.TARGET_OVERLAPS));
            }
        }
    }

    @Transactional
    Reply<TargetView> revise(String key, UUID id, int version, Declaration declared) {
        record Request(UUID id, int version, Declaration declared) {}
        var request = new Request(id, version, declared);
        return idempotency.once(
                "createTargetVersion", key, request, TargetView.class, () -> revise(id, version, declared));
    }

    TargetView revise(UUID id, int version, Declaration declared) {
        var target = lock(id, version);
        if (target.validTo != null) {
            throw TargetProblem.ended();
        }
        var violations = TargetCheck.of(declared, "", target.periodTo, target.percentOf);
        if (!declared.effectiveFrom().isAfter(targets.latestEffective(id))) {
            violations.add(Violation.at("/effectiveFrom", CommonViolation.NOT_AFTER_LATEST));
        }
        TargetCheck.refuse(violations);
        var before = find(id, targets.latestEffective(id));
        targets.persist(new TargetVersion(id, declared));
        targets.touch(target);
        audit.changed(AuditAction.TARGET_REVISE, target.id, target.unitId, declared(before, declared));
        return find(id, declared.effectiveFrom());
    }

    /** Ends a target before its period is over; rates of earlier dates stay as they are. */
    @Transactional
    Reply<TargetView> end(String key, UUID id, int version, Ending ending) {
        record Request(UUID id, int version, Ending ending) {}
        var request = new Request(id, version, ending);
        return idempotency.once("endTarget", key, request, TargetView.class, () -> end(id, version, ending));
    }

    TargetView end(UUID id, int version, Ending ending) {
        var target = lock(id, version);
        if (target.validTo != null) {
            throw TargetProblem.ended();
        }
        var end = ending.validTo();
        if (end.isBefore(clock.today()) || !end.isAfter(target.periodFrom) || !end.isBefore(target.periodTo)) {
            throw TargetProblem.invalid(List.of(Violation.at("/validTo", CommonViolation.OUT_OF_RANGE)));
        }
        target.validTo = end;
        audit.changed(AuditAction.TARGET_END, id, target.unitId, Details.of().changed(AuditField.VALID_TO, null, end));
        return find(id, clock.today());
    }

    /** Locks a target for a change. The caller must administer its unit and have seen its latest version. */
    private Target lock(UUID id, int version) {
        return ForChange.lock(
                targets.findInScope(id, user.scope(Action.VIEW_PROGRAMME), clock.today()),
                found -> user.requireAdministrator(found.unitId()),
                () -> targets.lock(id),
                target -> target.version,
                version);
    }

    /** @param before the version that counted until now; null for a new target */
    private static Details declared(TargetView before, Declaration after) {
        boolean there = before != null;
        return Details.of()
                .changed(AuditField.VALUE, there ? before.value() : null, after.value())
                .changed(AuditField.SHARE_PERCENT, there ? before.sharePercent() : null, after.sharePercent())
                .changed(AuditField.EFFECTIVE_FROM, there ? before.effectiveFrom() : null, after.effectiveFrom())
                .changed(AuditField.DOCUMENT_NUMBER, there ? before.documentNumber() : null, after.documentNumber());
    }

    /** Adds what depends on the caller: the units' names on a date, and the allowed actions. */
    private List<TargetView> forCaller(List<TargetView> views, LocalDate asOf) {
        var ids = views.stream().map(TargetView::unitId).toList();
        var administered = user.administered(ids);
        var named = units.findAll(ids, asOf);
        return views.stream()
                .map(view -> view.of(named.get(view.unitId())))
                .map(view -> administered.contains(view.unitId()) ? view.administered() : view)
                .toList();
    }
}
