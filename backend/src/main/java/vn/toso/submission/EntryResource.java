package vn.toso.submission;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;
import vn.toso.shared.problem.CommonProblem;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.Violation;
import vn.toso.shared.time.BusinessClock;
import vn.toso.unit.UnitOrder;

@Path("/api/v1/regimes/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("VIEW_FIGURES")
@Tag(name = "Regimes")
class EntryResource {

    private static final int DEFAULT_DAYS = 14;
    private static final int MAX_DAYS = 366;

    private final EntryService entry;
    private final BusinessClock clock;

    EntryResource(EntryService entry, BusinessClock clock) {
        this.entry = entry;
        this.clock = clock;
    }

    @GET
    @Path("/obligations")
    @Operation(
            summary = "Lists the obligations of a unit in a regime with their status, the latest date first",
            description = "For a unit that has ended, the obligations of the days on which it existed.")
    public ObligationPage listObligations(
            @PathParam("id") UUID id,
            @NotNull @QueryParam("unit") UUID unit,
            @Parameter(description = "First date, included; two weeks before the last where absent") @QueryParam("from")
                    LocalDate from,
            @Parameter(description = "Last date, included; today where absent or later") @QueryParam("to")
                    LocalDate to) {
        var today = clock.today();
        var last = to == null || to.isAfter(today) ? today : to;
        var first = from == null ? last.minusDays(DEFAULT_DAYS - 1L) : from;
        if (ChronoUnit.DAYS.between(first, last) >= MAX_DAYS) {
            throw new Problem(
                    Problem.Kind.MALFORMED,
                    CommonProblem.INVALID_REQUEST,
                    "At most a year at once",
                    Violation.ofParameter("from", CommonViolation.OUT_OF_RANGE));
        }
        return entry.obligations(id, unit, first, last);
    }

    @GET
    @Path("/form")
    @Operation(summary = "Gets everything that a unit needs to enter its figures for one date")
    public EntryForm getEntryForm(
            @PathParam("id") UUID id,
            @NotNull @QueryParam("unit") UUID unit,
            @NotNull @QueryParam("asOf") LocalDate asOf) {
        return entry.form(id, unit, asOf);
    }

    @GET
    @Path("/forms")
    @Operation(summary = "Lists the forms of all asked units at or below a unit, by code")
    public Page<EntryForm> listEntryForms(
            @PathParam("id") UUID id,
            @NotNull @QueryParam("unit") UUID unit,
            @NotNull @QueryParam("asOf") LocalDate asOf,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return entry.forms(id, unit, asOf, Cursor.parse(cursor, UnitOrder.CURSOR_KEYS), limit);
    }
}
