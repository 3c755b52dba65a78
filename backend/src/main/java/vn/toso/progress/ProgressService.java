package vn.toso.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.toso.access.Action;
import vn.toso.regime.RegimeService;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.InvalidRequest;
import vn.toso.shared.problem.Violation;
import vn.toso.shared.time.BusinessClock;
import vn.toso.shared.time.VietnamTime;
import vn.toso.unit.UnitRef;
import vn.toso.unit.UnitService;

@ApplicationScoped
public class ProgressService {

    private final Readings readings;
    private final Names names;
    private final RegimeService regimes;
    private final UnitService units;
    private final BusinessClock clock;

    ProgressService(Readings readings, Names names, RegimeService regimes, UnitService units, BusinessClock clock) {
        this.readings = readings;
        this.names = names;
        this.regimes = regimes;
        this.units = units;
        this.clock = clock;
    }

    /**
     * The progress of a date on its own tree, with stocks carried forward.
     *
     * @param from the first as-of date of flows without a target; null for the regime's own
     */
    @Transactional
    public Progress progress(UUID regimeId, UUID unitId, LocalDate asOf, LocalDate from) {
        return progress(question(regimeId, unitId, asOf, TreeView.THEN, true, from));
    }

    /**
     * The progress of an earlier date, in the units of a later one.
     *
     * @param asOf the later date, whose tree and targets are used; the targets decide from when flows are summed
     */
    @Transactional
    public Progress before(UUID regimeId, UUID unitId, LocalDate earlier, LocalDate asOf, LocalDate from) {
        return progress(earlier(regimeId, unitId, earlier, asOf, from));
    }

    @Transactional
    Progress progress(UUID regimeId, UUID unitId, LocalDate asOf, TreeView view, boolean carry, LocalDate from) {
        return progress(question(regimeId, unitId, asOf, view, carry, from));
    }

    Question question(UUID regimeId, UUID unitId, LocalDate asOf, TreeView view, boolean carry, LocalDate from) {
        if (from != null && from.isAfter(asOf)) {
            throw InvalidRequest.of(Violation.ofParameter("from", CommonViolation.AFTER_AS_OF));
        }
        var tree = view == TreeView.TODAY ? clock.today() : asOf;
        return new Question(regimes.require(regimeId, asOf), unitId, asOf, tree, asOf, view, carry, from);
    }

    private Question earlier(UUID regimeId, UUID unitId, LocalDate earlier, LocalDate asOf, LocalDate from) {
        return new Question(
                regimes.require(regimeId, earlier), unitId, earlier, asOf, asOf, TreeView.TODAY, true, from);
    }

    private Progress progress(Question question) {
        var unit = units.require(question.unit(), Action.VIEW_PROGRESS, question.tree());
        var regime = question.regime();
        // The regime asks nothing of units below its reporting level.
        var children = units.childrenOf(unit.id(), regime.reportingLevel(), question.tree());
        var reading = readings.read(question, children.stream().map(UnitRef::id).toList());
        var whole = reading.sum(unit.id(), reading.units());
        var byRow = reading.unitsByRow();
        var named = names.of(reading, whole.sources());
        boolean asked = question.asks();
        return new Progress(
                regime.id(),
                regime.name(),
                unit,
                question.asOf(),
                question.view(),
                regime.reportingLevel(),
                asked,
                asked ? VietnamTime.local(regime.reportingTiming().closesAt(question.asOf())) : null,
                asked ? VietnamTime.local(regimes.dueAt(regime, question.asOf())) : null,
                regime.indicators(),
                whole.coverage(),
                whole.totals(),
                named.missing(),
                named.returned(),
                named.partial(),
                children.stream()
                        .map(child -> row(reading, child, byRow.getOrDefault(child.id(), List.of()), named.missing()))
                        .toList(),
                named.undivided(),
                named.notCarried(),
                named.incomplete());
    }

    /** @param missing that are named in the answer */
    private static Progress.Row row(Reading reading, UnitRef child, List<UUID> units, List<UnitRef> missing) {
        var sum = reading.sum(child.id(), units);
        // A row whose figures come from other units has no single report and so no standing.
        boolean itself = sum.sources().equals(Set.of(child.id()));
        return Progress.Row.of(
                child,
                sum,
                itself ? reading.standings().get(child.id()) : null,
                missing.stream()
                        .map(UnitRef::id)
                        .filter(sum.sources()::contains)
                        .toList());
    }

    /** Each reporting unit below a unit, by code, with stocks carried forward. For the country these are ten thousand units. */
    @Transactional
    public List<ReportingUnit> reporting(UUID regimeId, UUID unitId, LocalDate asOf, LocalDate from) {
        return reporting(question(regimeId, unitId, asOf, TreeView.THEN, true, from));
    }

    /** The reporting units of an earlier date, in the units of a later one. */
    @Transactional
    public List<ReportingUnit> reportingBefore(
            UUID regimeId, UUID unitId, LocalDate earlier, LocalDate asOf, LocalDate from) {
        return reporting(earlier(regimeId, unitId, earlier, asOf, from));
    }

    private List<ReportingUnit> reporting(Question question) {
        units.require(question.unit(), Action.VIEW_PROGRESS, question.tree());
        var reading = readings.readEach(question);
        var found = units.findAll(reading.units(), question.tree());
        return reading.placed().stream()
                .map(one -> new ReportingUnit(
                        one.row(), row(reading, found.get(one.unit()), List.of(one.unit()), List.of())))
                .toList();
    }
}
