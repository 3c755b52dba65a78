package vn.toso.team;

import java.util.UUID;

/**
 * What is kept of an answer for whoever sends the same request again: an id, from which the answer is made anew. A whole one
 * would keep names for a week after they were erased.
 */
record Done(UUID id) {}
