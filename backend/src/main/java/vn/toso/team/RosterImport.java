package vn.toso.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import vn.toso.access.CurrentUser;
import vn.toso.audit.AuditAction;
import vn.toso.audit.AuditField;
import vn.toso.audit.AuditTrail;
import vn.toso.audit.Details;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Violation;
import vn.toso.shared.table.TableImport;
import vn.toso.shared.table.TableImport.Taken;
import vn.toso.shared.table.TableRow;
import vn.toso.shared.text.PlainText;
import vn.toso.shared.time.BusinessClock;

/** Imports the member of one row into an existing team. */
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

    /** @return null if the row is refused */
    Taken take(TableRow row, TeamAtHand at, Decision joinedBy) {
        if (at.isPast(row)) {
            row.note(RosterNote.PAST_MEMBERS, at.said(row).name());
            return Taken.unchanged();
        }
        if (at.isUnclear(row)) {
            row.wrong("member_name", TeamViolation.AMBIGUOUS_MEMBER);
            return null;
        }
        var held = at.held(row);
        if (held != null) {
            return edit(row, at, held);
        }
        if (at.isRepeated(row)) {
            // The row that this one repeats was refused.
            return null;
        }
        var before = at.line(null);
        var joined = join(row, at, joinedBy);
        return joined == null ? null : at.taken(before, at.line(joined));
    }

    private Taken edit(TableRow row, TeamAtHand at, RosterRow held) {
        var said = at.said(row);
        if (isEarlierRole(said, held)) {
            // An export of an earlier date has the earlier role. Roles change by decision only, so the row changes
            // nothing.
            row.note(RosterNote.EARLIER_ROLES, said.name());
        } else {
            TeamImport.differs(row, "role", held.view().role(), said.role());
        }
        TeamImport.differs(row, "joined_on", held.view().joinedOn(), said.joinedOn());
        if (row.failed()) {
            return null;
        }
        var edit = tables.valid(edit(row, held, said));
        var after = held.edited(edit);
        if (after.equals(held)) {
            at.write(row, held);
            return Taken.unchanged();
        }
        if (at.isRepeated(row)) {
            row.wrong("member_name", TeamViolation.AMBIGUOUS_MEMBER);
            return null;
        }
        var now = lock(at);
        members.edit(now.team(), now.version().unitId, held.view().id(), edit);
        touch(at, now);
        at.write(row, after);
        return at.taken(at.line(held), at.line(after));
    }

    private static boolean isEarlierRole(SaidMember said, RosterRow held) {
        return said.role() != held.view().role()
                && held.roles().contains(said.role())
                && held.view().joinedOn().equals(said.joinedOn());
    }

    /** A name or position that is only spelled differently is no change. */
    private static MemberEdit edit(TableRow row, RosterRow held, SaidMember said) {
        var view = held.view();
        var trainings = row.kept("trainings", view.trainings(), said.trainings());
        var core = row.kept("core", view.core(), said.core());
        return new MemberEdit(
                SameName.means(view.name(), said.name()) ? view.name() : said.name(),
                row.clears("phone") ? "" : said.phone(),
                row.kept("position", view.position(), sameLine(view.position(), said.position())),
                core != null && core,
                trainings == null ? List.of() : same(view.trainings(), trainings));
    }

    /** Keeps the stored text if the cell differs only by what a cell cannot hold, such as two spaces. */
    private static String sameLine(String held, String said) {
        return held != null && said != null && PlainText.line(held).equals(said) ? held : said;
    }

    private static List<Training> same(List<Training> held, List<Training> said) {
        var lines = held.stream()
                .map(one -> new Training(one.date(), PlainText.line(one.subject())))
                .toList();
        return Training.sameOf(lines, said) ? held : said;
    }

    /**
     * Adds the member by the founding or reconstitution of that day if there is one, else by a new reconstitution.
     *
     * @return null if the row is refused
     */
    RosterRow join(TableRow row, TeamAtHand at, Decision by) {
        row.required("role");
        if (row.failed()) {
            return null;
        }
        var member = at.said(row).joining();
        var now = lock(at);
        var team = now.team();
        var joinedOn = at.said(row).joinedOn();
        var day = joinedOn == null ? team.validFrom : joinedOn;
        if (day.isBefore(now.latest())) {
            throw TeamProblem.invalid(List.of(Violation.at("/effectiveOn", CommonViolation.NOT_AFTER_LATEST)));
        }
        RosterRow joined;
        if (day.isAfter(now.latest())) {
            var change = tables.valid(
                    new NewReconstitution(day, by, List.of(member), List.of(), List.of(), null, null, null, null));
            reconstitutions.reconstitute(team.id, team.version, change, user.name());
            var roster = rosters.findRosters(List.of(team.id), clock.today(), false);
            joined = at.joined(roster);
            at.read(teams.find(team.id, clock.today()), roster);
        } else {
            joined = append(row, at, now, tables.valid(member), day, by);
        }
        if (joined != null) {
            at.write(row, joined);
        }
        return joined;
    }

    private RosterRow append(TableRow row, TeamAtHand at, Roster now, NewMember member, LocalDate day, Decision by) {
        var team = now.team();
        var decision = now.event() == null ? team.founding() : now.event().decision();
        TeamImport.differs(row, "joined_decision_number", decision.number(), by.number());
        TeamImport.differs(row, "joined_decision_date", decision.date(), by.date());
        TeamImport.differs(row, "joined_decision_signer", decision.signer(), by.signer());
        TeamProblem.refuse(joining.check(List.of(member), "/joins", now.version().unitId, List.of()));
        if (member.role() == MemberRole.LEADER
                && now.roles().values().stream().anyMatch(held -> held.role == MemberRole.LEADER)) {
            row.wrong("role", TeamViolation.SECOND_LEADER);
        }
        if (row.failed()) {
            return null;
        }
        var joined = joining.join(team.id, member, day, now.event() == null ? null : now.event().id);
        now.joins(joined.member(), joined.role());
        touch(at, now);
        audit.changed(
                AuditAction.TEAM_JOIN,
                team.id,
                now.version().unitId,
                Details.of().about(AuditField.MEMBER, joined.member().id).made(AuditField.JOINED_ON, day));
        return joined.row(decision);
    }

    /** Locks the team once for all its rows; nobody else can change it until the import ends. */
    private Roster lock(TeamAtHand at) {
        if (at.now() == null) {
            at.locked(Roster.of(teams.lock(at.team().id(), at.team().version()), stored, rosters));
        }
        return at.now();
    }

    private void touch(TeamAtHand at, Roster now) {
        if (at.touch()) {
            stored.touch(now.team());
        }
    }
}
