package vn.toso.reorganisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.load.Heavy;
import vn.toso.shared.version.Answer;
import vn.toso.shared.version.Header;
import vn.toso.unit.TreeTurn;

@Path("/api/v1/reorganisations/import")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reorganisations")
class RelistingResource {

    private final RelistingService relistings;

    RelistingResource(RelistingService relistings) {
        this.relistings = relistings;
    }

    @POST
    @Heavy
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed("REORGANISE")
    @Operation(
            summary = "Records the reorganisation of whole provinces, or of the country, from files",
            description =
                    """
                    `units` is the list of provinces and communes from the day on, with the columns of `importUnits`; \
                    `mapping` lists which communes pass into which, with the columns `old_province`, `old_district`, \
                    `old_commune`, `old_name`, `new_province`, `new_commune`, `new_name`, `type`, `note`. Both are CSV \
                    or XLSX. All communes of the provinces in the mapping pass on, end or stay; their districts end. A \
                    commune that the mapping names once, with the note *Giữ nguyên*, *Đổi tên* or *Đổi loại hình*, \
                    stays the same unit; a commune with several successors is divided without shares. A province \
                    passes into the province that gets most of its communes. Villages follow their commune; `villages` \
                    places those of a divided commune: `old_commune`, `village` (its name or code), `new_commune`. \
                    Codes identify units. A name that does not belong to its code (`name-differs`), and a note that \
                    contradicts the codes (`kept-renamed`, `kept-divided`, `kept-merged`, `whole-divided`), are errors \
                    unless `codesDecide` is true. Errors are reported by cell: in `cells` of the problem, or on a dry \
                    run in `errors`.\s"""
                            + TreeTurn.TOLD)
    public RestResponse<RelistingReport> importReorganisation(
            @Parameter(description = "Report what would happen, without changing anything")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Valid @NotNull @RestForm @PartType(MediaType.APPLICATION_JSON) RelistingRequest request,
            @NotNull @RestForm FileUpload units,
            @NotNull @RestForm FileUpload mapping,
            @RestForm FileUpload villages) {
        var sent = new RelistingFiles.Sent(read(units), read(mapping), villages == null ? null : read(villages));
        return Answer.of(RestResponse.Status.OK, relistings.take(key, dryRun, request, sent));
    }

    private static byte[] read(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
