package vn.toso.indicator;

import static vn.toso.testing.Demo.as;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.toso.testing.Changes;
import vn.toso.testing.Demo;
import vn.toso.testing.Files;
import vn.toso.testing.Programme;

@ApplicationScoped
class IndicatorChanges implements Changes {

    private static final String PROVINCE = "tinh.langson";

    @Override
    public List<Change> all() {
        return List.of(
                Change.of("createIndicator", PROVINCE, who -> as(who).body(Programme.newIndicator(Demo.LANG_SON, "MOI"))
                        .post("/api/v1/indicators")),
                Change.of("editIndicator", PROVINCE, who -> as(who).header("If-Match", "\"0\"")
                        .body(Programme.definition("Khác", "STOCK", ""))
                        .put("/api/v1/indicators/{id}", Demo.BANK)),
                Change.after(List.of("createIndicator"), "endIndicator", PROVINCE, (who, made) -> as(who).header(
                                "If-Match", made.etag())
                        .body("{\"validTo\": \"2022-08-01\"}")
                        .post("/api/v1/indicators/{id}/end", made.id())),
                Change.of(
                        "importIndicators",
                        PROVINCE,
                        who -> Files.csv(
                                who,
                                "/api/v1/indicators/import",
                                """
                        owner_level,owner_code,code,name_vi,name_en,help_vi,help_en,kind,counts,parts,valid_from,valid_to
                        PROVINCE,20,MOI,Mới,New,,,STOCK,PERSONS,,2022-07-01,
                        """)));
    }
}
