package vn.toso.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.Session;
import vn.toso.access.Unscoped;

/** Writes rows that no service of the product writes as the demo needs them. */
@Unscoped("Fills an empty installation at startup, when there is no caller.")
@ApplicationScoped
class DemoRows {

    private final Session session;

    DemoRows(Session session) {
        this.session = session;
    }

    /** Runs the statements of a file. */
    void run(String file, UnaryOperator<String> change) {
        // Not as queries of Hibernate, which would read braces and colons as its own.
        session.doWork(connection -> {
            try (var statement = connection.createStatement()) {
                for (var sql : DemoFile.statements(file)) {
                    statement.execute(change.apply(sql));
                }
            }
        });
    }

    void run(String file) {
        run(file, UnaryOperator.identity());
    }

    /** The people aged 15 and over of a unit, invented. */
    void count(UUID unit, int year, long people) {
        session.createNativeMutationQuery(
                        """
                        insert into unit_population (unit_id, year, aged_15_and_over, source)
                        values (:unit, :year, :people, 'Số liệu giả định cho bản minh họa')
                        """)
                .setParameter("unit", unit)
                .setParameter("year", year)
                .setParameter("people", people)
                .executeUpdate();
    }

    /** What the unit above gives a unit of its target. */
    void allocate(UUID targetVersion, UUID unit, UUID parent, long value) {
        session.createNativeMutationQuery(
                        """
                        insert into target_allocation (target_version_id, unit_id, parent_id, value)
                        values (:version, :unit, :parent, :value)
                        """)
                .setParameter("version", targetVersion)
                .setParameter("unit", unit)
                .setParameter("parent", parent)
                .setParameter("value", value)
                .executeUpdate();
    }

    /** Invented people who can be called about the reports of communes. */
    void contacts(String file) {
        DemoFile.table(file).forEach(row -> session.createNativeMutationQuery(
                        """
                        insert into unit_contact (unit_id, name, phone, hours, version)
                        values (:unit, :name, :phone, nullif(:hours, ''), 1)
                        """)
                .setParameter("unit", DemoLoader.unitId("COMMUNE", row.get("commune_code")))
                .setParameter("name", row.get("name"))
                .setParameter("phone", row.get("phone"))
                .setParameter("hours", row.get("hours"))
                .executeUpdate());
    }
}
