package vn.toso.people;

import java.util.UUID;
import vn.toso.access.Role;

/**
 * Filters for a list of assignments; null means no filter.
 *
 * @param unit this unit, all units below it, and ended units that passed into these
 */
record AssignmentFilter(UUID unit, UUID person, Role role, AssignmentWhen when) {}
