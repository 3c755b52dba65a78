package vn.toso.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Violation;
import vn.toso.team.NewReconstitution.NewRole;

/** A team with a leader, a deputy and a member, and decisions about them. */
class ReconstitutionCheckTest {

    private static final LocalDate DAY = LocalDate.of(2022, 7, 1);
    private static final UUID LEADER = UUID.randomUUID();
    private static final UUID DEPUTY = UUID.randomUUID();
    private static final UUID MEMBER = UUID.randomUUID();
    private static final UUID STRANGER = UUID.randomUUID();

    private final Roster now = new Roster(null, null, null, List.of(), new HashMap<>(), new HashMap<>());

    private final List<Violation> violations = new ArrayList<>();

    ReconstitutionCheckTest() {
        Map.of(LEADER, MemberRole.LEADER, DEPUTY, MemberRole.DEPUTY, MEMBER, MemberRole.MEMBER)
                .forEach(this::joins);
    }

    private void joins(UUID id, MemberRole role) {
        var member = new Member();
        member.id = id;
        now.joins(member, new HeldRole(member, role, DAY, null));
    }

    private static NewReconstitution change(List<UUID> leaves, List<NewRole> roles, List<NewMember> joins) {
        return new NewReconstitution(
                DAY, new Decision("12", DAY, "Chủ tịch"), joins, leaves, roles, null, null, null, null);
    }

    private static NewMember joining(MemberRole role) {
        return new NewMember(null, "Hoàng Thị Bé", null, role, null, false, List.of());
    }

    @Test
    void onlyAMemberCanLeaveAndOnlyOnce() {
        ReconstitutionCheck.checkLeaves(
                now, change(List.of(MEMBER, STRANGER, MEMBER), List.of(), List.of()), violations);

        assertThat(violations)
                .containsExactly(
                        Violation.at("/leaves/1", TeamViolation.UNKNOWN_MEMBER),
                        Violation.at("/leaves/2", CommonViolation.REPEATED));
    }

    @Test
    void aRoleChangeNeedsAMemberWhoStaysAndADifferentRole() {
        var roles = List.of(
                new NewRole(STRANGER, MemberRole.MEMBER),
                new NewRole(LEADER, MemberRole.DEPUTY),
                new NewRole(LEADER, MemberRole.MEMBER),
                new NewRole(DEPUTY, MemberRole.DEPUTY),
                new NewRole(MEMBER, MemberRole.SECRETARY));
        ReconstitutionCheck.checkRoles(now, change(List.of(MEMBER), roles, List.of()), violations);

        assertThat(violations)
                .containsExactly(
                        Violation.at("/roles/0/memberId", TeamViolation.UNKNOWN_MEMBER),
                        Violation.at("/roles/2/memberId", CommonViolation.REPEATED),
                        Violation.at("/roles/3/role", CommonViolation.UNCHANGED),
                        Violation.at("/roles/4/memberId", CommonViolation.REPEATED));
    }

    @Test
    void aSecondLeaderIsNamed() {
        var roles = List.of(new NewRole(MEMBER, MemberRole.SECRETARY), new NewRole(DEPUTY, MemberRole.LEADER));
        ReconstitutionCheck.checkLeaders(now, change(List.of(), roles, List.of()), violations);
        assertThat(violations).containsExactly(Violation.at("/roles/1/role", TeamViolation.SECOND_LEADER));

        violations.clear();
        var joins = List.of(joining(MemberRole.MEMBER), joining(MemberRole.LEADER));
        ReconstitutionCheck.checkLeaders(now, change(List.of(), List.of(), joins), violations);
        assertThat(violations).containsExactly(Violation.at("/joins/1/role", TeamViolation.SECOND_LEADER));
    }

    @Test
    void aLeaderMayFollowOneWhoLeavesOrStepsDown() {
        var deputyLeads = new NewRole(DEPUTY, MemberRole.LEADER);
        ReconstitutionCheck.checkLeaders(now, change(List.of(LEADER), List.of(deputyLeads), List.of()), violations);
        var stepsDown = List.of(new NewRole(LEADER, MemberRole.MEMBER), deputyLeads);
        ReconstitutionCheck.checkLeaders(now, change(List.of(), stepsDown, List.of()), violations);
        ReconstitutionCheck.checkLeaders(
                now, change(List.of(LEADER), List.of(), List.of(joining(MemberRole.LEADER))), violations);
        // A new role for somebody who leaves or is no member adds no leader.
        ReconstitutionCheck.checkLeaders(now, change(List.of(DEPUTY), List.of(deputyLeads), List.of()), violations);
        assertThat(violations).isEmpty();

        ReconstitutionCheck.checkLeaders(
                now, change(List.of(LEADER), List.of(deputyLeads), List.of(joining(MemberRole.LEADER))), violations);
        assertThat(violations).containsExactly(Violation.at("/joins/0/role", TeamViolation.SECOND_LEADER));
    }

    @Test
    void aDecisionWithoutAChangeIsRecognised() {
        assertThat(ReconstitutionCheck.changesNothing(change(List.of(), List.of(), List.of())))
                .isTrue();
        assertThat(List.of(
                        change(List.of(MEMBER), List.of(), List.of()),
                        change(List.of(), List.of(new NewRole(MEMBER, MemberRole.DEPUTY)), List.of()),
                        change(List.of(), List.of(), List.of(joining(MemberRole.MEMBER))),
                        other(List.of(), null, null),
                        other(null, "Tổ số 2", null),
                        other(null, null, STRANGER)))
                .noneMatch(ReconstitutionCheck::changesNothing);
    }

    private static NewReconstitution other(List<UUID> villages, String name, UUID unit) {
        return new NewReconstitution(
                DAY, new Decision("12", DAY, "Chủ tịch"), List.of(), List.of(), List.of(), villages, name, unit, null);
    }
}
