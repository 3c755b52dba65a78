package vn.toso.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.Violation;
import vn.toso.shared.text.PhoneNumber;
import vn.toso.shared.time.BusinessClock;

/** Adds members to a team, at its founding or later. */
@ApplicationScoped
class Joining {

    private final TeamRepository teams;
    private final RosterRepository rosters;
    private final BusinessClock clock;

    Joining(TeamRepository teams, RosterRepository rosters, BusinessClock clock) {
        this.teams = teams;
        this.rosters = rosters;
        this.clock = clock;
    }

    /**
     * @param pointer JSON pointer to the list of joining members
     * @param unitId people known in teams of this unit may join by their id
     * @param there ids of the people who are members already
     */
    List<Violation> check(List<NewMember> joins, String pointer, UUID unitId, Collection<UUID> there) {
        var ids =
                joins.stream().map(NewMember::personId).filter(Objects::nonNull).toList();
        var known = ids.isEmpty() ? Set.<UUID>of() : rosters.findKnown(ids, unitId);
        var seen = new HashSet<>(there);
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < joins.size(); i++) {
            var one = joins.get(i);
            var at = pointer + "/" + i;
            if (one.personId() == null) {
                violations.addAll(checkNew(one, at));
            } else if (!known.contains(one.personId())) {
                violations.add(Violation.at(at + "/personId", TeamViolation.UNKNOWN_PERSON));
            } else if (!seen.add(one.personId())) {
                violations.add(Violation.at(at + "/personId", TeamViolation.ALREADY_MEMBER));
            } else if (one.name() != null
                    || one.phone() != null
                    || !one.trainings().isEmpty()) {
                violations.add(Violation.at(at + "/personId", TeamViolation.KNOWN_PERSON));
            }
        }
        return violations;
    }

    private List<Violation> checkNew(NewMember one, String at) {
        var violations = new ArrayList<Violation>();
        if (one.name() == null || one.name().isBlank()) {
            violations.add(Violation.at(at + "/name", CommonViolation.REQUIRED));
        }
        try {
            Phone.parse(one.phone(), at + "/phone");
        } catch (Problem noPhone) {
            violations.addAll(noPhone.violations());
        }
        violations.addAll(checkTrainings(one.trainings(), at));
        return violations;
    }

    List<Violation> checkTrainings(List<Training> trainings, String at) {
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < trainings.size(); i++) {
            if (trainings.get(i).date().isAfter(clock.today())) {
                violations.add(Violation.at(at + "/trainings/" + i + "/date", CommonViolation.IN_FUTURE));
            }
        }
        return violations;
    }

    /** @param by id of the reconstitution; null at the founding */
    Joined join(UUID teamId, NewMember joins, LocalDate day, UUID by) {
        Person person = null;
        var personId = joins.personId();
        if (personId == null) {
            person = new Person(joins.name().strip(), Phone.parse(joins.phone(), "/phone"), joins.trainings());
            teams.persist(person);
            personId = person.id;
        }
        var member = new Member(teamId, personId, joins, day, by);
        teams.persist(member);
        var role = new HeldRole(member, joins.role(), day, by);
        teams.persist(role);
        return new Joined(person, member, role);
    }

    /** @param person null if the person existed before */
    record Joined(Person person, Member member, HeldRole role) {

        /** The new member in the form in which the roster reads it. */
        RosterRow row(Decision joinedBy) {
            return new RosterRow(
                    member.teamId,
                    person.phone,
                    new MemberView(
                            member.id,
                            person.id,
                            person.version,
                            person.name,
                            PhoneNumber.masked(person.phone),
                            role.role,
                            member.position,
                            member.core,
                            member.validFrom,
                            joinedBy,
                            null,
                            null,
                            RosterRow.latestFirst(person.trainings),
                            false),
                    Set.of(role.role));
        }
    }
}
