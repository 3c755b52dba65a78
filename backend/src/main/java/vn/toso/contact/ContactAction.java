package vn.toso.contact;

/** What the caller can do with the contact of a unit. */
public enum ContactAction {
    EDIT,
    /** Read the phone number in full, which is recorded. */
    READ_PHONE
}
