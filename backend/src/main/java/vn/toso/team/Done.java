package vn.toso.team;

import java.util.UUID;

/**
 * The stored reply to a change: only an id, from which a retry rebuilds the answer. A full answer would keep names for a week
 * after they were erased.
 */
record Done(UUID id) {}
