package vn.toso.regime;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.load.Heavy;
import vn.toso.shared.table.ImportReport;
import vn.toso.shared.table.Table;
import vn.toso.shared.table.TableAnswer;
import vn.toso.shared.table.TableBatch;
import vn.toso.shared.table.TableFormat;
import vn.toso.shared.time.BusinessClock;
import vn.toso.shared.version.Answer;
import vn.toso.shared.version.Header;

@Path(HolidayResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Holidays", description = "Days on which offices do not work, and weekends on which they do")
class HolidayResource {

    static final String PATH = "/api/v1/holidays";

    private static final LocalDate END = LocalDate.of(9999, 12, 31);

    private final HolidayService holidays;
    private final HolidayTable table;
    private final BusinessClock clock;

    HolidayResource(HolidayService holidays, HolidayTable table, BusinessClock clock) {
        this.holidays = holidays;
        this.table = table;
        this.clock = clock;
    }

    @GET
    @Authenticated
    @Operation(summary = "Lists days off and worked weekends by date, and until when they are known")
    public HolidayCalendar listHolidays(
            @Parameter(description = "First date, included; the first of this year where absent") @QueryParam("from")
                    LocalDate from,
            @Parameter(description = "Last date, included; the last that is known where absent") @QueryParam("to")
                    LocalDate to) {
        return holidays.calendar(orThisYear(from), Objects.requireNonNullElse(to, END));
    }

    @GET
    @Heavy
    @Path("/export")
    @Authenticated
    @Produces({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @Operation(summary = "Downloads the days of the list, as CSV or XLSX by `Accept`", description = TableAnswer.EXPORT)
    public Table exportHolidays(
            @Parameter(description = "First date, included; the first of this year where absent") @QueryParam("from")
                    LocalDate from,
            @Parameter(description = "Last date, included; the last that is known where absent") @QueryParam("to")
                    LocalDate to) {
        return table.write(orThisYear(from), Objects.requireNonNullElse(to, END));
    }

    private LocalDate orThisYear(LocalDate from) {
        return Objects.requireNonNullElseGet(from, () -> clock.today().withDayOfYear(1));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("MANAGE_PROGRAMME")
    @APIResponseSchema(value = HolidayView.class, responseCode = "201", responseDescription = "Added")
    @Operation(
            summary = "Adds a day off, or a weekend day that is worked",
            description = "For administrators of the root. The day must not have passed.")
    public RestResponse<HolidayView> createHoliday(
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Valid @NotNull NewHoliday body) {
        return Answer.created(holidays.add(key, body), made -> PATH + "?from=" + made.date() + "&to=" + made.date());
    }

    @POST
    @Heavy
    @Path("/import")
    @Consumes({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed("MANAGE_PROGRAMME")
    @Operation(
            summary = "Imports a table of days, all rows or none",
            description = "For administrators of the root. Days that are not in the table stay unchanged. "
                    + TableAnswer.IMPORT)
    public RestResponse<ImportReport> importHolidays(
            @Parameter(description = "Only say what would happen") @QueryParam("dryRun") @DefaultValue("false")
                    boolean dryRun,
            @Parameter(description = TableAnswer.COLUMN, example = TableAnswer.COLUMN_EXAMPLE)
                    @Size(max = TableAnswer.MAX_COLUMNS)
                    @QueryParam("column")
                    List<String> columns,
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            byte[] file) {
        return TableAnswer.of(table.read(new TableBatch.Sent(key, dryRun, columns, file)));
    }

    @POST
    @Path("/years")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("MANAGE_PROGRAMME")
    @APIResponseSchema(value = ConfirmedYear.class, responseCode = "201", responseDescription = "Confirmed")
    @Operation(
            summary = "Confirms that all announced days of a year are in the calendar",
            description =
                    "For administrators of the root, who name the source. Deadlines of other years may still move.")
    public RestResponse<ConfirmedYear> confirmHolidayYear(
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Valid @NotNull ConfirmedYear body) {
        return Answer.created(holidays.confirm(key, body), made -> PATH);
    }

    @DELETE
    @Path("/years/{year}")
    @RolesAllowed("MANAGE_PROGRAMME")
    @ResponseStatus(204)
    @Operation(summary = "Takes back the confirmation of a year, because more days are expected")
    public void reopenHolidayYear(@PathParam("year") int year) {
        holidays.reopen(year);
    }

    /** A day cannot be edited, so it has no version and needs no If-Match. */
    @DELETE
    @Path("/{date}")
    @RolesAllowed("MANAGE_PROGRAMME")
    @ResponseStatus(204)
    @Operation(summary = "Removes a day off or a worked weekend day that has not passed")
    public void deleteHoliday(@PathParam("date") LocalDate date) {
        holidays.remove(date);
    }
}
