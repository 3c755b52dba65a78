package vn.toso.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.toso.access.Role;
import vn.toso.shared.text.Vietnamese;
import vn.toso.shared.time.VietnamTime;

/**
 * A row of an import that creates or changes somebody, or gives or changes a role.
 *
 * @param personId who is changed; null if somebody is created
 * @param username null if it is made from the name
 * @param before email and phone of who is changed, when the row was checked
 * @param contact email and phone of a new person, or as they will be
 * @param unitId the home unit; in an import of roles that of the role
 * @param given null for no role
 * @param seen what the person was when the row was checked; null if somebody is created
 */
record ImportedPerson(
        UUID importId,
        int rowNumber,
        UUID personId,
        String fullName,
        String username,
        Contact before,
        Contact contact,
        UUID unitId,
        Given given,
        Seen seen) {

    /**
     * A role that is given, or the new end and reason of one that somebody holds.
     *
     * @param from null for now
     * @param to the first moment without the role; null for no end
     * @param changed null if the role is given
     */
    record Given(Role role, Instant from, Instant to, String reason, Changed changed) {

        static Given of(Role role, Instant to) {
            return new Given(role, null, to, null, null);
        }

        NewAssignment to(UUID personId, UUID unitId) {
            return new NewAssignment(personId, unitId, role, VietnamTime.local(from), VietnamTime.local(to), reason);
        }
    }

    /** @param version that of the role when the row was checked */
    record Changed(UUID assignmentId, int version) {}

    /** @param unitId the home unit; null if the caller could not see the person, but only a role */
    record Seen(UUID unitId, PersonState state) {

        static Seen of(PersonRow person) {
            return new Seen(person.unitId(), person.state());
        }
    }

    /** Each null if there is none. */
    record Contact(String email, String phone) {

        static final Contact NONE = new Contact(null, null);
    }

    /**
     * The contact of who is changed, as this row makes it: what the row does not change stays as it is now.
     *
     * @throws vn.toso.shared.problem.Problem 409 {@code person-changed} if somebody has changed the same since the row was
     *     checked, or whom the row means
     */
    Contact contactFor(PersonRow now) {
        var changed = changed(now.fullName(), now.unitId(), now.state());
        if (conflict(before.email, contact.email, now.email())) {
            changed.add(PeopleViolation.EMAIL_CHANGED);
        }
        if (conflict(before.phone, contact.phone, now.phone())) {
            changed.add(PeopleViolation.PHONE_CHANGED);
        }
        if (!changed.isEmpty()) {
            throw PeopleProblem.changed(changed);
        }
        return new Contact(
                Objects.equals(before.email, contact.email) ? now.email() : contact.email,
                Objects.equals(before.phone, contact.phone) ? now.phone() : contact.phone);
    }

    /**
     * Refuses a row whose person is no longer the one of the preview: has another name, another home unit or another state. Who was
     * moved or suspended meanwhile lost rights by it, which the row would give back.
     *
     * @throws vn.toso.shared.problem.Problem 409 {@code person-changed}
     */
    void requireSame(Account now) {
        var changed = changed(now.fullName, now.unitId, now.state);
        if (!changed.isEmpty()) {
            throw PeopleProblem.changed(changed);
        }
    }

    private List<PeopleViolation> changed(String nameNow, UUID unitNow, PersonState stateNow) {
        var changed = new ArrayList<PeopleViolation>();
        if (!Vietnamese.nameKey(nameNow).equals(Vietnamese.nameKey(fullName))) {
            changed.add(PeopleViolation.NAME_CHANGED);
        }
        if (seen != null && seen.unitId != null && !unitNow.equals(seen.unitId)) {
            changed.add(PeopleViolation.UNIT_CHANGED);
        }
        if (seen != null && stateNow != seen.state) {
            changed.add(PeopleViolation.STATE_CHANGED);
        }
        return changed;
    }

    private static boolean conflict(String before, String after, String now) {
        return !Objects.equals(before, after) && !Objects.equals(before, now) && !Objects.equals(after, now);
    }

    String foldedName() {
        return Vietnamese.fold(fullName);
    }
}
