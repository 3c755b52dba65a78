package vn.toso.people;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who logs in with an account. */
@Schema(name = "PersonKind")
public enum PersonKind {
    PERSON,
    /** A program, with the secret of its service account. */
    SERVICE
}
