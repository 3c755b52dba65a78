package vn.toso.demo;

import static java.util.stream.Collectors.partitioningBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import vn.toso.access.ActingAs;
import vn.toso.unit.UnitService;

/** The districts of Hữu Lũng and Bạch Thông as of 13/7/2022, and their later reorganisations. */
@ApplicationScoped
class DemoDistricts {

    /** The day of the document of Hữu Lũng. */
    static final LocalDate TODAY = LocalDate.of(2022, 7, 13);

    /** Invented: the units are older, but the demo has no data from before 2020. */
    static final LocalDate UNITS_SINCE = LocalDate.of(2020, 1, 1);

    private final UnitService units;
    private final DemoPeople people;
    private final ActingAs actingAs;
    private final DemoFigures figures;
    private final DemoTeams teams;
    private final DemoHistory history;
    private final DemoRows rows;

    DemoDistricts(
            UnitService units,
            DemoPeople people,
            ActingAs actingAs,
            DemoFigures figures,
            DemoTeams teams,
            DemoHistory history,
            DemoRows rows) {
        this.units = units;
        this.people = people;
        this.actingAs = actingAs;
        this.figures = figures;
        this.teams = teams;
        this.history = history;
        this.rows = rows;
    }

    void load() {
        units.establish(DemoLoader.units(DemoFile.table("units.csv"), UNITS_SINCE));
        units.establish(DemoTeams.villages(UNITS_SINCE));
        var accounts = DemoFile.table("accounts.csv");
        var byStart = accounts.stream().collect(partitioningBy(DemoPeople::ofFirstUnits));
        people.grant(byStart.get(true));
        rows.run("programme.sql");
        actingAs.become(accounts.get(0).get("subject"), accounts.get(0).get("name"));
        figures.load(accounts);
        teams.load(accounts);
        rows.contacts("invented-contacts.csv");
        history.replay("reorganisations.json");
        people.grant(byStart.get(false));
    }
}
