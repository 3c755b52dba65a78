package vn.toso.people;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import in the background works off. */
@Schema(name = "PeopleImportKind")
public enum PeopleImportKind {
    PEOPLE,
    ROLES
}
