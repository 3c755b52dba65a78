package vn.toso.reorganisation;

import static vn.toso.testing.Demo.as;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import vn.toso.testing.Changes;
import vn.toso.testing.Database;
import vn.toso.testing.Demo;
import vn.toso.testing.Relisting;
import vn.toso.testing.Reorganisations;

@ApplicationScoped
class ReorganisationChanges implements Changes {

    private static final String NATION = "trunguong";
    private static final String PROVINCE = "tinh.langson";

    @Override
    public List<Change> all() {
        return List.of(
                Change.of("createReorganisation", NATION, who -> as(who).body(Reorganisations.body(
                                "2022-07-13",
                                "{\"kind\": \"ESTABLISH\", \"unit\": %s}"
                                        .formatted(Reorganisations.unit("v", "VILLAGE", "THON", null, Demo.HUU_LIEN))))
                        .post("/api/v1/reorganisations")),
                Change.of("importReorganisation", NATION, ReorganisationChanges::relist),
                Change.after(
                        List.of("createReorganisation"), "undoReorganisation", NATION, (who, made) -> as(who).header(
                                        "If-Match", made.etag())
                                .post("/api/v1/reorganisations/{id}/undo", made.id())),
                Change.after(List.of("importUnits"), "undoUnitList", PROVINCE, (who, made) -> as(who).header(
                                "If-Match", "\"0\"")
                        .post(
                                "/api/v1/units/imports/{id}/undo",
                                Database.query(String.class, "select cast(id as text) from unit_list"))));
    }

    @Override
    public Set<String> questions() {
        return Set.of("previewReorganisation");
    }

    /** The province as it is since 1/7/2025, with another name for one commune. */
    private static Response relist(String user) {
        var communes =
                """
                from unit_version where parent_id = ?::uuid and level = 'COMMUNE' and valid_from <= '2025-08-01'
                    and valid_to is null
                """;
        var units = Database.query(
                String.class,
                """
                select string_agg(concat_ws(',', 'COMMUNE', code, name || case code when '06400' then ' Mới' else '' end,
                    lower(type), '20', '20'), E'\n')
                """
                        + communes,
                Demo.LANG_SON);
        var mapping = Database.query(
                String.class,
                "select string_agg(concat_ws(',', '20', '', code, name, '20', code, '', 'renamed', 'Đổi tên'), E'\n')"
                        + communes,
                Demo.LANG_SON);
        return Relisting.send(
                user,
                Relisting.request("2025-08-01", ""),
                false,
                Relisting.UNITS + "PROVINCE,20,Tỉnh Lạng Sơn,tinh,,20\n" + units,
                Relisting.MAPPING + mapping,
                null);
    }
}
