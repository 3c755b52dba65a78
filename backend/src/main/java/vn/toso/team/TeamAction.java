package vn.toso.team;

/** What the caller can do with a team. */
public enum TeamAction {
    /** Correct the name, the founding decision or the data of a member. */
    EDIT,
    RECONSTITUTE,
    DISSOLVE,
    /** Read the names of its members. */
    READ_ROSTER,
    /** Read a phone number in full, which is recorded. */
    READ_PHONES,
    /** Erase the data of a member on request. */
    ERASE
}
