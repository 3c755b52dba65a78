package vn.toso.contact;

import jakarta.persistence.Tuple;
import java.util.EnumSet;
import vn.toso.shared.text.PhoneNumber;
import vn.toso.unit.UnitRef;

/**
 * A unit of today and its contact as it is stored.
 *
 * @param contact with the phone number in full; only {@link #view} may leave the server
 * @param version 0 if none was ever recorded
 */
record ContactRow(UnitRef unit, Contact contact, int version) {

    /** The columns that {@link #of} reads, from {@code unit_version v} and {@code unit_contact c}. */
    static final String COLUMNS =
            UnitRef.columns("v") + ", c.name as contact_name, c.phone, c.hours, coalesce(c.version, 0) as version";

    static ContactRow of(Tuple row) {
        return new ContactRow(
                UnitRef.of(row),
                new Contact(
                        row.get("contact_name", String.class),
                        row.get("phone", String.class),
                        row.get("hours", String.class)),
                row.get("version", Integer.class));
    }

    ContactView view(boolean editable) {
        var actions = EnumSet.noneOf(ContactAction.class);
        if (editable) {
            actions.add(ContactAction.EDIT);
        }
        if (contact.phone() != null) {
            actions.add(ContactAction.READ_PHONE);
        }
        return new ContactView(
                unit, version, contact.name(), PhoneNumber.masked(contact.phone()), contact.hours(), actions);
    }
}
