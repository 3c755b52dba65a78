package vn.toso.intake;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import vn.toso.testing.Examples;

@ApplicationScoped
class IntakeExamples implements Examples {

    @Override
    public Map<String, Supplier<Response>> answers() {
        return Map.of();
    }

    @Override
    public Set<String> heldElsewhere() {
        return Set.of("importSheet");
    }
}
