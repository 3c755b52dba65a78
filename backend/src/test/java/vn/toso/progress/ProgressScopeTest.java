package vn.toso.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toso.access.Scope;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Demo;
import vn.toso.testing.Scopes;
import vn.toso.unit.Level;

/** A total holds nothing that the caller could not read unit by unit. */
@QuarkusTest
@ApiTest
@TestTransaction
class ProgressScopeTest {

    private static final LocalDate DAY = LocalDate.of(2022, 7, 13);

    @Inject
    ProgressQueries queries;

    @Inject
    TodayQueries today;

    @Test
    void ofAllThatIsReadable() {
        var question = question(Scopes.HUU_LUNG);
        assertThat(queries.standings(question)).hasSize(24);
        assertThat(queries.named(question).missing()).hasSize(2);
        assertThat(queries.sums(question, List.of(UUID.fromString(Demo.BANK))).sums())
                .hasSize(24)
                .filteredOn(sum -> sum.value() != null)
                .hasSize(22);
    }

    @Test
    void ofOneUnit() {
        var question = question(Scopes.HUU_LIEN);
        assertThat(queries.standings(question)).hasSize(1);
        assertThat(queries.named(question).missing()).hasSize(1);
        assertThat(queries.reporting(question)).hasSize(1);
        assertThat(queries.sums(question, List.of(UUID.fromString(Demo.BANK))).sums())
                .singleElement()
                .satisfies(sum -> assertThat(sum.value()).isNull());
    }

    @Test
    void unitsOfTodayThatAlsoCameFromElsewhere() {
        var country = UUID.fromString(Demo.VIET_NAM);
        var phongQuang = UUID.nameUUIDFromBytes("demo/COMMUNE/01849/2025".getBytes(StandardCharsets.UTF_8));
        var later = LocalDate.of(2025, 7, 2);
        var itself = new Scope(List.of(phongQuang), List.of());
        assertThat(today.incomplete(country, List.of(phongQuang), DAY, later, itself))
                .singleElement()
                .satisfies(one -> assertThat(one.outside())
                        .singleElement()
                        .satisfies(outside -> assertThat(outside.within()).isEqualTo("thành phố Bắc Kạn")));
        assertThat(today.incomplete(country, List.of(phongQuang), DAY, later, Scopes.HUU_LIEN))
                .isEmpty();
    }

    private static ProgressQueries.Question question(Scope scope) {
        return new ProgressQueries.Question(
                UUID.fromString(Demo.REGIME),
                UUID.fromString(Demo.HUU_LUNG),
                Level.COMMUNE,
                UUID.fromString(Demo.HUU_LUNG),
                DAY,
                DAY.withDayOfYear(1),
                true,
                false,
                List.of(UUID.fromString(Demo.BANK)),
                scope);
    }
}
