package vn.toso.team;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.toso.access.Action;
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
import vn.toso.shared.version.ForChange;
import vn.toso.unit.Level;
import vn.toso.unit.UnitRef;
import vn.toso.unit.UnitService;

/** Founds, edits and dissolves teams. Allowed to the team's commune and to those who administer or consolidate above it. */
@ApplicationScoped
public class TeamService {

    private final TeamRepository teams;
    private final RosterRepository rosters;
    private final Joining joining;
    private final VillageCheck villages;
    private final TeamAccess access;
    private final Heirs heirs;
    private final UnitService units;
    private final Turn turns;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final BusinessClock clock;

    TeamService(
            TeamRepository teams,
            RosterRepository rosters,
            Joining joining,
            VillageCheck villages,
            TeamAccess access,
            Heirs heirs,
            UnitService units,
            Turn turns,
            Idempotency idempotency,
            AuditTrail audit,
            CurrentUser user,
            BusinessClock clock) {
        this.teams = teams;
        this.rosters = rosters;
        this.joining = joining;
        this.villages = villages;
        this.access = access;
        this.heirs = heirs;
        this.units = units;
        this.turns = turns;
        this.idempotency = idempotency;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    TeamView find(UUID id, LocalDate asOf) {
        var team = views(List.of(require(id, asOf)), asOf).get(0);
        return team.unitEndedOn() == null ? team : team.movingTo(successors(team.unit(), asOf));
    }

    /** Only successors whose teams the caller may change: nobody else can move a team there. */
    private List<UnitRef> successors(UnitRef ended, LocalDate asOf) {
        var found = heirs.of(ended.id(), asOf);
        if (found.isEmpty()) {
            return found;
        }
        var standings = access.of(found.stream().map(UnitRef::id).toList());
        return found.stream()
                .filter(unit -> standings.get(unit.id()).mayWrite())
                .toList();
    }

    @Transactional
    Page<TeamView> list(TeamFilter filter, Cursor after, int limit) {
        var rows = teams.findPage(filter, user.scope(Action.VIEW_TEAMS), after, limit + 1);
        var page = Page.cut(rows, limit, TeamRow::position);
        return new Page<>(views(page.items(), filter.asOf()), page.next());
    }

    @Transactional
    Page<TeamView.Village> villages(UUID id, LocalDate asOf, boolean past) {
        require(id, asOf);
        return Page.whole(teams.findVillages(List.of(id), asOf, past).stream()
                .map(VillageRow::village)
                .toList());
    }

    TeamRow require(UUID id, LocalDate asOf) {
        return teams.findInScope(id, user.scope(Action.VIEW_TEAMS), asOf).orElseThrow(Problem::notFound);
    }

    /** Locks a team for a change. The caller must be allowed to change it and have seen its latest version. */
    Team lock(UUID id, int version) {
        return ForChange.lock(
                teams.findInScope(id, user.scope(Action.VIEW_TEAMS), clock.today()),
                found -> access.requireWriter(found.unitId()),
                () -> teams.lock(id),
                team -> team.version,
                version);
    }

    @Transactional
    Reply<TeamView> found(String key, NewTeam founded) {
        var reply = idempotency.once("createTeam", key, founded, Done.class, () -> new Done(found(founded)));
        return new Reply<>(find(reply.body().id(), clock.today()), reply.replayed());
    }

    /** Runs in the transaction of the caller, such as an import. */
    UUID found(NewTeam founded) {
        return found(UUID.randomUUID(), founded);
    }

    /** @param id for callers that need the same id each time, such as the demo */
    @Transactional
    public UUID found(UUID id, NewTeam founded) {
        var unit = units.findAll(List.of(founded.unitId()), founded.validFrom()).get(founded.unitId());
        if (unit == null) {
            units.require(founded.unitId(), clock.today());
        }
        access.requireWriter(founded.unitId());
        TeamProblem.refuse(check(founded, unit));
        refuseSecond(founded.unitId(), founded.name(), null);
        var team = new Team(id, founded);
        teams.persist(team);
        teams.persist(new TeamVersion(team.id, founded.unitId(), founded.name().strip(), team.validFrom, null));
        founded.villageIds().forEach(village -> teams.persist(new TeamVillage(team.id, village, team.validFrom, null)));
        founded.members().forEach(member -> joining.join(team.id, member, team.validFrom, null));
        teams.write();
        audit.changed(
                AuditAction.TEAM_FOUND,
                team.id,
                founded.unitId(),
                Details.of()
                        .made(AuditField.LEVEL, team.level)
                        .made(AuditField.VALID_FROM, team.validFrom)
                        .made(AuditField.DECISION_NUMBER, founded.founding().number())
                        .made(AuditField.VILLAGES, founded.villageIds().size())
                        .made(AuditField.MEMBERS, founded.members().size()));
        return team.id;
    }

    /** @param unit as it was on the first day; null if it did not exist then */
    private List<Violation> check(NewTeam founded, UnitRef unit) {
        var violations = new ArrayList<Violation>();
        if (founded.validFrom().isAfter(clock.today())) {
            violations.add(Violation.at("/validFrom", CommonViolation.IN_FUTURE));
        }
        if (unit == null) {
            violations.add(Violation.at("/validFrom", TeamViolation.UNIT_NOT_THERE));
        } else if (unit.level() != Level.COMMUNE) {
            violations.add(Violation.at("/unitId", TeamViolation.NOT_A_COMMUNE));
        }
        violations.addAll(
                villages.check(founded.level(), founded.unitId(), founded.villageIds(), Set.of(), founded.validFrom()));
        violations.addAll(joining.check(founded.members(), "/members", founded.unitId(), Set.of()));
        boolean led = false;
        for (int i = 0; i < founded.members().size(); i++) {
            if (founded.members().get(i).role() == MemberRole.LEADER) {
                if (led) {
                    violations.add(Violation.at("/members/" + i + "/role", TeamViolation.SECOND_LEADER));
                }
                led = true;
            }
        }
        return violations;
    }

    /** @param id of the team that takes the name; null for a new team */
    void refuseSecond(UUID unitId, String name, UUID id) {
        turns.take("teams of " + unitId);
        teams.findActiveByName(unitId, name).filter(there -> !there.equals(id)).ifPresent(there -> {
            throw TeamProblem.exists(there);
        });
    }

    @Transactional
    TeamView edit(UUID id, int version, TeamEdit edit) {
        var team = lock(id, version);
        var now = teams.version(id);
        if (team.validTo == null) {
            refuseSecond(now.unitId, edit.name(), id);
        }
        var details = Details.of()
                .changed(AuditField.NAME, now.name, edit.name().strip())
                .changed(
                        AuditField.DECISION_NUMBER,
                        team.founding().number(),
                        edit.founding().number())
                .changed(
                        AuditField.DECISION_DATE,
                        team.founding().date(),
                        edit.founding().date())
                .named(
                        AuditField.DECISION_SIGNER,
                        team.founding().signer(),
                        edit.founding().signer());
        if (!now.name.equals(edit.name().strip())) {
            now.called(edit.name().strip());
        }
        if (!team.founding().equals(edit.founding())) {
            team.foundedBy(edit.founding());
        }
        teams.touch(team);
        teams.write();
        audit.changed(AuditAction.TEAM_EDIT, id, now.unitId, details);
        return find(id, clock.today());
    }

    @Transactional
    Reply<TeamView> dissolve(String key, UUID id, int version, Dissolution dissolution) {
        record Request(UUID id, int version, Dissolution dissolution) {}
        var request = new Request(id, version, dissolution);
        var reply = idempotency.once(
                "dissolveTeam", key, request, Done.class, () -> new Done(dissolve(id, version, dissolution)));
        return new Reply<>(find(id, clock.today()), reply.replayed());
    }

    private UUID dissolve(UUID id, int version, Dissolution dissolution) {
        var team = lock(id, version);
        team.requireActive();
        var now = Roster.of(team, teams, rosters);
        var day = dissolution.validTo();
        if (!day.isAfter(now.latest()) || day.isAfter(clock.today())) {
            throw TeamProblem.invalid(List.of(Violation.at("/validTo", CommonViolation.OUT_OF_RANGE)));
        }
        team.dissolve(dissolution);
        now.members().keySet().forEach(member -> now.leave(member, day, null));
        now.served().forEach(village -> village.end(day, null));
        teams.write();
        audit.changed(
                AuditAction.TEAM_DISSOLVE,
                id,
                now.version().unitId,
                Details.of().changed(AuditField.VALID_TO, null, day));
        return id;
    }

    private List<TeamView> views(List<TeamRow> rows, LocalDate asOf) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var standings = access.of(rows.stream().map(TeamRow::unitId).toList());
        var served = teams.findVillages(rows.stream().map(TeamRow::id).toList(), asOf, false).stream()
                .collect(groupingBy(VillageRow::teamId, mapping(VillageRow::village, toList())));
        return rows.stream()
                .map(row -> row.view(served.getOrDefault(row.id(), List.of()), standings.get(row.unitId())))
                .toList();
    }
}
