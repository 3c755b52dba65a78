package vn.toso.session;

import vn.toso.shared.problem.ViolationCode;

/** What can be wrong with the new time of the clock. */
enum ClockViolation implements ViolationCode {
    PAST_TIME
}
