package vn.toso.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.toso.access.Action;
import vn.toso.access.CurrentUser;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;
import vn.toso.team.TeamCoverage.TeamCounts;
import vn.toso.unit.Level;
import vn.toso.unit.UnitRef;
import vn.toso.unit.UnitService;

/** Counts where there are teams and where there are none. */
@ApplicationScoped
public class CoverageService {

    private final CoverageQueries queries;
    private final TeamAccess access;
    private final UnitService units;
    private final CurrentUser user;

    CoverageService(CoverageQueries queries, TeamAccess access, UnitService units, CurrentUser user) {
        this.queries = queries;
        this.access = access;
        this.units = units;
        this.user = user;
    }

    /** Counts for a unit and each unit right below it. Throws a problem if the unit is not accessible on the date. */
    @Transactional
    public TeamCoverage of(UUID unitId, LocalDate asOf) {
        var unit = units.require(unitId, Action.VIEW_TEAMS, asOf);
        var counted = queries.count(unitId, user.scope(Action.VIEW_TEAMS), asOf);
        var standings = access.of(counted.stream().map(one -> one.unit().id()).toList());
        return new TeamCoverage(
                unit,
                asOf,
                counted.stream().map(CoverageQueries.Counted::counts).reduce(TeamCounts.NONE, TeamCounts::plus),
                mayFound(unit, standings),
                counted.stream()
                        .filter(one -> !one.unit().id().equals(unitId))
                        .map(one -> new TeamCoverage.Row(one.unit(), one.counts(), mayFound(one.unit(), standings)))
                        .toList());
    }

    /** @param without only villages that no team serves */
    @Transactional
    public Page<CoveredVillage> villages(UUID unitId, LocalDate asOf, boolean without, Cursor after, int limit) {
        units.require(unitId, Action.VIEW_TEAMS, asOf);
        var rows = queries.villages(unitId, user.scope(Action.VIEW_TEAMS), asOf, without, after, limit + 1);
        var page = Page.cut(rows, limit, CoverageQueries.Listed::position);
        return new Page<>(
                page.items().stream().map(CoverageQueries.Listed::village).toList(), page.next());
    }

    private static boolean mayFound(UnitRef unit, Map<UUID, TeamStanding> standings) {
        return unit.level() == Level.COMMUNE && standings.get(unit.id()).mayWrite();
    }
}
