package vn.toso.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.toso.testing.Changes;
import vn.toso.testing.Files;

@ApplicationScoped
class UnitChanges implements Changes {

    @Override
    public List<Change> all() {
        return List.of(Change.of(
                "importUnits",
                "tinh.langson",
                who -> Files.csv(
                        who,
                        "/api/v1/units/import?validFrom=2022-07-01",
                        "code,name_vi,type,district_code\n06499,Mới,xa,186\n")));
    }
}
