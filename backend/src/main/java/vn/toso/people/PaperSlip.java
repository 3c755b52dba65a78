package vn.toso.people;

import java.util.UUID;
import vn.toso.unit.UnitRef;

/**
 * A person who gets a slip on paper.
 *
 * @param unit the home unit
 * @param activated whether the person may have a password: a code was used, or no import has created the account
 */
record PaperSlip(
        UUID id,
        String subject,
        String username,
        String fullName,
        UnitRef unit,
        PersonState state,
        boolean activated) {}
