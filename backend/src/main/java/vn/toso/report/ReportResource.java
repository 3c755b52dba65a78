package vn.toso.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.toso.shared.document.Document;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.load.Heavy;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;
import vn.toso.shared.table.TableFormat;
import vn.toso.shared.time.BusinessClock;
import vn.toso.shared.version.Answer;
import vn.toso.shared.version.Header;
import vn.toso.shared.version.Version;

@Path(ReportResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports", description = "Consolidated reports, frozen and numbered")
class ReportResource {

    static final String PATH = "/api/v1/reports";

    private final ReportService reports;
    private final BusinessClock clock;

    ReportResource(ReportService reports, BusinessClock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    public record NewReport(
            @NotNull UUID regimeId,
            @NotNull UUID unitId,
            @NotNull LocalDate asOf,
            @Schema(description = "The first as-of date of flows without a target; the first of the year if absent")
                    LocalDate flowsFrom) {}

    @GET
    @RolesAllowed("VIEW_REPORTS")
    @Operation(summary = "Lists consolidated reports, the latest date first and of one date the latest edition")
    public Page<ReportSummary> listReports(
            @QueryParam("regime") UUID regime,
            @Parameter(description = "Only of this very unit") @QueryParam("unit") UUID unit,
            @Parameter(description = "Only of this unit and those below it") @QueryParam("under") UUID under,
            @Parameter(description = "First date, included") @QueryParam("from") LocalDate from,
            @Parameter(description = "Last date, included; today where absent") @QueryParam("to") LocalDate to,
            @Parameter(description = "As printed on a copy; at least its first eight characters")
                    @QueryParam("hash")
                    @Pattern(regexp = "[0-9a-f]{8,64}")
                    String hash,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var filter = new ReportFilter(regime, unit, under, from, clock.orToday(to), hash);
        return reports.list(filter, Cursor.parse(cursor, 3), limit);
    }

    @POST
    @Heavy
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("CONSOLIDATE")
    @APIResponseSchema(value = ReportView.class, responseCode = "201", responseDescription = "Made")
    @Operation(
            summary = "Creates a report of a unit for a date, or its next edition",
            description =
                    "An edition has to be issued before the next one can be created. A draft shows current figures.")
    public RestResponse<ReportView> createReport(
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Valid @NotNull NewReport body) {
        return Answer.created(reports.create(key, body), made -> PATH + "/" + made.id());
    }

    @GET
    @Heavy
    @Path("/{id}")
    @RolesAllowed("VIEW_REPORTS")
    @Operation(summary = "Gets a report with its texts and figures")
    @APIResponseSchema(ReportView.class)
    public RestResponse<ReportView> getReport(@PathParam("id") UUID id) {
        return Answer.of(reports.find(id));
    }

    @PUT
    @Heavy
    @Path("/{id}/paper")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("CONSOLIDATE")
    @APIResponseSchema(ReportView.class)
    @Operation(
            summary = "Words a draft",
            description = "A text contains figures as placeholders `{name}`; unknown placeholders are refused.")
    public RestResponse<ReportView> editReport(
            @PathParam("id") UUID id,
            @Parameter(description = Header.SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull Paper body) {
        return Answer.of(reports.edit(id, Version.required(ifMatch), body));
    }

    @POST
    @Heavy
    @Path("/{id}/submit")
    @RolesAllowed("CONSOLIDATE")
    @APIResponseSchema(ReportView.class)
    @Operation(summary = "Submits a draft for signature and freezes its figures")
    public RestResponse<ReportView> submitReport(
            @PathParam("id") UUID id,
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Parameter(description = Header.SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return Answer.of(RestResponse.Status.OK, reports.submit(key, id, Version.required(ifMatch)));
    }

    @POST
    @Heavy
    @Path("/{id}/withdraw")
    @RolesAllowed("CONSOLIDATE")
    @APIResponseSchema(ReportView.class)
    @Operation(summary = "Withdraws a submitted report, so that it is a draft with current figures again")
    public RestResponse<ReportView> withdrawReport(
            @PathParam("id") UUID id,
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Parameter(description = Header.SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return Answer.of(RestResponse.Status.OK, reports.withdraw(key, id, Version.required(ifMatch)));
    }

    @POST
    @Heavy
    @Path("/{id}/issue")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("CONSOLIDATE")
    @APIResponseSchema(ReportView.class)
    @Operation(
            summary = "Issues a submitted report with number, date and signer; its files are kept and never change",
            description =
                    """
                    An edition issued before is superseded. A number can be used once a year by a unit. A report with \
                    `openPoints` needs a reason.""")
    public RestResponse<ReportView> issueReport(
            @PathParam("id") UUID id,
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Parameter(description = Header.SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull Issue body) {
        return Answer.of(RestResponse.Status.OK, reports.issue(key, id, Version.required(ifMatch), body));
    }

    @GET
    @Heavy
    @Path("/{id}/rows")
    @RolesAllowed("VIEW_REPORTS")
    @Operation(summary = "Lists the units that report in a report, by code, with their figures")
    public Page<ReportContent.Row> listReportRows(
            @PathParam("id") UUID id,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return reports.rows(id, Cursor.parse(cursor, 1), limit);
    }

    @GET
    @Heavy
    @Path("/{id}/canonical")
    @RolesAllowed("VIEW_REPORTS")
    @APIResponseSchema(Object.class)
    @Operation(
            summary = "Gets the JSON of which the hash is the SHA-256, byte for byte",
            description = "For a draft, with its current content.")
    public String getReportCanonical(@PathParam("id") UUID id) {
        return reports.canonical(id);
    }

    @GET
    @Heavy
    @Path("/{id}/difference")
    @RolesAllowed("VIEW_REPORTS")
    @Operation(summary = "Gets the differences between an edition and the one before")
    public Difference getReportDifference(@PathParam("id") UUID id) {
        return reports.difference(id);
    }

    @GET
    @Heavy
    @Path("/{id}/document")
    @RolesAllowed("VIEW_REPORTS")
    @Produces({Document.DOCX, Document.PDF, TableFormat.XLSX_TYPE})
    @Operation(
            summary = "Gets the document as DOCX, PDF or XLSX by `Accept`; of an issued report always the same bytes")
    public Document getReportDocument(@PathParam("id") UUID id) {
        // Must come first: for HEAD the framework does not run the function below.
        reports.requireReadable(id);
        return new Document(
                type -> "bao-cao-%s.%s"
                        .formatted(id, ReportFormat.of(type).name().toLowerCase(Locale.ROOT)),
                type -> reports.document(id, ReportFormat.of(type)));
    }
}
