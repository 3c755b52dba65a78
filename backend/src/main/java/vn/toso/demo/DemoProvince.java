package vn.toso.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import vn.toso.access.Unscoped;
import vn.toso.unit.UnitService;

/**
 * Three districts of Cao Bằng as of 13/7/2022, so that a province has several districts to compare. The units and their
 * reorganisation are real, the programme and all figures invented.
 */
@Unscoped("Fills an empty installation at startup, when there is no caller.")
@ApplicationScoped
class DemoProvince {

    private static final UUID REGIME = UUID.fromString("7050de30-0012-4000-8000-000000000001");
    private static final UUID TARGET = UUID.fromString("7050de30-0013-4000-8000-000000000001");
    private static final LocalDate FIRST = LocalDate.of(2022, 6, 20);
    private static final DemoInvented.Reached REACHED = new DemoInvented.Reached(3, 9);

    private final Session session;
    private final UnitService units;
    private final DemoPeople people;
    private final DemoInvented invented;
    private final DemoHistory history;

    DemoProvince(Session session, UnitService units, DemoPeople people, DemoInvented invented, DemoHistory history) {
        this.session = session;
        this.units = units;
        this.people = people;
        this.invented = invented;
        this.history = history;
    }

    /** Adds the province to the country that {@link DemoDistricts} has founded, as the user that it acts as. */
    void load() {
        var rows = DemoFile.table("cao-bang/units.csv");
        units.establish(DemoLoader.units(rows, DemoDistricts.UNITS_SINCE));
        var accounts = DemoFile.table("cao-bang/accounts.csv");
        people.grant(accounts);
        DemoFile.statements("cao-bang/programme.sql")
                .forEach(sql -> session.createNativeMutationQuery(sql).executeUpdate());
        invented.declare(
                TARGET,
                new DemoInvented.Document("12/KH-UBND (giả định)", LocalDate.of(2022, 4, 1), "UBND tỉnh Cao Bằng"),
                DemoLoader.unitId("PROVINCE", "04"),
                rows);
        invented.report(REGIME, communes(rows), accounts, FIRST, DemoDistricts.TODAY, REACHED);
        history.replay("cao-bang/reorganisations.json");
    }

    private static List<DemoInvented.Reporting> communes(List<Map<String, String>> rows) {
        return rows.stream()
                .filter(row -> row.get("level").equals("COMMUNE"))
                .map(DemoInvented.Reporting::commune)
                .toList();
    }
}
