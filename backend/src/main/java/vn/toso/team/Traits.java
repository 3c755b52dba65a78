package vn.toso.team;

import java.time.LocalDate;
import java.util.Objects;
import vn.toso.shared.text.Vietnamese;

/**
 * What tells one person of a team from another, in a form that is compared and never shown; null for what is not known.
 *
 * @param bare whether the name is typed without diacritics
 * @param mask of the phone
 */
record Traits(
        String name, boolean bare, String phone, String mask, MemberRole role, String position, LocalDate joinedOn) {

    static Traits of(SaidMember said) {
        return new Traits(
                Vietnamese.nameKey(said.name()),
                SameName.isBare(said.name()),
                said.digits(),
                said.mask(),
                said.role(),
                key(said.position()),
                said.joinedOn());
    }

    static Traits of(RosterRow held) {
        var view = held.view();
        return new Traits(
                Vietnamese.nameKey(view.name()),
                false,
                held.phone(),
                Phone.masked(held.phone()),
                view.role(),
                key(view.position()),
                view.joinedOn());
    }

    private static String key(String text) {
        return text == null ? null : Vietnamese.nameKey(text);
    }

    /** Of a row, beside somebody whose folded name is the same. */
    boolean isNamed(Traits held) {
        return bare || name.equals(held.name);
    }

    boolean hasPhoneOf(Traits held) {
        return phone != null && phone.equals(held.phone);
    }

    /** Neither has one, or it is masked as the export masks it. */
    boolean hasExportedPhoneOf(Traits held) {
        return phone == null && Objects.equals(mask, held.mask);
    }

    boolean isExactly(Traits held) {
        return name.equals(held.name) && Objects.equals(position, held.position) && isStandingOf(held);
    }

    /** Nothing speaks against it, and the position for it. */
    boolean isLike(Traits held) {
        boolean phones = !differ(phone, held.phone) && !differ(mask, held.mask);
        return phones && Objects.equals(position, held.position) && isStandingOf(held);
    }

    boolean couldBe(Traits held) {
        return isStandingOf(held) && (isNamed(held) || !differ(phone, held.phone));
    }

    /** What a file cannot change of a member. */
    private boolean isStandingOf(Traits held) {
        return !differ(role, held.role) && !differ(joinedOn, held.joinedOn);
    }

    /** Whether two rows are of two people. */
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
