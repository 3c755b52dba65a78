package vn.toso.people;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the caller can do with a person. */
@Schema(name = "PersonAction")
public enum PersonAction {
    EDIT,
    SUSPEND,
    RESUME,
    /** Change the home unit, with the roles held there. */
    MOVE,
    END,
    /** Make a new one-time code. */
    SLIP,
    /** Give a role. */
    GRANT
}
