package vn.toso.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.toso.attachment.FileCheck;
import vn.toso.attachment.FileType;
import vn.toso.shared.document.Document;
import vn.toso.shared.document.FileBody;
import vn.toso.shared.document.PartedFile;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.load.Heavy;
import vn.toso.shared.text.OneLine;
import vn.toso.shared.version.Answer;
import vn.toso.shared.version.Header;
import vn.toso.shared.version.Version;

@Path(ReportResource.PATH + "/{id}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
class SignedFileResource {

    private static final Set<FileType> ALLOWED = EnumSet.of(FileType.PDF);

    private final ReportService reports;
    private final FileCheck check;

    SignedFileResource(ReportService reports, FileCheck check) {
        this.reports = reports;
        this.check = check;
    }

    @POST
    @Heavy
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed("CONSOLIDATE")
    @APIResponseSchema(value = ReportView.class, responseCode = "201", responseDescription = "Attached")
    @Operation(
            summary = "Attaches the signed PDF to an issued report, or replaces it by another one",
            description =
                    """
                    The body is the file, a PDF of at most 20 MB; its type is recognised by the content, and the name \
                    must fit it. A file that was replaced stays, and can be downloaded; replacing one needs a \
                    reason.""")
    public RestResponse<ReportView> attachSignedFile(
            @PathParam("id") UUID id,
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Parameter(description = Header.SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(description = "The name of the file, with its extension")
                    @QueryParam("name")
                    @NotBlank
                    @Size(max = 200)
                    @OneLine
                    String name,
            @Parameter(description = "Why the file that is attached already is wrong")
                    @QueryParam("reason")
                    @Size(max = 1000)
                    String reason,
            @NotNull FileBody body) {
        int version = Version.required(ifMatch);
        try (var file = check.check(body, name.strip(), ALLOWED)) {
            return Answer.created(
                    reports.attach(key, id, version, file, reason),
                    after -> ReportResource.PATH
                            + "/%s/attachments/%s"
                                    .formatted(id, after.signedFiles().get(0).id()));
        }
    }

    @GET
    @Heavy
    @Path("/{attachmentId}")
    @RolesAllowed("VIEW_REPORTS")
    // With a single type the framework would make the writer before the configuration is read.
    @Produces({Document.PDF, MediaType.APPLICATION_OCTET_STREAM})
    @Operation(summary = "Gets a signed PDF, byte for byte as it was attached")
    public PartedFile getSignedFile(@PathParam("id") UUID id, @PathParam("attachmentId") UUID attachmentId) {
        return reports.signedFile(id, attachmentId);
    }
}
