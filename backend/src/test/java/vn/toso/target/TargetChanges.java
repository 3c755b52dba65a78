package vn.toso.target;

import static vn.toso.testing.Demo.as;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.toso.testing.Changes;
import vn.toso.testing.Demo;
import vn.toso.testing.Files;
import vn.toso.testing.Programme;

@ApplicationScoped
class TargetChanges implements Changes {

    private static final String PROVINCE = "tinh.langson";

    @Override
    public List<Change> all() {
        return List.of(
                Change.of("createTarget", PROVINCE, who -> as(who).body(
                                Programme.newTarget(Demo.LANG_SON, Demo.XU_LANG, "2022-07-01", 100))
                        .post("/api/v1/targets")),
                Change.of("createTargetVersion", PROVINCE, who -> as(who).header("If-Match", "\"0\"")
                        .body(Programme.declaration("2022-07-13", 65_000))
                        .post("/api/v1/targets/{id}/versions", Demo.TARGET)),
                Change.of("endTarget", PROVINCE, who -> as(who).header("If-Match", "\"0\"")
                        .body("{\"validTo\": \"2022-08-01\"}")
                        .post("/api/v1/targets/{id}/end", Demo.TARGET)),
                Change.of("editAllocation", PROVINCE, who -> as(who).header("If-Match", "\"0\"")
                        .body("{\"mode\": \"EVEN\", \"parts\": []}")
                        .put("/api/v1/targets/{id}/allocation", Demo.TARGET)),
                Change.of(
                        "importTargets",
                        PROVINCE,
                        who -> Files.csv(
                                who,
                                "/api/v1/targets/import",
                                """
                        unit_level,unit_code,name_vi,name_en,counts,percent_of,indicators,period_from,period_to,value,\
                        share_percent,base_vi,base_en,base_value,effective_from,document_number,document_date,\
                        document_issuer,valid_to
                        PROVINCE,20,Mới,New,ACCOUNTS,,SHOP_POSTMART SHARE 2,2022-07-01,2023-01-01,100,,,,,2022-07-01,1,\
                        2022-07-01,A,
                        """)));
    }
}
