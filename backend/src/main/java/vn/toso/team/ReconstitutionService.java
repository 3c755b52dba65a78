package vn.toso.team;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.toso.access.CurrentUser;
import vn.toso.audit.AuditAction;
import vn.toso.audit.AuditField;
import vn.toso.audit.AuditTrail;
import vn.toso.audit.Details;
import vn.toso.shared.idempotency.Idempotency;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.page.Page;
import vn.toso.shared.time.BusinessClock;

/** Kiện toàn: applies all changes of one decision in one transaction and records them as one event. */
@ApplicationScoped
public class ReconstitutionService {

    private final TeamService teams;
    private final TeamRepository rows;
    private final RosterRepository rosters;
    private final ReconstitutionQueries events;
    private final ReconstitutionCheck check;
    private final Joining joining;
    private final TeamAccess access;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final BusinessClock clock;

    ReconstitutionService(
            TeamService teams,
            TeamRepository rows,
            RosterRepository rosters,
            ReconstitutionQueries events,
            ReconstitutionCheck check,
            Joining joining,
            TeamAccess access,
            Idempotency idempotency,
            AuditTrail audit,
            CurrentUser user,
            BusinessClock clock) {
        this.teams = teams;
        this.rows = rows;
        this.rosters = rosters;
        this.events = events;
        this.check = check;
        this.joining = joining;
        this.access = access;
        this.idempotency = idempotency;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    Page<ReconstitutionView> list(UUID teamId) {
        access.requireRosterReader(teams.require(teamId, clock.today()).unitId());
        return Page.whole(events.find(teamId));
    }

    @Transactional
    Reply<ReconstitutionView> reconstitute(String key, UUID teamId, int version, NewReconstitution change) {
        record Request(UUID teamId, int version, NewReconstitution change) {}
        var request = new Request(teamId, version, change);
        var reply = idempotency.once(
                "createReconstitution",
                key,
                request,
                Done.class,
                () -> new Done(reconstitute(teamId, version, change, user.name())));
        teams.require(teamId, clock.today());
        var view = events.find(teamId).stream()
                .filter(event -> event.id().equals(reply.body().id()))
                .findFirst()
                .orElseThrow();
        return new Reply<>(view, reply.replayed());
    }

    /**
     * Runs in the transaction of the caller, if there is one, such as an import or the demo.
     *
     * @param recordedBy display name of the person who records it
     */
    @Transactional
    public UUID reconstitute(UUID teamId, int version, NewReconstitution change, String recordedBy) {
        var team = teams.lock(teamId, version);
        team.requireActive();
        var now = Roster.of(team, rows, rosters);
        TeamProblem.refuse(check.check(now, change));
        var event = new Reconstitution(teamId, change, clock.now(), recordedBy);
        rows.persist(event);
        var day = change.effectiveOn();
        int members = now.members().size();
        var served = now.served().stream().map(village -> village.villageId).toList();
        var details = Details.of()
                .changed(
                        AuditField.MEMBERS,
                        members,
                        members + change.joins().size() - change.leaves().size())
                .members(AuditField.VILLAGES, served, change.villageIds() == null ? served : change.villageIds())
                .changed(
                        AuditField.NAME,
                        now.version().name,
                        change.name() == null
                                ? now.version().name
                                : change.name().strip())
                .changed(
                        AuditField.UNIT,
                        now.version().unitId,
                        change.unitId() == null ? now.version().unitId : change.unitId())
                .made(AuditField.DECISION_NUMBER, change.decision().number());
        change.leaves().forEach(member -> now.leave(member, day, event.id));
        change.roles().forEach(one -> take(now, one, day, event.id));
        change.joins().forEach(one -> joining.join(teamId, one, day, event.id));
        serve(now, change.villageIds(), day, event.id);
        call(now, change, event.id);
        rows.touch(team);
        rows.write();
        audit.changed(
                AuditAction.TEAM_RECONSTITUTE,
                teamId,
                rows.version(teamId).unitId,
                details.about(AuditField.EFFECTIVE_FROM, day)
                        .about(AuditField.JOINED, change.joins().size())
                        .about(AuditField.LEFT, change.leaves().size())
                        .about(AuditField.ROLES, change.roles().size()));
        return event.id;
    }

    private void take(Roster now, NewReconstitution.NewRole change, LocalDate day, UUID event) {
        now.roles().get(change.memberId()).validTo = day;
        rows.persist(new HeldRole(now.members().get(change.memberId()), change.role(), day, event));
    }

    /** @param villageIds all villages from then on; null for no change */
    private void serve(Roster now, List<UUID> villageIds, LocalDate day, UUID event) {
        if (villageIds == null) {
            return;
        }
        var served = now.served().stream().map(village -> village.villageId).collect(toSet());
        now.served().stream()
                .filter(village -> !villageIds.contains(village.villageId))
                .forEach(village -> village.end(day, event));
        var added = new HashSet<>(villageIds);
        added.removeAll(served);
        added.forEach(village -> rows.persist(new TeamVillage(now.team().id, village, day, event)));
    }

    /** Begins a new version of the team if its name or commune changes. */
    private void call(Roster now, NewReconstitution change, UUID event) {
        var before = now.version();
        var unitId = Objects.requireNonNullElse(change.unitId(), before.unitId);
        var name = Objects.requireNonNullElse(change.name(), before.name).strip();
        if (unitId.equals(before.unitId) && name.equals(before.name)) {
            return;
        }
        teams.refuseSecond(unitId, name, now.team().id);
        before.validTo = change.effectiveOn();
        rows.persist(new TeamVersion(now.team().id, unitId, name, change.effectiveOn(), event));
    }
}
