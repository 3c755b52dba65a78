package vn.toso.regime;

import static vn.toso.testing.Demo.as;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.toso.testing.Changes;
import vn.toso.testing.Files;

@ApplicationScoped
class HolidayChanges implements Changes {

    private static final String NATION = "trunguong";

    @Override
    public List<Change> all() {
        return List.of(
                Change.of("createHoliday", NATION, who -> as(who).body(
                                """
                                {"date": "2022-07-15", "kind": "DAY_OFF", "source": "?",
                                 "name": {"vi": "Nghỉ", "en": "Off"}}
                                """)
                        .post("/api/v1/holidays")),
                Change.of("deleteHoliday", NATION, who -> as(who).delete("/api/v1/holidays/2022-09-01")),
                Change.of("confirmHolidayYear", NATION, who -> as(who).body("{\"year\": 2026, \"source\": \"?\"}")
                        .post("/api/v1/holidays/years")),
                Change.of("reopenHolidayYear", NATION, who -> as(who).delete("/api/v1/holidays/years/2025")),
                Change.of(
                        "importHolidays",
                        NATION,
                        who -> Files.csv(
                                who, "/api/v1/holidays/import", "date,name,working,source\n2022-07-16,Bù,x,?\n")));
    }
}
