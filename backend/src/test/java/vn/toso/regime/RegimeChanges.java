package vn.toso.regime;

import static vn.toso.testing.Demo.as;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import vn.toso.testing.Changes;
import vn.toso.testing.Demo;
import vn.toso.testing.Files;
import vn.toso.testing.Programme;

@ApplicationScoped
class RegimeChanges implements Changes {

    private static final String PROVINCE = "tinh.langson";
    private static final String DAILY = "{\"kind\": \"DAILY\"}";

    @Override
    public List<Change> all() {
        return List.of(
                Change.of("createRegime", PROVINCE, who -> as(who).body(
                                Programme.newRegime("MOI", "2022-07-14", Programme.regimeDefinition(DAILY, "17:00")))
                        .post("/api/v1/regimes")),
                Change.of("createRegimeVersion", PROVINCE, who -> as(who).header("If-Match", "\"0\"")
                        .body("{\"validFrom\": \"2022-07-14\", \"definition\": %s}"
                                .formatted(Programme.regimeDefinition(DAILY, "17:00")))
                        .post("/api/v1/regimes/{id}/versions", Demo.REGIME)),
                Change.of("endRegime", PROVINCE, who -> as(who).header("If-Match", "\"0\"")
                        .body("{\"validTo\": \"2022-08-01\"}")
                        .post("/api/v1/regimes/{id}/end", Demo.REGIME)),
                Change.of(
                        "importRegimes",
                        PROVINCE,
                        who -> Files.csv(
                                who,
                                "/api/v1/regimes/import",
                                """
                        owner_level,owner_code,code,valid_from,valid_to,name_vi,name_en,content,legal_basis,recipient,\
                        sending_method,outline,reporting_level,calendar,timings,indicators,helps,rules
                        DISTRICT,186,MOI,2022-07-14,,Mới,New,A,B,C,D,E,COMMUNE,"{""kind"":""DAILY""}",\
                        "[{""level"":""COMMUNE"",""closingTime"":""17:00"",""deadlineDays"":0,""workingDays"":false,\
                        ""deadlineTime"":""17:00""}]",SHOP_VOSO,,[]
                        """)),
                Change.of("createExemption", PROVINCE, who -> as(who).body(
                                Programme.newExemption(Demo.HUU_LIEN, "2022-07-13"))
                        .post("/api/v1/regimes/{id}/exemptions", Demo.REGIME)),
                Change.after(List.of("createExemption"), "endExemption", PROVINCE, (who, made) -> as(who).header(
                                "If-Match", made.etag())
                        .body("{\"validTo\": \"2022-07-20\"}")
                        .post("/api/v1/regimes/{id}/exemptions/{exemption}/end", Demo.REGIME, made.id())));
    }

    @Override
    public Set<String> questions() {
        return Set.of("previewRegime");
    }
}
