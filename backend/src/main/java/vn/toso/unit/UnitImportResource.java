package vn.toso.unit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.load.Heavy;
import vn.toso.shared.table.TableAnswer;
import vn.toso.shared.table.TableFormat;
import vn.toso.shared.version.Answer;
import vn.toso.shared.version.Header;

@Path("/api/v1/units/import")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Units")
class UnitImportResource {

    private final UnitImport imports;

    UnitImportResource(UnitImport imports) {
        this.imports = imports;
    }

    @POST
    @Heavy
    @Consumes({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @RolesAllowed("IMPORT_UNITS")
    @Operation(
            summary = "Imports a list of units that is valid from a date, all rows or none",
            description =
                    """
                    Columns: `name_vi` and `type`, and optionally `level`, `code`, `parent_code`, `province_code`, \
                    `district_code`. A row is matched by its level and code on that date, a village without a code by \
                    its name below its parent. A name may have the type before it. A name, type or parent that differs \
                    from the current one becomes a new version from that date. Units that the list does not name stay \
                    as they are, because merges and ends are not guessed. A unit that is known only from a later day \
                    begins earlier: it is matched by level, code and name, a village by its name if its commune passes \
                    as a whole into the commune below which the village is known. This does not apply to units that an \
                    APPLIED reorganisation created. A list that would rename and move a unit at once, or rename or \
                    move more than 20 units and a tenth of its rows, or at least 3 units and half of its rows, or move \
                    a unit into another province, is refused (409 `list-changes-much`) without `confirm`: codes are \
                    reused, and such a list usually is the result of a reorganisation, which importReorganisation \
                    records. Importing the same list again changes nothing. Errors are reported by cell: in `cells` of \
                    the problem, or on a dry run in `errors`.\s"""
                            + TreeTurn.TOLD)
    public RestResponse<UnitImportReport> importUnits(
            @Parameter(description = "The day from which the list is valid") @NotNull @QueryParam("validFrom")
                    LocalDate validFrom,
            @Parameter(description = "Report what would happen, without changing anything")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @Parameter(description = "Import a list with changes that usually only a reorganisation makes")
                    @QueryParam("confirm")
                    @DefaultValue("false")
                    boolean confirm,
            @Parameter(description = "Correct names that only have another spelling in the list, without a new version")
                    @QueryParam("correctSpelling")
                    @DefaultValue("false")
                    boolean correctSpelling,
            @Parameter(description = TableAnswer.COLUMN, example = "Mã PX=code")
                    @Size(max = TableAnswer.MAX_COLUMNS)
                    @QueryParam("column")
                    List<String> columns,
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            byte[] file) {
        var manner = new UnitImport.Manner(validFrom, dryRun, confirm, correctSpelling);
        return Answer.of(RestResponse.Status.OK, imports.read(key, manner, columns, file));
    }
}
