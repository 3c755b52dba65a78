package vn.toso.people;

import java.util.UUID;
import vn.toso.access.Role;

/**
 * Filters for a list of people; null means no filter.
 *
 * @param query part of the name or user name, or the end of the phone number
 * @param unit people whose home is this unit, a unit below it, or an ended unit that passed into one of these
 * @param role people who hold this role now, in any unit
 * @param former only people whose home unit has ended, or only the others
 */
record PersonFilter(PersonKind kind, String query, UUID unit, Role role, PersonState state, Boolean former) {}
