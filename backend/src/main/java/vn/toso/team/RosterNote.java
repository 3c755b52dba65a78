package vn.toso.team;

import vn.toso.shared.table.NoteCode;

/** What is noted about a file of members. */
enum RosterNote implements NoteCode {
    EARLIER_ROLES,
    PAST_MEMBERS
}
