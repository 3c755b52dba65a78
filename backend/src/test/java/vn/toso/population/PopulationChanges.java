package vn.toso.population;

import static vn.toso.testing.Demo.as;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.toso.testing.Changes;
import vn.toso.testing.Demo;
import vn.toso.testing.Files;

@ApplicationScoped
class PopulationChanges implements Changes {

    private static final String DISTRICT = "huyen.huulung";

    @Override
    public List<Change> all() {
        return List.of(
                Change.of("editPopulation", DISTRICT, who -> as(who).header("If-Match", "\"0\"")
                        .body("{\"total\": 100, \"source\": \"?\"}")
                        .put("/api/v1/units/{id}/population?year=2021", Demo.HUU_LIEN)),
                Change.of("importPopulations", DISTRICT, PopulationChanges::take));
    }

    /** Another district gets errors cell by cell, not a denial, so a commune, which may not import at all, stands in for it. */
    private static Response take(String user) {
        return Files.csv(
                user.equals(DISTRICT) ? DISTRICT : "xa.huulien",
                "/api/v1/population/import",
                """
                unit_level,unit_code,unit_name,parent_code,year,total,aged_15_and_over,households,source
                COMMUNE,06388,,,2021,100,,,?
                """);
    }
}
