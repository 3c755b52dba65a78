package vn.toso.indicator;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.toso.access.CurrentUser;
import vn.toso.audit.AuditAction;
import vn.toso.audit.AuditField;
import vn.toso.audit.AuditTrail;
import vn.toso.audit.Details;
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
import vn.toso.shared.time.Period;
import vn.toso.shared.version.ForChange;
import vn.toso.unit.UnitService;

/** Defines, renames and ends indicators. */
@ApplicationScoped
public class IndicatorService {

    private final IndicatorRepository indicators;
    private final Catalogue catalogue;
    private final UnitService units;
    private final Turn turns;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final BusinessClock clock;

    IndicatorService(
            IndicatorRepository indicators,
            Catalogue catalogue,
            UnitService units,
            Turn turns,
            Idempotency idempotency,
            AuditTrail audit,
            CurrentUser user,
            BusinessClock clock) {
        this.indicators = indicators;
        this.catalogue = catalogue;
        this.units = units;
        this.turns = turns;
        this.idempotency = idempotency;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    IndicatorView find(UUID id) {
        var indicator = indicators.findInScope(id, user.scope(), clock.today()).orElseThrow(Problem::notFound);
        return IndicatorView.of(indicator, user.administers(indicator.ownerUnitId));
    }

    @Transactional
    Page<IndicatorView> list(LocalDate asOf, boolean coming, Cursor after, int limit) {
        var rows = indicators.findPage(user.scope(), asOf, coming, after, limit + 1);
        var administered =
                user.administered(rows.stream().map(row -> row.ownerUnitId).toList());
        var views = rows.stream()
                .map(row -> IndicatorView.of(row, administered.contains(row.ownerUnitId)))
                .toList();
        return Page.cut(views, limit, last -> Cursor.of(last.code(), last.id()));
    }

    /** Finds an indicator by code: the unit's own, else the nearest one above, else any that the caller may see. */
    @Transactional
    public Optional<IndicatorRef> findByCode(String code, UUID unitId) {
        return indicators.findByCode(code, unitId, user.scope(), clock.today()).map(IndicatorRef::of);
    }

    Page<CatalogueEntry> catalogue() {
        return Page.whole(catalogue.entries());
    }

    /** The entries of the catalogue with these codes, in this order. */
    public List<CatalogueEntry> catalogue(List<String> codes) {
        return codes.stream().map(catalogue::entry).toList();
    }

    /** The indicators that a regime names. The caller must have checked access to the regime. */
    @Transactional
    public Map<UUID, IndicatorRef> named(Collection<UUID> ids) {
        return indicators.findNamed(ids).stream().map(IndicatorRef::of).collect(toMap(IndicatorRef::id, ref -> ref));
    }

    /** The indicators among these that the caller may see. */
    @Transactional
    public Map<UUID, IndicatorRef> visible(Collection<UUID> ids) {
        return indicators.findAllInScope(ids, user.scope(), clock.today()).stream()
                .map(IndicatorRef::of)
                .collect(toMap(IndicatorRef::id, ref -> ref));
    }

    /** The reported indicators that these are computed from. An indicator without parts is its own leaf. */
    @Transactional
    public Set<UUID> leaves(Collection<UUID> ids) {
        return indicators.findLeavesOfEach(ids).stream().map(Leaf::id).collect(toSet());
    }

    /**
     * What a regime must show with an indicator: the reported indicators that it is computed from; of a ratio also its two numbers, and
     * all sums in them, because its bounds are checked while figures are entered.
     */
    @Transactional
    public Set<UUID> neededWith(UUID id) {
        var needed = new HashSet<>(leaves(List.of(id)));
        var open = named(List.of(id)).values().stream()
                .filter(IndicatorRef::ratio)
                .flatMap(one -> one.partIds().stream())
                .toList();
        while (!open.isEmpty()) {
            needed.addAll(open);
            open = named(open).values().stream()
                    .flatMap(one -> one.partIds().stream())
                    .toList();
        }
        return needed;
    }

    /** The leaves of each indicator. A leaf appears once for each path to it. */
    @Transactional
    public Map<UUID, List<Leaf>> leavesOfEach(Collection<UUID> ids) {
        return indicators.findLeavesOfEach(ids).stream().collect(groupingBy(Leaf::indicatorId));
    }

    /** The indicators among these that are valid on the date. */
    @Transactional
    public Set<UUID> alive(Collection<UUID> ids, LocalDate date) {
        return indicators.findNamed(ids).stream()
                .filter(one -> new Period(one.validFrom, one.validTo).contains(date))
                .map(one -> one.id)
                .collect(toSet());
    }

    /** The indicators among these that have an end date. */
    @Transactional
    public Set<UUID> ending(Collection<UUID> ids) {
        return indicators.findNamed(ids).stream()
                .filter(one -> one.validTo != null)
                .map(one -> one.id)
                .collect(toSet());
    }

    @Transactional
    Reply<IndicatorView> create(String key, NewIndicator defined) {
        return idempotency.once("createIndicator", key, defined, IndicatorView.class, () -> define(defined));
    }

    IndicatorView define(NewIndicator defined) {
        return define(UUID.randomUUID(), defined, "");
    }

    /**
     * Defines an indicator as a part of a larger change.
     *
     * @param id chosen by the caller, so that the rest of the change can name the indicator
     * @param pointer JSON pointer to the indicator in the body
     */
    @Transactional
    public IndicatorView define(UUID id, NewIndicator defined, String pointer) {
        units.require(defined.ownerId(), clock.today());
        user.requireAdministrator(defined.ownerId());
        turns.take("indicators of " + defined.ownerId());
        indicators.findByCode(defined.ownerId(), defined.code()).ifPresent(there -> {
            throw IndicatorProblem.exists(there, pointer + "/code");
        });
        if (!indicators.findNamed(List.of(id)).isEmpty()) {
            throw IndicatorProblem.invalid(List.of(Violation.at(pointer + "/id", IndicatorViolation.INDICATOR_EXISTS)));
        }
        check(null, defined.definition(), defined.validFrom(), pointer + "/definition");
        var indicator = new Indicator(id, defined);
        indicators.persist(indicator);
        indicators.write();
        audit.changed(
                AuditAction.INDICATOR_DEFINE,
                indicator.id,
                indicator.ownerUnitId,
                defined(Details.of(), null, indicator.definition())
                        .made(AuditField.CODE, indicator.code)
                        .made(AuditField.VALID_FROM, indicator.validFrom));
        return IndicatorView.of(indicator, true);
    }

    /** Edits an indicator. If it is in use, only its words may change. */
    @Transactional
    IndicatorView edit(UUID id, int version, Definition definition) {
        var indicator = lock(id, version);
        if (!indicator.means(definition)) {
            var uses = indicators.findUses(id);
            if (!uses.isEmpty()) {
                throw IndicatorProblem.inUse(uses);
            }
        }
        check(id, definition, clock.today(), "");
        var before = indicator.definition();
        indicator.define(definition);
        indicators.write();
        audit.changed(
                AuditAction.INDICATOR_EDIT,
                id,
                indicator.ownerUnitId,
                defined(Details.of().about(AuditField.CODE, indicator.code), before, definition));
        return IndicatorView.of(indicator, true);
    }

    /** @param before null for a new indicator */
    private static Details defined(Details details, Definition before, Definition after) {
        boolean there = before != null;
        return details.changed(
                        AuditField.NAME,
                        there ? before.name().vi() : null,
                        after.name().vi())
                .named(AuditField.HELP, there ? before.help() : null, after.help())
                .changed(AuditField.KIND, there ? before.kind() : null, after.kind())
                .changed(AuditField.COUNTS, there ? before.counts() : null, after.counts())
                .changed(AuditField.ANSWER, there ? said(before.answer()) : null, said(after.answer()))
                .changed(AuditField.DIRECTION, there ? before.direction() : null, after.direction())
                .changed(AuditField.SOURCE, there ? before.source() : null, after.source())
                .members(AuditField.PART, there ? before.partIds() : List.of(), after.partIds());
    }

    /** {@code COUNT, người, 0, 0 to 100} */
    private static String said(Answer answer) {
        var measure = answer.measure() == null ? "%" : answer.measure().vi();
        var bounds = answer.min() == null && answer.max() == null
                ? ""
                : ", %s to %s".formatted(plain(answer.min()), plain(answer.max()));
        return "%s, %s, %d%s".formatted(answer.type(), measure, answer.decimals(), bounds);
    }

    private static String plain(BigDecimal bound) {
        return bound == null ? "" : bound.stripTrailingZeros().toPlainString();
    }

    @Transactional
    Reply<IndicatorView> end(String key, UUID id, int version, Ending ending) {
        record Request(UUID id, int version, Ending ending) {}
        var request = new Request(id, version, ending);
        return idempotency.once("endIndicator", key, request, IndicatorView.class, () -> end(id, version, ending));
    }

    IndicatorView end(UUID id, int version, Ending ending) {
        var indicator = lock(id, version);
        if (indicator.validTo != null) {
            throw IndicatorProblem.ended();
        }
        var end = ending.validTo();
        if (end.isBefore(clock.today()) || !end.isAfter(indicator.validFrom)) {
            throw IndicatorProblem.invalid(List.of(Violation.at("/validTo", CommonViolation.OUT_OF_RANGE)));
        }
        var asked = new ArrayList<>(indicators.findAskedFrom(id, end));
        asked.addAll(indicators.findComputedFrom(id, end));
        if (!asked.isEmpty()) {
            throw IndicatorProblem.asked(asked);
        }
        indicator.validTo = end;
        indicators.write();
        audit.changed(
                AuditAction.INDICATOR_END,
                id,
                indicator.ownerUnitId,
                Details.of().about(AuditField.CODE, indicator.code).changed(AuditField.VALID_TO, null, end));
        return IndicatorView.of(indicator, true);
    }

    /** Locks the indicator if the caller administers its unit and has seen its latest version. */
    private Indicator lock(UUID id, int version) {
        return ForChange.lock(
                indicators.findInScope(id, user.scope(), clock.today()),
                found -> user.requireAdministrator(found.ownerUnitId),
                () -> indicators.lock(id),
                indicator -> indicator.version,
                version);
    }

    /**
     * Checks the parts and the answer.
     *
     * @param id the indicator being edited; null if it is new
     * @param first the first day of the definition; a part that it adds must not have ended by then
     */
    private void check(UUID id, Definition definition, LocalDate first, String pointer) {
        var parts = visible(definition.partIds());
        var ended = indicators.findNamed(definition.partIds()).stream()
                .filter(part -> part.validTo != null && !part.validTo.isAfter(first))
                .map(part -> part.id)
                .collect(toSet());
        indicators.findNamed(id == null ? List.of() : List.of(id)).forEach(before -> ended.removeAll(before.partIds));
        var violations = new ArrayList<>(DefinitionCheck.of(definition, pointer));
        var seen = List.of(new HashSet<UUID>(), new HashSet<UUID>());
        for (int i = 0; i < definition.partIds().size(); i++) {
            var partId = definition.partIds().get(i);
            var part = parts.get(partId);
            // The numerator may be a part of the denominator.
            var counted = seen.get(definition.answer().type() == AnswerType.RATIO ? Math.min(i, 1) : 0);
            IndicatorViolation wrong;
            if (part == null) {
                wrong = IndicatorViolation.UNKNOWN_INDICATOR;
            } else if (ended.contains(partId)) {
                wrong = IndicatorViolation.INDICATOR_ENDS;
            } else if (id != null && indicators.leadsTo(List.of(partId), id)) {
                wrong = IndicatorViolation.PART_OF_ITSELF;
            } else {
                wrong = DefinitionCheck.ofPart(definition, i, part);
            }
            if (wrong == null && definition.partIds().indexOf(partId) < i) {
                wrong = IndicatorViolation.COUNTED_TWICE;
            }
            if (wrong == null
                    && indicators.findLeavesOfEach(List.of(partId)).stream()
                            .anyMatch(leaf -> !counted.add(leaf.id()))) {
                wrong = IndicatorViolation.COUNTED_TWICE;
            }
            if (wrong != null) {
                violations.add(Violation.at(pointer + "/partIds/" + i, wrong));
            }
        }
        if (!violations.isEmpty()) {
            throw IndicatorProblem.invalid(violations);
        }
    }
}
