package vn.toso.team;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * Which teams a list shows; a null asks nothing.
 *
 * @param unit at or below this one on the date, or of an ended unit that passed into one of these
 * @param query what the name contains, diacritics or not
 * @param wanting only active teams that need each of these put right, below the unit that they count in; empty for all
 */
record TeamFilter(UUID unit, TeamLevel level, TeamStatus status, String query, Set<TeamWant> wanting, LocalDate asOf) {}
