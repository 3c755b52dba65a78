package vn.toso.progress;

import static vn.toso.testing.Examples.read;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import vn.toso.testing.Demo;
import vn.toso.testing.Examples;

@ApplicationScoped
class ProgressExamples implements Examples {

    private static final String SHOWN = "regime=" + Demo.REGIME + "&unit=" + Demo.HUU_LUNG;

    @Override
    public Map<String, Supplier<Response>> answers() {
        return Map.ofEntries(
                Map.entry("getPace", read("/targets/" + Demo.TARGET + "/pace?" + SHOWN)),
                Map.entry("getProgress", read("/progress?" + SHOWN)),
                Map.entry(
                        "getProgressTrend",
                        read("/progress/trend?from=2022-07-12&" + SHOWN + "&indicator=" + Demo.XU_LANG)),
                Map.entry("getProgressOrigin", read("/progress/origin?limit=2&" + SHOWN + "&indicator=" + Demo.BANK)));
    }

    /** The demo of 2026 has villages that report. */
    @Override
    public Set<String> heldElsewhere() {
        return Set.of("listFiguresBelow");
    }

    @Override
    public Map<String, String> tables() {
        return Map.of(
                "exportProgress", "/progress/export?" + SHOWN,
                "exportDailyProgress", "/progress/days/export?" + SHOWN,
                "exportProgressTrend", "/progress/trend/export?" + SHOWN);
    }
}
