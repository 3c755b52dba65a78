package vn.toso.team;

/** What can be done to a team. */
public enum TeamAction {
    /** Correct its name or founding decision, or what is held of a member. */
    EDIT,
    RECONSTITUTE,
    DISSOLVE,
    /** Read a phone number in full; each such reading is recorded. */
    READ_PHONES,
    /** Erase what is held of a member, on request. */
    ERASE
}
