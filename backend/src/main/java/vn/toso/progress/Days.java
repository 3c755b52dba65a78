package vn.toso.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.InvalidRequest;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.Violation;

/** Consecutive days, at least one. */
record Days(LocalDate first, LocalDate last) {

    /**
     * @param from the parameter of this name; null for {@code usual} days
     * @throws Problem 400 if there is no day or if there are more than {@code max}
     */
    static Days of(LocalDate from, LocalDate last, int usual, int max) {
        var first = from == null ? last.minusDays(usual - 1L) : from;
        if (first.isAfter(last)) {
            throw InvalidRequest.of(Violation.ofParameter("from", CommonViolation.AFTER_AS_OF));
        }
        if (ChronoUnit.DAYS.between(first, last) >= max) {
            throw InvalidRequest.of(Violation.ofParameter("from", CommonViolation.OUT_OF_RANGE));
        }
        return new Days(first, last);
    }

    List<LocalDate> all() {
        return first.datesUntil(last.plusDays(1)).toList();
    }
}
