package vn.toso.session;

import vn.toso.shared.problem.ViolationCode;

/** What may be wrong with the time to which the clock is to be moved. */
enum ClockViolation implements ViolationCode {
    PAST_TIME
}
