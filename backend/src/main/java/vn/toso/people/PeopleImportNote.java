package vn.toso.people;

import vn.toso.shared.table.NoteCode;

/** What is noted about a file of people. */
enum PeopleImportNote implements NoteCode {
    SHARED_CONTACT
}
