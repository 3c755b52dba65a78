package vn.toso.people;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be a mistake, although it is taken. */
@Schema(name = "PersonWarning")
public enum PersonWarning {
    /** Somebody else of the home unit has this name, without regard to diacritics. */
    SAME_NAME,
    /** Somebody else of the home unit has this phone number, such as that of a desk. */
    SAME_PHONE
}
