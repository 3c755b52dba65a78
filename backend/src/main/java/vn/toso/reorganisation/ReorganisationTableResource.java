package vn.toso.reorganisation;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toso.shared.load.Heavy;
import vn.toso.shared.table.Table;
import vn.toso.shared.table.TableAnswer;
import vn.toso.shared.table.TableFormat;

@Path("/api/v1/reorganisations")
@Authenticated
@Tag(name = "Reorganisations")
class ReorganisationTableResource {

    private final ReorganisationTable table;

    ReorganisationTableResource(ReorganisationTable table) {
        this.table = table;
    }

    @GET
    @Heavy
    @Path("/export")
    @Produces({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @Operation(
            summary = "Downloads the reorganisations of the list, a row for each unit, as CSV or XLSX by `Accept`",
            description =
                    TableAnswer.EXPORT
                            + " What a unit comes from or passes into has its share in brackets, or `?` where it is a part and the decision states no share.")
    public Table exportReorganisations(
            @Parameter(description = "Only reorganisations that touch this unit or a unit below it") @QueryParam("unit")
                    UUID unit) {
        return table.write(unit);
    }
}
