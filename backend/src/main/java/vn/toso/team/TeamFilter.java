package vn.toso.team;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * Which teams a list shows; a null component filters nothing.
 *
 * @param unit teams at or below this unit on the date, and teams of ended units that passed into one of these
 * @param query part of the name, with or without diacritics
 * @param wanting only active teams with all of these shortcomings, below the unit in which they count; empty for no filter
 */
record TeamFilter(UUID unit, TeamLevel level, TeamStatus status, String query, Set<TeamWant> wanting, LocalDate asOf) {}
