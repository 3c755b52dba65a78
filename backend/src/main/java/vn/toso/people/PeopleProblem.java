package vn.toso.people;

import java.util.List;
import java.util.UUID;
import vn.toso.access.AccessProblem;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.ProblemType;
import vn.toso.shared.problem.Violation;

final class PeopleProblem {

    enum Type implements ProblemType {
        ASSIGNMENT_ENDED,
        ASSIGNMENT_EXISTS,
        AUTHOR_SUSPENDED,
        HOLDS_MORE,
        IMPORT_CHANGED,
        INVALID_ASSIGNMENT,
        INVALID_PASSWORD,
        INVALID_PERSON,
        LAST_ADMINISTRATOR,
        NOBODY_NEEDS_A_SLIP,
        OWN_NAME,
        OWN_ROLE,
        OWN_SECOND_FACTORS,
        PERSON_ACTIVE,
        PERSON_CHANGED,
        PERSON_ENDED,
        PERSON_EXISTS,
        PERSON_SUSPENDED,
        ROLE_CHANGED,
        SECOND_FACTORS_LEFT,
        SLIP_UNKNOWN,
        SLIPS_PRINTED
    }

    private PeopleProblem() {}

    static void refuse(Type type, List<Violation> violations) {
        if (!violations.isEmpty()) {
            var title = type == Type.INVALID_PERSON ? "The person cannot be so" : "The role cannot be given so";
            throw new Problem(Problem.Kind.UNPROCESSABLE, type, title, violations);
        }
    }

    static Problem roleNotHeld(UUID unitId) {
        return new Problem(Problem.Kind.FORBIDDEN, AccessProblem.NOT_ADMINISTRATOR, "You do not administer this unit")
                .with("unitId", unitId);
    }

    static Problem holdsMore(UUID personId) {
        return new Problem(
                        Problem.Kind.FORBIDDEN,
                        Type.HOLDS_MORE,
                        "The person holds a role in a unit that you do not administer")
                .with("personId", personId);
    }

    static Problem lastAdministrator() {
        return new Problem(
                Problem.Kind.CONFLICT,
                Type.LAST_ADMINISTRATOR,
                "No other administrator of the whole installation would be left");
    }

    static Problem assignmentExists(UUID assignmentId) {
        return new Problem(
                        Problem.Kind.CONFLICT,
                        Type.ASSIGNMENT_EXISTS,
                        "The person has this role in this unit at that time already")
                .with("assignmentId", assignmentId);
    }

    static Problem authorSuspended() {
        return new Problem(
                Problem.Kind.CONFLICT,
                Type.AUTHOR_SUSPENDED,
                "The account of the person who began the import is suspended or has ended");
    }

    static Problem changed(List<PeopleViolation> what) {
        return new Problem(
                Problem.Kind.CONFLICT,
                Type.PERSON_CHANGED,
                "Somebody has changed the person since the table was checked",
                what.stream().map(one -> Violation.at("", one)).toList());
    }

    static Problem importChanged() {
        return new Problem(
                Problem.Kind.CONFLICT,
                Type.IMPORT_CHANGED,
                "The table would now do something else than its preview said; nothing was imported");
    }

    static Problem roleChanged() {
        return new Problem(
                Problem.Kind.CONFLICT,
                Type.ROLE_CHANGED,
                "Somebody has changed the end or the reason of the role since the table was checked");
    }

    static Problem ownName() {
        return new Problem(
                Problem.Kind.CONFLICT, Type.OWN_NAME, "Nobody changes their own name; another administrator does it");
    }

    static Problem ownRole() {
        return new Problem(
                Problem.Kind.CONFLICT,
                Type.OWN_ROLE,
                "Nobody gives a role to themselves or changes the end or the reason of their own; another administrator does it");
    }

    static Problem ownSecondFactors() {
        return new Problem(
                Problem.Kind.CONFLICT,
                Type.OWN_SECOND_FACTORS,
                "Nobody removes their own second factors so; another administrator does it");
    }

    /** Unlike the problems of the identity provider, it does not say that nothing was changed. */
    static Problem secondFactorsLeft() {
        return new Problem(
                        Problem.Kind.UNAVAILABLE,
                        Type.SECOND_FACTORS_LEFT,
                        "The identity provider stopped answering while second factors were removed; the same request removes the rest")
                .retryAfterBetween(3, 8);
    }

    static Problem assignmentEnded() {
        return new Problem(Problem.Kind.CONFLICT, Type.ASSIGNMENT_ENDED, "The role has ended");
    }

    static Problem exists() {
        return new Problem(
                Problem.Kind.CONFLICT,
                Type.PERSON_EXISTS,
                "Somebody has this user name already",
                Violation.at("/username", PeopleViolation.PERSON_EXISTS));
    }

    static Problem nameTaken() {
        return new Problem(
                Problem.Kind.CONFLICT,
                Type.PERSON_EXISTS,
                "The unit has somebody of this name since the table was checked",
                Violation.at("/fullName", PeopleViolation.NAME_IN_UNIT_ALREADY));
    }

    /** What can be done only in another state. */
    static Problem inState(PersonState state) {
        return switch (state) {
            case ACTIVE -> new Problem(Problem.Kind.CONFLICT, Type.PERSON_ACTIVE, "The account is active");
            case SUSPENDED -> new Problem(Problem.Kind.CONFLICT, Type.PERSON_SUSPENDED, "The account is suspended");
            case ENDED -> ended();
        };
    }

    /** The same for every code that opens nothing. */
    static Problem slipUnknown() {
        return new Problem(
                Problem.Kind.NOT_FOUND,
                Type.SLIP_UNKNOWN,
                "The code is mistyped, used or expired; the administrator of the unit makes a new one");
    }

    static Problem nobodyNeedsASlip() {
        return new Problem(
                Problem.Kind.CONFLICT,
                Type.NOBODY_NEEDS_A_SLIP,
                "Nobody whom the import has created waits for a first code");
    }

    /** The codes are stored nowhere, so a request that is repeated cannot be answered. */
    static Problem slipsPrinted() {
        return new Problem(
                Problem.Kind.CONFLICT,
                Type.SLIPS_PRINTED,
                "These slips were made already; print them again for new codes");
    }

    static Problem passwordRefused() {
        return new Problem(
                Problem.Kind.UNPROCESSABLE,
                Type.INVALID_PASSWORD,
                "The password breaks a rule: at least 12 characters, not the user name nor the code, and not easy to guess",
                Violation.at("/password", PeopleViolation.PASSWORD_REFUSED));
    }

    static Problem ended() {
        return new Problem(Problem.Kind.CONFLICT, Type.PERSON_ENDED, "The account has ended");
    }
}
