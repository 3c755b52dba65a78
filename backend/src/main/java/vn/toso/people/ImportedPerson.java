package vn.toso.people;

import java.time.Instant;
import java.util.UUID;
import vn.toso.access.Role;
import vn.toso.shared.text.Vietnamese;

/**
 * A row of an import of people that creates or changes somebody.
 *
 * @param personId who is changed; null if somebody is created
 * @param username null if it is made from the name
 * @param email of a new person, or as it will be
 * @param phone likewise
 * @param unitId the home unit
 * @param role null for no new role
 * @param validTo the first moment without the role; null for no end
 */
record ImportedPerson(
        UUID importId,
        int rowNumber,
        UUID personId,
        String fullName,
        String username,
        String email,
        String phone,
        UUID unitId,
        Role role,
        Instant validTo) {

    String foldedName() {
        return Vietnamese.fold(fullName);
    }
}
