package vn.toso.people;

import vn.toso.shared.problem.ViolationCode;

/** What can be wrong with a person or a role. */
enum PeopleViolation implements ViolationCode {
    BEYOND_OWN_TERM,
    EMAIL_CHANGED,
    NAME_CHANGED,
    NAME_IN_UNIT_ALREADY,
    NOT_A_PROGRAM_NAME,
    NOT_A_USERNAME,
    NOT_A_VILLAGE,
    NOT_AN_EMAIL,
    PASSWORD_REFUSED,
    PERSON_EXISTS,
    PHONE_CHANGED,
    ROLE_OF_PEOPLE,
    ROLE_OF_SERVICES,
    SAME_NAME_IN_UNIT,
    SERVICE_EXISTS,
    STATE_CHANGED,
    UNIT_CHANGED,
    UNIT_ENDED,
    UNIT_NOT_THERE,
    UNKNOWN_ACCOUNT,
    USERNAME_OF_SERVICES
}
