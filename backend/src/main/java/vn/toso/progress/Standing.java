package vn.toso.progress;

import java.util.List;
import java.util.UUID;

/**
 * How a row stands on a date.
 *
 * @param unanswered of a row that is one unit which has reported: the indicators asked that its report does not answer, in
 *     the order of the regime; empty otherwise
 */
record Standing(Coverage coverage, List<UUID> unanswered) {

    static final Standing NONE = new Standing(Coverage.NONE, List.of());
}
