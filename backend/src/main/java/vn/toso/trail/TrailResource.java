package vn.toso.trail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import vn.toso.audit.AuditAction;
import vn.toso.shared.load.Heavy;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;
import vn.toso.shared.table.Table;
import vn.toso.shared.table.TableAnswer;
import vn.toso.shared.table.TableFormat;
import vn.toso.shared.table.TableWords;

@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit", description = "Who changed what, and when")
class TrailResource {

    private static final String UNIT = "Only of this unit and all below it on the date of the row";
    private static final String SUBJECT = "Only of this account";
    private static final String CALLERS = "Only of callers with an assignment in this unit or below it";
    private static final String PROBLEM = "Only denials of this type";
    private static final String SYSTEM_FROM = "First day by the system clock, included";
    private static final String FROM = "First day, included";
    private static final String TO = "Last day, included";
    private static final String CURSOR = "`next` of the page before";

    private final TrailService trail;
    private final TrailTable table;
    private final DenialTable denialTable;

    TrailResource(TrailService trail, TrailTable table, DenialTable denialTable) {
        this.trail = trail;
        this.table = table;
        this.denialTable = denialTable;
    }

    @GET
    @RolesAllowed("VIEW_TRAIL")
    @Operation(
            summary = "Lists changes, the latest first",
            description =
                    """
                    Each row says what was before and what is now. Personal data is never kept: only the names of the fields \
                    that changed. Rows without a unit are listed for the root of the tree only.""")
    public Page<TrailRow> listAudit(
            @Parameter(description = UNIT) @QueryParam("unit") UUID unit,
            @Parameter(description = SUBJECT) @Size(max = 200) @QueryParam("subject") String subject,
            @QueryParam("action") AuditAction action,
            @Parameter(description = "Only of this object, such as a report") @QueryParam("object") UUID object,
            @Parameter(description = FROM) @QueryParam("from") LocalDate from,
            @Parameter(description = TO) @QueryParam("to") LocalDate to,
            @Parameter(description = CURSOR) @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return trail.list(new TrailFilter(unit, subject, action, object, from, to), Cursor.parse(cursor, 2), limit);
    }

    @GET
    @Heavy
    @Path("/export")
    @RolesAllowed("VIEW_TRAIL")
    @Produces({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @Operation(
            summary = "Downloads changes as CSV or XLSX by `Accept`, the latest first",
            description = TableAnswer.EXPORT + " All changes of a row are in one cell.")
    public Table exportAudit(
            @Parameter(description = UNIT) @QueryParam("unit") UUID unit,
            @Parameter(description = SUBJECT) @Size(max = 200) @QueryParam("subject") String subject,
            @QueryParam("action") AuditAction action,
            @Parameter(description = "Only of this object, such as a report") @QueryParam("object") UUID object,
            @Parameter(description = FROM) @QueryParam("from") LocalDate from,
            @Parameter(description = TO) @QueryParam("to") LocalDate to,
            @Parameter(description = TableAnswer.WORDS) @QueryParam("words") @DefaultValue(TableWords.DEFAULT)
                    TableWords words) {
        return table.write(new TrailFilter(unit, subject, action, object, from, to), words);
    }

    @GET
    @Path("/denials")
    @RolesAllowed("VIEW_TRAIL")
    @Operation(
            summary = "Lists how often callers were denied an operation, by hour, the latest hour first",
            description =
                    """
                    Counts answers 403 and 404. A caller's denials are listed for those who read the trail of a unit in which \
                    the caller had an assignment in that hour; callers without one, for the root of the tree only.""")
    public Page<DenialRow> listDenials(
            @Parameter(description = CALLERS) @QueryParam("unit") UUID unit,
            @Parameter(description = SUBJECT) @Size(max = 200) @QueryParam("subject") String subject,
            @Parameter(description = PROBLEM, example = "not-found") @Size(max = 100) @QueryParam("problem")
                    String problem,
            @Parameter(description = SYSTEM_FROM) @QueryParam("from") LocalDate from,
            @Parameter(description = TO) @QueryParam("to") LocalDate to,
            @Parameter(description = CURSOR) @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return trail.denials(new DenialFilter(unit, subject, problem, from, to), Cursor.parse(cursor, 4), limit);
    }

    @GET
    @Heavy
    @Path("/denials/export")
    @RolesAllowed("VIEW_TRAIL")
    @Produces({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @Operation(
            summary = "Downloads the counts of denials as CSV or XLSX by `Accept`, the latest hour first",
            description = TableAnswer.EXPORT)
    public Table exportDenials(
            @Parameter(description = CALLERS) @QueryParam("unit") UUID unit,
            @Parameter(description = SUBJECT) @Size(max = 200) @QueryParam("subject") String subject,
            @Parameter(description = PROBLEM, example = "not-found") @Size(max = 100) @QueryParam("problem")
                    String problem,
            @Parameter(description = SYSTEM_FROM) @QueryParam("from") LocalDate from,
            @Parameter(description = TO) @QueryParam("to") LocalDate to,
            @Parameter(description = TableAnswer.WORDS) @QueryParam("words") @DefaultValue(TableWords.DEFAULT)
                    TableWords words) {
        return denialTable.write(new DenialFilter(unit, subject, problem, from, to), words);
    }
}
