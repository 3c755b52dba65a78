package vn.toso.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.toso.access.CurrentUser;
import vn.toso.audit.AuditTrail;
import vn.toso.shared.problem.Violation;
import vn.toso.shared.table.ImportReport.Outcome;
import vn.toso.shared.table.TableImport;
import vn.toso.shared.table.TableRow;
import vn.toso.shared.text.Vietnamese;
import vn.toso.shared.time.BusinessClock;

/** The member of a row, in a team that is there. */
@ApplicationScoped
class RosterImport {

    private final TeamService teams;
    private final TeamRepository stored;
    private final RosterRepository rosters;
    private final MemberService members;
    private final ReconstitutionService reconstitutions;
    private final Joining joining;
    private final TableImport tables;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final BusinessClock clock;

    RosterImport(
            TeamService teams,
            TeamRepository stored,
            RosterRepository rosters,
            MemberService members,
            ReconstitutionService reconstitutions,
            Joining joining,
            TableImport tables,
            AuditTrail audit,
            CurrentUser user,
            BusinessClock clock) {
        this.teams = teams;
        this.stored = stored;
        this.rosters = rosters;
        this.members = members;
        this.reconstitutions = reconstitutions;
        this.joining = joining;
        this.tables = tables;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    Outcome take(TableRow row, TeamView team, NewMember member, Decision joinedBy) {
        if (member.name().equals(Person.ERASED_NAME)) {
            return Outcome.UNCHANGED;
        }
        var same = rosters.findRosters(List.of(team.id()), clock.today(), false).stream()
                .filter(one -> Vietnamese.fold(one.view().name()).equals(Vietnamese.fold(member.name())))
                .toList();
        if (same.size() > 1) {
            var phone = Phone.parse(member.phone(), "/phone");
            same = same.stream()
                    .filter(one -> Objects.equals(one.phone(), phone))
                    .toList();
            if (same.size() != 1) {
                row.wrong("member_name", "ambiguous-member");
                return null;
            }
        }
        if (same.isEmpty()) {
            join(row, team.id(), member, row.date("joined_on"), joinedBy);
            return Outcome.CHANGED;
        }
        return edit(row, team, same.get(0), member);
    }

    private Outcome edit(TableRow row, TeamView team, RosterRow there, NewMember given) {
        var held = there.view();
        TeamImport.differs(row, "role", held.role(), given.role());
        TeamImport.differs(row, "joined_on", held.joinedOn(), row.date("joined_on"));
        if (row.failed()) {
            return null;
        }
        var edit = new MemberEdit(
                given.name(),
                given.phone(),
                given.position() == null ? held.position() : given.position(),
                given.core(),
                given.trainings().isEmpty() ? held.trainings() : given.trainings());
        tables.valid(edit);
        if (same(held, there.phone(), edit)) {
            return Outcome.UNCHANGED;
        }
        members.edit(team.id(), held.id(), team.version(), edit);
        return Outcome.CHANGED;
    }

    private static boolean same(MemberView held, String phone, MemberEdit edit) {
        return held.name().equals(edit.name())
                && (edit.phone() == null || Objects.equals(phone, Phone.parse(edit.phone(), "/phone")))
                && Objects.equals(held.position(), edit.position())
                && held.core() == edit.core()
                && Training.sameOf(held.trainings(), edit.trainings());
    }

    /** By the founding or the reconstitution of that day where there is one, else by one of its own. */
    void join(TableRow row, UUID teamId, NewMember member, LocalDate joinedOn, Decision by) {
        var team = teams.lock(teamId, teams.require(teamId, clock.today()).version());
        var now = Roster.of(team, stored, rosters);
        var day = joinedOn == null ? team.validFrom : joinedOn;
        if (day.isAfter(now.latest())) {
            var change = tables.valid(
                    new NewReconstitution(day, by, List.of(member), List.of(), List.of(), null, null, null, null));
            reconstitutions.reconstitute(teamId, team.version, change, user.name());
            return;
        }
        if (day.isBefore(now.latest())) {
            throw TeamProblem.invalid(List.of(Violation.at("/effectiveOn", "not-after-latest")));
        }
        append(row, now, tables.valid(member), day, by);
    }

    private void append(TableRow row, Roster now, NewMember member, LocalDate day, Decision by) {
        var team = now.team();
        var event = rosters.reconstitutions(team.id).stream().findFirst();
        var decision = event.map(Reconstitution::decision).orElseGet(team::founding);
        TeamImport.differs(row, "joined_decision_number", decision.number(), by.number());
        TeamImport.differs(row, "joined_decision_date", decision.date(), by.date());
        TeamImport.differs(row, "joined_decision_signer", decision.signer(), by.signer());
        TeamProblem.refuse(joining.check(List.of(member), "/joins", now.version().unitId, List.of()));
        if (member.role() == MemberRole.LEADER
                && now.roles().values().stream().anyMatch(held -> held.role == MemberRole.LEADER)) {
            row.wrong("role", "second-leader");
        }
        if (row.failed()) {
            return;
        }
        var joined = joining.join(team.id, member, day, event.map(one -> one.id).orElse(null));
        stored.touch(team);
        stored.write();
        audit.changed("team.join", team.id, now.version().unitId, Map.of("member", joined.id, "joinedOn", day));
    }
}
