package vn.toso.team;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.toso.shared.text.PhoneNumber;
import vn.toso.shared.text.PlainText;
import vn.toso.shared.text.Vietnamese;

/**
 * The data that tells one person of a team from another, in a form for comparison only; null for what is not known.
 *
 * @param bare whether the name is typed without diacritics
 * @param mask the masked phone
 */
record Traits(
        String name,
        boolean bare,
        String phone,
        String mask,
        MemberRole role,
        String position,
        LocalDate joinedOn,
        Decision joinedBy,
        Boolean core,
        List<Training> trainings) {

    static Traits of(SaidMember said) {
        return new Traits(
                Vietnamese.nameKey(said.name()),
                SameName.isBare(said.name()),
                said.digits(),
                said.mask(),
                said.role(),
                key(said.position()),
                said.joinedOn(),
                said.joinedBy(),
                said.core(),
                said.trainings());
    }

    static Traits of(RosterRow held) {
        var view = held.view();
        return new Traits(
                Vietnamese.nameKey(view.name()),
                false,
                held.phone(),
                PhoneNumber.masked(held.phone()),
                view.role(),
                key(view.position()),
                view.joinedOn(),
                view.joinedBy(),
                view.core() ? true : null,
                view.trainings().isEmpty() ? null : view.trainings());
    }

    private static String key(String text) {
        return text == null ? null : Vietnamese.nameKey(text);
    }

    /** Whether a row has the name of this member; the caller has checked that their folded names are equal. */
    boolean isNamed(Traits held) {
        return bare || name.equals(held.name);
    }

    boolean hasPhoneOf(Traits held) {
        return phone != null && phone.equals(held.phone);
    }

    /** Also compares masked phones: a caller who may not read phones sends the masks of the export back. */
    boolean sharesPhoneWith(Traits held) {
        return hasPhoneOf(held) || mask != null && mask.equals(held.mask);
    }

    /** Whether neither has a phone, or the row has the mask that an export writes. */
    boolean hasExportedPhoneOf(Traits held) {
        return phone == null && Objects.equals(mask, held.mask);
    }

    boolean isExactly(Traits held) {
        return name.equals(held.name) && Objects.equals(position, held.position) && isStandingOf(held);
    }

    /** Nothing differs, and the positions are equal. */
    boolean isLike(Traits held) {
        return !hasAnotherPhoneThan(held) && Objects.equals(position, held.position) && isStandingOf(held);
    }

    boolean hasAnotherPhoneThan(Traits held) {
        return differ(phone, held.phone) || differ(mask, held.mask);
    }

    /** Whether the row differs in anything but name and phone. */
    boolean isOfAnotherMembershipThan(Traits held) {
        return !isStandingOf(held)
                || differ(position, held.position)
                || differ(core, held.core)
                || isByAnotherDecisionThan(held)
                || trainings != null && held.trainings != null && !Training.sameOf(trainings, held.lines());
    }

    /** Whether the row says nothing beyond the stored data. */
    boolean addsNothingTo(Traits held) {
        return (phone == null || phone.equals(held.phone))
                && (mask == null || mask.equals(held.mask))
                && (position == null || position.equals(held.position))
                && (joinedOn == null || joinedOn.equals(held.joinedOn))
                && (core == null || core.equals(Boolean.TRUE.equals(held.core)))
                && (trainings == null || Training.sameOf(trainings, held.lines()))
                && !isByAnotherDecisionThan(held);
    }

    private boolean isByAnotherDecisionThan(Traits held) {
        return differ(key(joinedBy.number()), key(held.joinedBy.number()))
                || differ(joinedBy.date(), held.joinedBy.date())
                || differ(key(joinedBy.signer()), key(held.joinedBy.signer()));
    }

    /** The trainings in the form that a cell can hold. */
    private List<Training> lines() {
        return trainings == null
                ? List.of()
                : trainings.stream()
                        .map(one -> new Training(one.date(), PlainText.line(one.subject())))
                        .toList();
    }

    boolean couldBe(Traits held) {
        return isStandingOf(held) && (isNamed(held) || !differ(phone, held.phone));
    }

    /** Compares role and day of joining, which a file cannot change. */
    private boolean isStandingOf(Traits held) {
        return !differ(role, held.role) && !differ(joinedOn, held.joinedOn);
    }

    /** Whether two rows are about two people. */
    boolean isApartFrom(Traits other) {
        return !name.equals(other.name)
                || differ(phone, other.phone)
                || differ(role, other.role)
                || differ(position, other.position);
    }

    private static boolean differ(Object one, Object other) {
        return one != null && other != null && !one.equals(other);
    }
}
