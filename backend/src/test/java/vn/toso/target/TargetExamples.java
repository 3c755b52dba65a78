package vn.toso.target;

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
class TargetExamples implements Examples {

    @Override
    public Map<String, Supplier<Response>> answers() {
        var target = "/targets/" + Demo.TARGET;
        var ended = Programme.target(Demo.LANG_SON, Demo.POSTMART, "2022-07-01", 100);
        Programme.end("/api/v1/targets/" + ended, "2022-08-01");
        return Map.ofEntries(
                Map.entry("listTargets", read(PROVINCE, "/targets?unit=" + Demo.HUU_LUNG)),
                Map.entry("getTarget", read(PROVINCE, target)),
                Map.entry("createTarget", read(PROVINCE, target)),
                Map.entry("createTargetVersion", read(PROVINCE, target)),
                Map.entry("endTarget", read(PROVINCE, "/targets/" + ended)),
                Map.entry("listTargetVersions", read(PROVINCE, target + "/versions")),
                Map.entry("getAllocation", read(PROVINCE, target + "/allocation")),
                Map.entry("editAllocation", read(PROVINCE, target + "/allocation")));
    }

    @Override
    public Map<String, String> tables() {
        return Map.of(
                "exportTargets",
                "/targets/export",
                "exportAllocation",
                "/targets/" + Demo.TARGET + "/allocation/export");
    }

    @Override
    public Map<String, Round> rounds() {
        return Map.of("importTargets", Round.of(PROVINCE, "/targets/export", "/targets/import"));
    }

    @Override
    public Set<String> heldElsewhere() {
        return Set.of("importTargets");
    }
}
