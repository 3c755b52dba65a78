package vn.toso.session;

import static vn.toso.testing.Examples.read;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Supplier;
import vn.toso.testing.Examples;

@ApplicationScoped
class SessionExamples implements Examples {

    @Override
    public Map<String, Supplier<Response>> answers() {
        return Map.ofEntries(
                Map.entry("getMe", read("/me")),
                Map.entry("getClock", read("/clock")),
                Map.entry("editClock", read("/clock")));
    }
}
