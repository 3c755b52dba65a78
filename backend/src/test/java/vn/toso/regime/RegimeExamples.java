package vn.toso.regime;

import static vn.toso.testing.Examples.read;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import vn.toso.testing.Demo;
import vn.toso.testing.Examples;
import vn.toso.testing.Programme;

@ApplicationScoped
class RegimeExamples implements Examples {

    @Override
    public Map<String, Supplier<Response>> answers() {
        var id = Programme.regime("SAN-TMDT", "2022-07-14");
        var regime = "/regimes/" + id;
        var exemption = regime + "/exemptions/" + Programme.exemption(id, Demo.HUU_LIEN, "2022-07-14");
        var ended = Programme.regime("DA-KET-THUC", "2022-07-14");
        Programme.end("/api/v1/regimes/" + ended, "2022-08-01");
        return Map.ofEntries(
                Map.entry("listRegimes", read("/regimes?asOf=2022-07-13")),
                Map.entry("listRegimeTemplates", read("/regime-templates")),
                Map.entry("getRegime", read("/regimes/" + Demo.REGIME)),
                Map.entry("createRegime", read(regime)),
                Map.entry("createRegimeVersion", read(regime)),
                Map.entry("endRegime", read("/regimes/" + ended)),
                Map.entry("listRegimeVersions", read(regime + "/versions")),
                Map.entry("listExemptions", read(regime + "/exemptions")),
                Map.entry("getExemption", read(exemption)),
                Map.entry("createExemption", read(exemption)),
                Map.entry("endExemption", read(exemption)),
                Map.entry("listHolidays", read("/holidays?from=2022-09-01&to=2022-09-01")));
    }

    @Override
    public Map<String, String> tables() {
        return Map.of(
                "exportRegimes", "/regimes/export",
                "exportExemptions", "/regimes/" + Demo.REGIME + "/exemptions/export",
                "exportHolidays", "/holidays/export");
    }

    @Override
    public Map<String, Round> rounds() {
        return Map.of(
                "importRegimes",
                Round.of(PROVINCE, "/regimes/export", "/regimes/import"),
                "importHolidays",
                Round.of("trunguong", "/holidays/export?from=2022-01-01", "/holidays/import"));
    }

    @Override
    public Set<String> heldElsewhere() {
        return Set.of("importRegimes", "previewRegime", "createHoliday", "importHolidays", "confirmHolidayYear");
    }
}
