package vn.toso.indicator;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;
import vn.toso.shared.time.BusinessClock;

@Path("/api/v1/indicators")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Indicators", description = "What is counted")
class IndicatorResource {

    private final IndicatorService indicators;
    private final BusinessClock clock;

    IndicatorResource(IndicatorService indicators, BusinessClock clock) {
        this.indicators = indicators;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Lists the indicators in use on a date, by code")
    public Page<IndicatorView> listIndicators(
            @Parameter(description = "Today where absent") @QueryParam("asOf") LocalDate asOf,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return indicators.list(clock.orToday(asOf), Cursor.parse(cursor, 2), limit);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Gets an indicator")
    public IndicatorView getIndicator(@PathParam("id") UUID id) {
        return indicators.find(id);
    }
}
