package vn.toso.contact;

import static vn.toso.testing.Demo.as;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.toso.testing.Changes;
import vn.toso.testing.Demo;

@ApplicationScoped
class ContactChanges implements Changes {

    @Override
    public List<Change> all() {
        return List.of(Change.of("editContact", "xa.huulien", who -> as(who).header("If-Match", "\"1\"")
                .body("{\"name\": \"Nông Thị Hà\", \"phone\": \"0900000123\"}")
                .put("/api/v1/units/{id}/contact", Demo.HUU_LIEN)));
    }
}
