package vn.toso.session;

import static vn.toso.testing.Demo.as;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.toso.testing.Changes;

@ApplicationScoped
class SessionChanges implements Changes {

    @Override
    public List<Change> all() {
        return List.of(new Change("editClock", List.of(), "xa.huulien", true, 1, (who, made) -> as(who).body(
                        "{\"now\": \"2022-07-14T08:00:00+07:00\"}")
                .put("/api/v1/clock")));
    }
}
