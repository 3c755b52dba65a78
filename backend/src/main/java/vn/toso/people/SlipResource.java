package vn.toso.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.toso.shared.document.Document;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.load.Heavy;
import vn.toso.shared.version.Header;

@Path("/api/v1/people/slips")
@Tag(name = "People")
class SlipResource {

    private static final String FILE = "attachment; filename=\"phieu-dat-mat-khau.pdf\"";

    private final SlipPrinting printing;

    SlipResource(SlipPrinting printing) {
        this.printing = printing;
    }

    @POST
    @Heavy
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(Document.PDF)
    @RolesAllowed("MANAGE_PEOPLE")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = Document.PDF, schema = @Schema(implementation = Document.class)))
    @Operation(
            summary = "Makes new one-time codes and prints them, four slips on a page",
            description =
                    "The codes before are revoked, and people who have a password are logged out. The codes are only in this answer: a repeated request gets 409 `slips-printed`. A long import is printed in parts; `previewSlips` says in how many.")
    public RestResponse<byte[]> printSlips(
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Valid @NotNull NewSlips body) {
        return ResponseBuilder.ok(printing.print(key, body))
                .header(HttpHeaders.CONTENT_DISPOSITION, FILE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
