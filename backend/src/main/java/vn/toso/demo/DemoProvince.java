package vn.toso.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import vn.toso.unit.UnitService;

/**
 * Three districts of Cao Bằng as of 13/7/2022, so that a province has several districts to compare. The units and their
 * reorganisation are real, the programme and all figures invented.
 */
@ApplicationScoped
class DemoProvince {

    private static final UUID REGIME = UUID.fromString("7050de30-0012-4000-8000-000000000001");
    private static final UUID TARGET = UUID.fromString("7050de30-0013-4000-8000-000000000001");
    private static final LocalDate FIRST = LocalDate.of(2022, 6, 20);
    private static final DemoInvented.Reached REACHED = new DemoInvented.Reached(3, 9);

    private final UnitService units;
    private final DemoPeople people;
    private final DemoInvented invented;
    private final DemoHistory history;
    private final DemoRows rows;

    DemoProvince(UnitService units, DemoPeople people, DemoInvented invented, DemoHistory history, DemoRows rows) {
        this.units = units;
        this.people = people;
        this.invented = invented;
        this.history = history;
        this.rows = rows;
    }

    /** Adds the province to the country that {@link DemoDistricts} has founded, as the user that it acts as. */
    void load() {
        var list = DemoFile.table("cao-bang/units.csv");
        units.establish(DemoLoader.units(list, DemoDistricts.UNITS_SINCE));
        var accounts = DemoFile.table("cao-bang/accounts.csv");
        people.grant(accounts);
        rows.run("cao-bang/programme.sql");
        invented.declare(
                TARGET,
                new DemoInvented.Document("12/KH-UBND (giả định)", LocalDate.of(2022, 4, 1), "UBND tỉnh Cao Bằng"),
                DemoLoader.unitId("PROVINCE", "04"),
                list);
        invented.report(REGIME, DemoInvented.Reporting.communes(list), accounts, FIRST, DemoDistricts.TODAY, REACHED);
        history.replay("cao-bang/reorganisations.json");
    }
}
