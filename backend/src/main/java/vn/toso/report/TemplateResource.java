package vn.toso.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.toso.shared.load.Heavy;
import vn.toso.shared.version.Answer;
import vn.toso.shared.version.Header;
import vn.toso.shared.version.Version;

@Path("/api/v1/regimes/{id}/report-template")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
class TemplateResource {

    private final TemplateService templates;

    TemplateResource(TemplateService templates) {
        this.templates = templates;
    }

    public record TemplateEdit(@NotNull @Valid Wording wording, @NotNull Boolean prepares) {}

    public record TemplatePreview(@NotNull @Valid Wording wording, @NotNull UUID unitId, @NotNull LocalDate asOf) {}

    public record Said(
            @NotNull String subject,
            @NotNull List<Paper.Passage> body,
            @NotNull @Schema(description = "The value of each placeholder for that unit and date")
                    List<ReportView.Placeholder> placeholders) {}

    @GET
    @RolesAllowed("VIEW_REPORTS")
    @APIResponseSchema(TemplateView.class)
    @Operation(summary = "Gets the initial texts of a regime's reports")
    public RestResponse<TemplateView> getReportTemplate(@PathParam("id") UUID id) {
        return Answer.of(templates.find(id));
    }

    @PUT
    @RolesAllowed("MANAGE_PROGRAMME")
    @APIResponseSchema(TemplateView.class)
    @Operation(
            summary = "Sets the initial texts of a regime's future reports",
            description =
                    "A text contains figures as placeholders `{name}`. A part in `[ ]` is removed if one of its placeholders is empty.")
    public RestResponse<TemplateView> editReportTemplate(
            @PathParam("id") UUID id,
            @Parameter(description = Header.SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull TemplateEdit body) {
        return Answer.of(templates.edit(id, Version.required(ifMatch), body));
    }

    @POST
    @Heavy
    @Path("/preview")
    @RolesAllowed("VIEW_REPORTS")
    @Operation(summary = "Previews the texts for a unit and a date, and stores nothing")
    public Said previewReportTemplate(@PathParam("id") UUID id, @Valid @NotNull TemplatePreview body) {
        return templates.preview(id, body);
    }
}
