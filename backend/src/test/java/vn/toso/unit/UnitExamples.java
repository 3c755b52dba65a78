package vn.toso.unit;

import static vn.toso.testing.Examples.read;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Examples;
import vn.toso.testing.Past;

@ApplicationScoped
class UnitExamples implements Examples {

    @Override
    public Map<String, Supplier<Response>> answers() {
        var ended = commune("06457");
        Past.make(ended, commune("06445"), "Minh Hòa Cũ", "minh hoa cu");
        return Map.ofEntries(
                Map.entry("listUnits", read("/units?level=COMMUNE&limit=1")),
                Map.entry("getUnit", read("/units/" + Demo.HUU_LIEN)),
                Map.entry("listUnitChildren", read("/units/" + Demo.HUU_LUNG + "/children?limit=1")),
                Map.entry("searchUnits", read("/units/search?q=minh hoa&level=COMMUNE")),
                Map.entry("getUnitHistory", read("/units/" + ended + "/history")));
    }

    @Override
    public Map<String, String> tables() {
        return Map.of("exportUnits", "/units/export?level=COMMUNE");
    }

    @Override
    public Map<String, Round> rounds() {
        return Map.of(
                "importUnits",
                Round.of(
                        PROVINCE,
                        "/units/export?asOf=2022-07-01&under=" + Demo.HUU_LUNG,
                        "/units/import?validFrom=2022-07-01"));
    }

    @Override
    public Set<String> heldElsewhere() {
        return Set.of("importUnits");
    }

    private static String commune(String code) {
        return Database.query(
                        UUID.class,
                        "select unit_id from unit_version where level = 'COMMUNE' and code = ? and valid_from < '2022-07-13'",
                        code)
                .toString();
    }
}
