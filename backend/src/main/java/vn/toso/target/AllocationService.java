package vn.toso.target;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.toso.access.Action;
import vn.toso.access.CurrentUser;
import vn.toso.audit.AuditAction;
import vn.toso.audit.AuditField;
import vn.toso.audit.AuditTrail;
import vn.toso.audit.Details;
import vn.toso.indicator.IndicatorViolation;
import vn.toso.population.PopulationService;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.Violation;
import vn.toso.shared.version.ForChange;
import vn.toso.unit.UnitRef;
import vn.toso.unit.UnitService;
import vn.toso.unit.UnitViolation;

/** Divides what one unit has to reach over the units right below it. The parts add up to the whole. */
@ApplicationScoped
class AllocationService {

    private final TargetRepository targets;
    private final UnitService units;
    private final PopulationService populations;
    private final AuditTrail audit;
    private final CurrentUser user;

    AllocationService(
            TargetRepository targets,
            UnitService units,
            PopulationService populations,
            AuditTrail audit,
            CurrentUser user) {
        this.targets = targets;
        this.units = units;
        this.populations = populations;
        this.audit = audit;
        this.user = user;
    }

    /** @param unitId the unit whose part is divided; null for the target's own unit */
    @Transactional
    AllocationView find(UUID targetId, UUID unitId, LocalDate asOf) {
        return view(whole(targetId, unitId, asOf));
    }

    @Transactional
    AllocationView divide(UUID targetId, LocalDate asOf, int version, Division division) {
        var whole = whole(targetId, division.unitId(), asOf);
        var target = ForChange.lock(
                Optional.of(whole.unit().id()),
                user::requireAdministrator,
                () -> targets.lock(targetId),
                one -> one.version,
                version);
        if (whole.below().isEmpty()) {
            throw TargetProblem.nothingBelow(whole.unit().id());
        }
        var parts = parts(whole, division);
        refuseDividedBelow(whole, parts);
        var noteBefore = targets.findDivision(whole.versionId(), whole.unit().id())
                .map(TargetRepository.Divided::note)
                .orElse(null);
        targets.clearDivision(whole.versionId(), whole.unit().id());
        if (!parts.isEmpty()) {
            var how = new TargetRepository.Divided(division.mode(), division.note());
            targets.divide(whole.versionId(), whole.unit().id(), how, parts);
        }
        targets.touch(target);
        var below = whole.below().stream().map(UnitRef::id).toList();
        var before = new HashMap<>(whole.given());
        before.keySet().retainAll(below);
        audit.changed(
                AuditAction.TARGET_DIVIDE,
                targetId,
                whole.unit().id(),
                Details.of()
                        .about(AuditField.DIVISION_MODE, division.mode())
                        .about(AuditField.EFFECTIVE_FROM, whole.target().effectiveFrom())
                        .changed(AuditField.NOTE, noteBefore, parts.isEmpty() ? null : division.note())
                        .changed(AuditField.PART, before, parts));
        return view(whole(targetId, division.unitId(), asOf));
    }

    /**
     * What a unit has to reach by the version in force on {@code asOf}, and the units right below it on that version's first
     * day.
     */
    private Whole whole(UUID targetId, UUID unitId, LocalDate asOf) {
        var target = targets.findInScope(targetId, user.scope(Action.VIEW_PROGRAMME), asOf)
                .orElseThrow(Problem::notFound);
        if (target.percentOf() != null) {
            throw TargetProblem.inPercent();
        }
        var on = target.effectiveFrom();
        var unit = units.require(Objects.requireNonNullElse(unitId, target.unitId()), Action.VIEW_PROGRAMME, on);
        Map<UUID, Long> given = target.allocations().stream()
                .collect(toMap(TargetView.Allocation::unitId, TargetView.Allocation::value));
        var value = unit.id().equals(target.unitId()) ? target.value() : given.get(unit.id());
        if (value == null) {
            throw TargetProblem.noPart(unit.id());
        }
        return new Whole(target, targets.versionId(targetId, on), unit, value, units.childrenOf(unit.id(), on), given);
    }

    private record Whole(
            TargetView target, UUID versionId, UnitRef unit, long value, List<UnitRef> below, Map<UUID, Long> given) {}

    private Map<UUID, Long> parts(Whole whole, Division division) {
        if (division.mode() == DivisionMode.HAND) {
            return byHand(whole, division.parts());
        }
        if (!division.parts().isEmpty()) {
            throw TargetProblem.invalidDivision(List.of(Violation.at("/parts", IndicatorViolation.COMPUTED)));
        }
        var weights = division.mode() == DivisionMode.EVEN
                ? whole.below().stream().map(unit -> 1L).toList()
                : populations(whole);
        var values = LargestRemainder.divide(whole.value(), weights);
        Map<UUID, Long> parts = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            parts.put(whole.below().get(i).id(), values.get(i));
        }
        return parts;
    }

    private static Map<UUID, Long> byHand(Whole whole, List<Division.Part> given) {
        var below = whole.below().stream().map(UnitRef::id).toList();
        var violations = new ArrayList<Violation>();
        Map<UUID, Long> parts = new LinkedHashMap<>();
        for (int i = 0; i < given.size(); i++) {
            var part = given.get(i);
            if (!below.contains(part.unitId())) {
                violations.add(Violation.at("/parts/" + i + "/unitId", TargetViolation.NOT_RIGHT_BELOW));
            } else if (parts.put(part.unitId(), part.value()) != null) {
                violations.add(Violation.at("/parts/" + i + "/unitId", UnitViolation.UNIT_REPEATED));
            }
        }
        if (!violations.isEmpty()) {
            throw TargetProblem.invalidDivision(violations);
        }
        var sum = parts.values().stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (!parts.isEmpty() && !sum.equals(BigInteger.valueOf(whole.value()))) {
            throw TargetProblem.doesNotAddUp(whole.value(), sum.toString());
        }
        return parts;
    }

    private List<Long> populations(Whole whole) {
        var known = populationsOf(whole);
        var unknown = whole.below().stream()
                .filter(unit -> known.getOrDefault(unit.id(), 0L) == 0)
                .toList();
        if (!unknown.isEmpty()) {
            throw TargetProblem.populationUnknown(unknown);
        }
        return whole.below().stream().map(unit -> known.get(unit.id())).toList();
    }

    private Map<UUID, Long> populationsOf(Whole whole) {
        return populations.aged15AndOver(
                whole.below().stream().map(UnitRef::id).toList(), whole.target().effectiveFrom());
    }

    private void refuseDividedBelow(Whole whole, Map<UUID, Long> parts) {
        var divided = whole.below().stream()
                .filter(unit -> !Objects.equals(whole.given().get(unit.id()), parts.get(unit.id())))
                .filter(unit ->
                        targets.findDivision(whole.versionId(), unit.id()).isPresent())
                .toList();
        if (!divided.isEmpty()) {
            throw TargetProblem.dividedBelow(divided);
        }
    }

    private AllocationView view(Whole whole) {
        var populations = populationsOf(whole);
        var how = targets.findDivision(whole.versionId(), whole.unit().id());
        return new AllocationView(
                whole.target().id(),
                whole.target().version(),
                whole.target().effectiveFrom(),
                whole.unit(),
                whole.value(),
                how.map(TargetRepository.Divided::mode).orElse(null),
                how.map(TargetRepository.Divided::note).orElse(null),
                whole.below().stream()
                        .map(unit -> new AllocationView.Row(
                                unit, populations.get(unit.id()), whole.given().get(unit.id())))
                        .toList(),
                user.administers(whole.unit().id()));
    }
}
