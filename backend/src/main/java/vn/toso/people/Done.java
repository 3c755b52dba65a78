package vn.toso.people;

import java.util.UUID;

/**
 * The stored reply to a change: only an id, from which a retry rebuilds the answer. A full answer would keep codes, phone numbers
 * and names for a week.
 */
record Done(UUID id) {}
