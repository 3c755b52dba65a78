package vn.toso.trail;

import java.time.LocalDate;
import java.util.UUID;
import vn.toso.audit.AuditAction;
import vn.toso.shared.problem.InvalidRequest;

/**
 * Which rows of the trail a list shows; a null component filters nothing.
 *
 * @param unit this unit and all units below it on the date of the row
 * @param subject of who acted
 * @param from first day by the business clock, included
 * @param to last day, included
 */
record TrailFilter(UUID unit, String subject, AuditAction action, UUID object, LocalDate from, LocalDate to) {

    TrailFilter {
        InvalidRequest.requireOrder(from, to);
    }
}
