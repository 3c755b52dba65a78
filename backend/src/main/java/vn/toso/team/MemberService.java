package vn.toso.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.toso.audit.AuditAction;
import vn.toso.audit.AuditField;
import vn.toso.audit.AuditTrail;
import vn.toso.audit.Details;
import vn.toso.shared.page.Page;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.Violation;
import vn.toso.shared.text.PersonName;
import vn.toso.shared.time.BusinessClock;

/**
 * Reads and edits the members of a team. Answers mask phone numbers, for the team's own commune too. Reading a number in full
 * is a request of its own and is recorded in the audit trail.
 */
@ApplicationScoped
class MemberService {

    /** @param version of the team after the change */
    record Edited(MemberView member, int version) {}

    private final TeamService teams;
    private final TeamRepository rows;
    private final RosterRepository rosters;
    private final Joining joining;
    private final TeamAccess access;
    private final AuditTrail audit;
    private final BusinessClock clock;

    MemberService(
            TeamService teams,
            TeamRepository rows,
            RosterRepository rosters,
            Joining joining,
            TeamAccess access,
            AuditTrail audit,
            BusinessClock clock) {
        this.teams = teams;
        this.rows = rows;
        this.rosters = rosters;
        this.joining = joining;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Page<MemberView> roster(UUID teamId, LocalDate asOf, boolean past) {
        access.requireRosterReader(teams.require(teamId, asOf).unitId());
        return Page.whole(rosters.findRosters(List.of(teamId), asOf, past).stream()
                .map(RosterRow::view)
                .toList());
    }

    @Transactional
    PhoneView phone(UUID teamId, UUID memberId) {
        var unitId = teams.require(teamId, clock.today()).unitId();
        if (!access.of(unitId).mayReadPhones()) {
            throw TeamProblem.phonesNotYours(unitId);
        }
        var member = rosters.find(teamId, memberId).orElseThrow(Problem::notFound);
        audit.changed(
                AuditAction.TEAM_READ_PHONE, memberId, unitId, Details.of().about(AuditField.TEAM, teamId));
        return new PhoneView(memberId, rosters.person(member.personId).phone);
    }

    @Transactional
    Edited edit(UUID teamId, UUID memberId, int version, MemberEdit edit) {
        var team = teams.lock(teamId, version);
        edit(team, rows.version(teamId).unitId, memberId, edit);
        rows.touch(team);
        rows.write();
        var view = rosters.findRosters(List.of(teamId), clock.today(), true).stream()
                .map(RosterRow::view)
                .filter(one -> one.id().equals(memberId))
                .findFirst()
                .orElseThrow();
        return new Edited(view, team.version);
    }

    /**
     * Edits a member of a team that the caller has locked; the caller raises the team's version. The audit trail names the
     * changed fields, never their values.
     */
    void edit(Team team, UUID unitId, UUID memberId, MemberEdit edit) {
        var member = rosters.find(team.id, memberId).orElseThrow(Problem::notFound);
        audit.changed(
                AuditAction.TEAM_EDIT_MEMBER,
                team.id,
                unitId,
                change(member, edit).about(AuditField.MEMBER, memberId));
    }

    private Details change(Member member, MemberEdit edit) {
        var person = rosters.lockPerson(member.personId);
        person.requireHeld();
        TeamProblem.refuse(joining.checkTrainings(edit.trainings(), ""));
        var details = Details.of();
        if (!person.name.equals(edit.name().strip())) {
            // A name that was given earlier stays.
            if (!PersonName.Validator.isFullName(edit.name())) {
                throw TeamProblem.invalid(List.of(Violation.at("/name", CommonViolation.NOT_A_PERSON_NAME)));
            }
            person.name = edit.name().strip();
            details.named(AuditField.NAME);
        }
        var phone = edit.phone() == null ? person.phone : Phone.parse(edit.phone(), "/phone");
        if (!Objects.equals(person.phone, phone)) {
            person.phone = phone;
            details.named(AuditField.PHONE);
        }
        if (!Objects.equals(member.position, edit.position())) {
            member.position = edit.position();
            details.named(AuditField.POSITION);
        }
        if (member.core != edit.core()) {
            member.core = edit.core();
            details.named(AuditField.CORE);
        }
        if (!Training.sameOf(person.trainings, edit.trainings())) {
            person.trainings.clear();
            person.trainings.addAll(edit.trainings());
            details.named(AuditField.TRAININGS);
        }
        return details;
    }
}
