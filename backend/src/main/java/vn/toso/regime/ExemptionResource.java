package vn.toso.regime;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.load.Heavy;
import vn.toso.shared.page.Page;
import vn.toso.shared.table.Table;
import vn.toso.shared.table.TableAnswer;
import vn.toso.shared.table.TableFormat;
import vn.toso.shared.time.Ending;
import vn.toso.shared.version.Answer;
import vn.toso.shared.version.Header;
import vn.toso.shared.version.Version;

@Path("/api/v1/regimes/{id}/exemptions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Regimes")
class ExemptionResource {

    private final ExemptionService exemptions;
    private final ExemptionTable table;

    ExemptionResource(ExemptionService exemptions, ExemptionTable table) {
        this.exemptions = exemptions;
        this.table = table;
    }

    @GET
    @Authenticated
    @Operation(summary = "Lists the exemptions of units, present and past, the latest first")
    public Page<ExemptionView> listExemptions(@PathParam("id") UUID id) {
        return exemptions.list(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("MANAGE_PROGRAMME")
    @APIResponseSchema(value = ExemptionView.class, responseCode = "201", responseDescription = "Exempted")
    @Operation(summary = "Exempts a unit from reporting, with a reason")
    public RestResponse<ExemptionView> createExemption(
            @PathParam("id") UUID id,
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Valid @NotNull NewExemption body) {
        return Answer.created(
                exemptions.grant(key, id, body), made -> "/api/v1/regimes/" + id + "/exemptions/" + made.id());
    }

    @GET
    @Heavy
    @Path("/export")
    @Authenticated
    @Produces({TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
    @Operation(
            summary = "Downloads the exemptions of the list, as CSV or XLSX by `Accept`",
            description = TableAnswer.EXPORT)
    public Table exportExemptions(@PathParam("id") UUID id) {
        return table.write(id);
    }

    @GET
    @Path("/{exemption}")
    @Authenticated
    @APIResponseSchema(ExemptionView.class)
    @Operation(summary = "Gets an exemption")
    public RestResponse<ExemptionView> getExemption(@PathParam("id") UUID id, @PathParam("exemption") UUID exemption) {
        return Answer.of(exemptions.find(id, exemption));
    }

    @POST
    @Path("/{exemption}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("MANAGE_PROGRAMME")
    @APIResponseSchema(ExemptionView.class)
    @Operation(summary = "Ends an exemption early")
    public RestResponse<ExemptionView> endExemption(
            @PathParam("id") UUID id,
            @PathParam("exemption") UUID exemption,
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Parameter(description = Header.SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull Ending body) {
        return Answer.of(RestResponse.Status.OK, exemptions.end(key, id, exemption, Version.required(ifMatch), body));
    }
}
