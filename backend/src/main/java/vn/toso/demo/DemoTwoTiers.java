package vn.toso.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import vn.toso.access.ActingAs;
import vn.toso.access.Unscoped;
import vn.toso.unit.Level;
import vn.toso.unit.NewUnit;
import vn.toso.unit.UnitService;
import vn.toso.unit.UnitType;

/**
 * The province of Lạng Sơn in 2026: 65 communes and wards directly under it, and the villages of one of them. The communes are
 * real; villages, programmes, people and all figures are invented.
 */
@Unscoped("Fills an empty installation at startup, when there is no caller.")
@ApplicationScoped
class DemoTwoTiers {

    private static final UUID PROVINCE_REGIME = UUID.fromString("7050de30-0022-4000-8000-000000000001");
    private static final UUID VILLAGE_REGIME = UUID.fromString("7050de30-0022-4000-8000-000000000011");
    private static final UUID TARGET = UUID.fromString("7050de30-0023-4000-8000-000000000001");
    private static final LocalDate COMMUNES_SINCE = LocalDate.of(2025, 7, 1);

    /** The communes have sent reports for so many days. */
    private static final int DAYS = 20;

    private static final DemoInvented.Reached REACHED = new DemoInvented.Reached(30, 75);

    private final UnitService units;
    private final DemoPeople people;
    private final ActingAs actingAs;
    private final DemoInvented invented;
    private final DemoRows rows;

    DemoTwoTiers(UnitService units, DemoPeople people, ActingAs actingAs, DemoInvented invented, DemoRows rows) {
        this.units = units;
        this.people = people;
        this.actingAs = actingAs;
        this.invented = invented;
        this.rows = rows;
    }

    /** @param today the last day of the figures */
    void load(LocalDate today) {
        var list = DemoFile.table("2026/units.csv");
        var villages = DemoFile.table("2026/invented-villages.csv");
        units.establish(DemoLoader.units(list, COMMUNES_SINCE));
        units.establish(villages.stream().map(DemoTwoTiers::village).toList());
        var accounts = DemoFile.table("2026/accounts.csv");
        people.grant(accounts);
        var first = today.minusDays(DAYS);
        rows.run("2026/programme.sql", sql -> sql.replace("date 'FIRST'", "date '" + first + "'"));
        actingAs.become(accounts.get(0).get("subject"), accounts.get(0).get("name"));
        invented.declare(
                TARGET,
                new DemoInvented.Document("07/KH-UBND (giả định)", LocalDate.of(2026, 1, 15), "UBND tỉnh Lạng Sơn"),
                DemoLoader.unitId("PROVINCE", "20"),
                list);
        invented.report(PROVINCE_REGIME, DemoInvented.Reporting.communes(list), accounts, first, today, REACHED);
        var hamlets = villages.stream()
                .map(row -> new DemoInvented.Reporting(
                        villageId(row),
                        "thôn " + row.get("name"),
                        row.get("silent").isEmpty(),
                        150))
                .toList();
        invented.report(VILLAGE_REGIME, hamlets, accounts, first, today, REACHED);
        rows.contacts("2026/invented-contacts.csv");
    }

    private static NewUnit village(Map<String, String> row) {
        return new NewUnit(
                villageId(row),
                Level.VILLAGE,
                UnitType.valueOf(row.get("type")),
                null,
                row.get("name"),
                DemoLoader.unitId("COMMUNE", row.get("commune_code")),
                COMMUNES_SINCE,
                null);
    }

    private static UUID villageId(Map<String, String> row) {
        return DemoLoader.unitId("VILLAGE", row.get("commune_code") + "/" + row.get("name"));
    }
}
