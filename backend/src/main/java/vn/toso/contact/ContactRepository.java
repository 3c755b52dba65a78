package vn.toso.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import vn.toso.access.Scope;
import vn.toso.access.Unscoped;
import vn.toso.unit.UnitOrder;

@ApplicationScoped
class ContactRepository {

    private final Session session;

    ContactRepository(Session session) {
        this.session = session;
    }

    /** The units among these that exist on the day and are in scope, by code, each with its contact. */
    List<ContactRow> find(Collection<UUID> units, Scope scope, LocalDate today) {
        var query = session.createNativeQuery(
                        """
                        select %s from unit_version v
                        left join unit_contact c on c.unit_id = v.unit_id
                        where v.unit_id = any(:units) and v.valid_from <= :today and (v.valid_to is null or v.valid_to > :today)
                          and %s
                        order by %s
                        """
                                .formatted(
                                        ContactRow.COLUMNS, Scope.readable("v.unit_id", ":today"), UnitOrder.by("v")),
                        Tuple.class)
                .setParameter("units", units.toArray(UUID[]::new))
                .setParameter("today", today);
        return scope.bind(query).getResultStream().map(ContactRow::of).toList();
    }

    /**
     * Clears the contacts of units that ended on or before the day.
     *
     * @return the units whose contact was cleared
     */
    @Unscoped("Runs on a schedule, without a caller.")
    List<UUID> clearEnded(LocalDate day) {
        return session.createNativeQuery(
                        """
                        with cleared as (
                            update unit_contact c
                            set name = null, phone = null, hours = null, version = version + 1
                            where name is not null and not exists (
                                select from unit_version v
                                where v.unit_id = c.unit_id and (v.valid_to is null or v.valid_to > :day))
                            returning unit_id
                        )
                        select unit_id from cleared order by unit_id
                        """,
                        UUID.class)
                .setParameter("day", day)
                .getResultList();
    }

    /**
     * Replaces the contact of a unit.
     *
     * @param version the version to replace; 0 if there is none yet
     * @return false if another transaction has replaced it meanwhile
     */
    @Unscoped("The caller may keep the contact of the unit.")
    boolean write(UUID unit, Contact contact, int version) {
        return session.createNativeMutationQuery(
                                """
                                insert into unit_contact as c (unit_id, name, phone, hours, version)
                                values (:unit, cast(:name as text), cast(:phone as text), cast(:hours as text), :version + 1)
                                on conflict (unit_id) do update
                                set (name, phone, hours, version) = (excluded.name, excluded.phone, excluded.hours,
                                    excluded.version)
                                where c.version = excluded.version - 1
                                """)
                        .setParameter("unit", unit)
                        .setParameter("name", contact.name())
                        .setParameter("phone", contact.phone())
                        .setParameter("hours", contact.hours())
                        .setParameter("version", version)
                        .executeUpdate()
                == 1;
    }
}
