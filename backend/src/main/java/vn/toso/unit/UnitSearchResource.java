package vn.toso.unit;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toso.shared.page.Page;
import vn.toso.shared.rate.Budget;
import vn.toso.shared.rate.Spends;
import vn.toso.shared.time.BusinessClock;

@Spends(Budget.SEARCH)
@Path("/api/v1/units/search")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Units")
class UnitSearchResource {

    private static final int MAX_LIMIT = 50;

    private final UnitSearch search;
    private final BusinessClock clock;

    UnitSearchResource(UnitSearch search, BusinessClock clock) {
        this.search = search;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Finds units by name, former name or code",
            description =
                    """
                    Text as people type it: without diacritics, with or without the type before the name (`xa huu \
                    lien`, `x. Hữu Liên`), a former name, or the code of a unit that has ended. The best matches come \
                    first: the whole name or code, then its beginning, then similar names; units that exist on the \
                    date come before others. There is no second page; use a more precise text instead.""")
    public Page<UnitMatch> searchUnits(
            @NotBlank @Size(max = 100) @QueryParam("q") String q,
            @Parameter(description = "Today where absent") @QueryParam("asOf") LocalDate asOf,
            @QueryParam("level") Level level,
            @Parameter(description = "Only units at any depth below this one") @QueryParam("under") UUID under,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(MAX_LIMIT) int limit) {
        return search.find(q, clock.orToday(asOf), level, under, limit);
    }
}
