package vn.toso.population;

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
import vn.toso.access.Scope;
import vn.toso.access.TreeDays;
import vn.toso.audit.AuditAction;
import vn.toso.audit.AuditField;
import vn.toso.audit.AuditTrail;
import vn.toso.audit.Details;
import vn.toso.population.PopulationRepository.Write;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.Violation;
import vn.toso.shared.reference.Kept;
import vn.toso.shared.reference.Reference;
import vn.toso.shared.time.BusinessClock;
import vn.toso.shared.version.Version;
import vn.toso.unit.UnitPermissions;

/** Reads population counts, and writes them for administrators and consolidators of the unit or a unit above it. */
@ApplicationScoped
public class PopulationService {

    /** In units, of about 200 bytes each. */
    private static final int MAX_KEPT = 30_000;

    private final PopulationRepository populations;
    private final Reference reference;
    private final TreeDays days;
    private final Kept<Key, Map<UUID, Long>> aged15AndOver = new Kept<>(MAX_KEPT, (key, counts) -> 1 + key.ids.size());
    private final CurrentUser user;
    private final AuditTrail audit;
    private final BusinessClock clock;

    /** @param since the last day on or before the date on which the tree changed */
    private record Key(List<UUID> ids, int year, LocalDate since, Scope scope) {}

    PopulationService(
            PopulationRepository populations,
            Reference reference,
            TreeDays days,
            CurrentUser user,
            AuditTrail audit,
            BusinessClock clock) {
        this.populations = populations;
        this.reference = reference;
        this.days = days;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * People aged 15 and over by unit, from the latest count up to the year of the date. Units without a count are left out.
     */
    @Transactional
    public Map<UUID, Long> aged15AndOver(Collection<UUID> ids, LocalDate asOf) {
        var key = new Key(List.copyOf(ids), asOf.getYear(), days.since(asOf), user.scope());
        return reference.ofAll(aged15AndOver, key, () -> populations.findAged15AndOver(key.ids, key.scope, asOf));
    }

    @Transactional
    PopulationView find(UUID unitId, Integer year) {
        var row = require(unitId, orThisYear(year));
        return row.view(editable(List.of(unitId)).contains(unitId));
    }

    @Transactional
    Page<PopulationView> years(UUID unitId) {
        require(unitId, orThisYear(null));
        return Page.whole(views(populations.findYears(unitId, clock.today(), user.scope(Action.VIEW_PROGRAMME))));
    }

    @Transactional
    Page<PopulationView> list(Integer year, PopulationFilter filter, Cursor after, int limit) {
        var rows = rows(year, filter, after, limit + 1);
        var page = Page.cut(rows, limit, PopulationRow::position);
        return new Page<>(views(page.items()), page.next());
    }

    List<PopulationRow> rows(Integer year, PopulationFilter filter, Cursor after, int limit) {
        int asked = orThisYear(year);
        var dated = new PopulationFilter(
                filter.level(), filter.under(), filter.asOf() == null ? lastDay(asked) : filter.asOf());
        return populations.findPage(dated, asked, user.scope(Action.VIEW_PROGRAMME), after, limit);
    }

    @Transactional
    PopulationView edit(UUID unitId, int year, int seen, Population counted) {
        var row = require(unitId, year);
        if (!editable(List.of(unitId)).contains(unitId)) {
            throw PopulationProblem.notYours(unitId);
        }
        Version.requireSame(seen, row.version());
        var wrong = contradiction(counted);
        if (wrong != null) {
            throw PopulationProblem.invalid(wrong);
        }
        var held = row.counted() == null ? Population.NONE : row.counted();
        if (counted.equals(held)) {
            return row.view(true);
        }
        write(List.of(new Write(unitId, year, seen, held, counted)));
        return require(unitId, year).view(true);
    }

    /** The units that the rows of a table name, with their counts for the year; null where the caller may read no such unit. */
    List<PopulationRow> named(List<PopulationRepository.Named> named) {
        return populations.findNamed(named, user.scope(Action.VIEW_PROGRAMME));
    }

    void write(List<Write> writes) {
        if (populations.write(writes) < writes.size()) {
            throw PopulationProblem.changedMeanwhile();
        }
        audit.changed(
                AuditAction.POPULATION_COUNT,
                writes.stream()
                        .map(one -> new AuditTrail.Change(one.unitId(), one.unitId(), details(one)))
                        .toList());
    }

    /** @return the first contradiction between the counts; null if there is none */
    static Violation contradiction(Population counted) {
        if (counted.total() == null && counted.aged15AndOver() == null && counted.households() == null) {
            return Violation.at("/total", CommonViolation.REQUIRED);
        }
        if (counted.total() == null) {
            return null;
        }
        if (counted.aged15AndOver() != null && counted.aged15AndOver() > counted.total()) {
            return Violation.at("/aged15AndOver", PopulationViolation.MORE_THAN_TOTAL);
        }
        return counted.households() != null && counted.households() > counted.total()
                ? Violation.at("/households", PopulationViolation.MORE_THAN_TOTAL)
                : null;
    }

    private static Details details(Write one) {
        return Details.of()
                .about(AuditField.YEAR, one.year())
                .changed(AuditField.TOTAL, one.before().total(), one.counted().total())
                .changed(
                        AuditField.AGED_15_AND_OVER,
                        one.before().aged15AndOver(),
                        one.counted().aged15AndOver())
                .changed(
                        AuditField.HOUSEHOLDS,
                        one.before().households(),
                        one.counted().households())
                .changed(AuditField.SOURCE, one.before().source(), one.counted().source());
    }

    /** The units among these whose counts the caller may write. */
    Set<UUID> editable(Collection<UUID> unitIds) {
        return new UnitPermissions(user).counted(unitIds);
    }

    private List<PopulationView> views(List<PopulationRow> rows) {
        var editable = editable(rows.stream().map(row -> row.unit().id()).toList());
        return rows.stream()
                .map(row -> row.view(editable.contains(row.unit().id())))
                .toList();
    }

    private PopulationRow require(UUID unitId, int year) {
        return populations
                .find(unitId, year, lastDay(year), user.scope(Action.VIEW_PROGRAMME))
                .orElseThrow(Problem::notFound);
    }

    private int orThisYear(Integer year) {
        return year == null ? clock.today().getYear() : year;
    }

    /** The last day of the year, or today if the year is not over. */
    LocalDate lastDay(int year) {
        var last = LocalDate.of(year, 12, 31);
        return last.isAfter(clock.today()) ? clock.today() : last;
    }
}
