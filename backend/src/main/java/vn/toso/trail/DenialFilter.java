package vn.toso.trail;

import java.time.LocalDate;
import java.util.UUID;
import vn.toso.shared.problem.InvalidRequest;

/**
 * Which denials a list shows; a null component filters nothing.
 *
 * @param unit only of callers with an assignment at or below this unit
 * @param problem the type of the problem, without its path
 * @param from first day by the system clock, included
 * @param to last day, included
 */
record DenialFilter(UUID unit, String subject, String problem, LocalDate from, LocalDate to) {

    DenialFilter {
        InvalidRequest.requireOrder(from, to);
    }
}
