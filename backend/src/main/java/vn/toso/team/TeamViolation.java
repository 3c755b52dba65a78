package vn.toso.team;

import vn.toso.shared.problem.ViolationCode;

/** What can be wrong with a team or its members. */
enum TeamViolation implements ViolationCode {
    ALREADY_MEMBER,
    AMBIGUOUS_MEMBER,
    AMBIGUOUS_VILLAGE,
    KNOWN_PERSON,
    NOT_A_COMMUNE,
    NOT_A_SUCCESSOR,
    NOT_TEAM_WRITER,
    NOTHING_CHANGES,
    OUTSIDE_UNIT,
    SECOND_LEADER,
    SERVES_WHOLE_COMMUNE,
    TEAM_DISSOLVED,
    TEAM_EXISTS,
    UNIT_NOT_ENDED,
    UNIT_NOT_THERE,
    UNKNOWN_MEMBER,
    UNKNOWN_PERSON,
    UNKNOWN_VILLAGE
}
