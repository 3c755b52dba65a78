package vn.toso.indicator;

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
class IndicatorExamples implements Examples {

    @Override
    public Map<String, Supplier<Response>> answers() {
        var helped = "/indicators/" + Programme.indicator("TO_THON");
        var ended = Programme.indicator("DA_KET_THUC");
        Programme.end("/api/v1/indicators/" + ended, "2022-08-01");
        return Map.ofEntries(
                Map.entry("listIndicators", read(PROVINCE, "/indicators?limit=1")),
                Map.entry("getIndicator", read(PROVINCE, "/indicators/" + Demo.BUYERS)),
                Map.entry("createIndicator", read(PROVINCE, helped)),
                Map.entry("editIndicator", read(PROVINCE, helped)),
                Map.entry("endIndicator", read(PROVINCE, "/indicators/" + ended)),
                Map.entry("listCatalogue", read("/indicators/catalogue")));
    }

    @Override
    public Map<String, String> tables() {
        return Map.of("exportIndicators", "/indicators/export");
    }

    @Override
    public Map<String, Round> rounds() {
        return Map.of("importIndicators", Round.of(PROVINCE, "/indicators/export", "/indicators/import"));
    }

    @Override
    public Set<String> heldElsewhere() {
        return Set.of("importIndicators");
    }
}
