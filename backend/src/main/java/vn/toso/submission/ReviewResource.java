package vn.toso.submission;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.version.Answer;
import vn.toso.shared.version.Header;
import vn.toso.shared.version.Version;

/** The steps of the review. Each request names a version, so that nobody accepts figures that they have not seen. */
@Path("/api/v1/submissions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Submissions")
class ReviewResource {

    private final ReviewService review;

    ReviewResource(ReviewService review) {
        this.review = review;
    }

    public record NewReturn(
            @NotBlank @Size(max = 1000) String comment,
            @NotNull @Size(max = NewRevision.MAX_FIGURES) List<@NotNull @Valid FigureComment> figures) {}

    public record Reason(@NotBlank @Size(max = 500) String reason) {}

    public record Seen(@NotNull UUID id, @NotNull Integer version) {}

    /** Submissions as the caller saw them. */
    public record Chosen(@NotEmpty @Size(max = 200) List<@NotNull @Valid Seen> submissions) {}

    public record SharedReturn(
            @NotBlank @Size(max = 1000) String comment,
            @NotEmpty @Size(max = 200) List<@NotNull @Valid Seen> submissions) {}

    @Schema(name = "NewSubmissionComment")
    public record NewComment(@NotBlank @Size(max = 1000) String comment) {}

    public record Reviewed(@NotNull List<SubmissionView> items) {}

    @POST
    @RolesAllowed("REVIEW")
    @Path("/{id}/return")
    @Operation(summary = "Returns a submission to its unit and says what to check again")
    public RestResponse<SubmissionView> returnSubmission(
            @PathParam("id") UUID id,
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Parameter(description = Header.SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull NewReturn body) {
        return Answer.of(
                RestResponse.Status.OK, review.giveBack(key, new Change<>(id, Version.required(ifMatch), body)));
    }

    @POST
    @RolesAllowed("REVIEW")
    @Path("/{id}/accept")
    @Operation(summary = "Accepts a submission")
    public RestResponse<SubmissionView> acceptSubmission(
            @PathParam("id") UUID id,
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Parameter(description = Header.SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return step("acceptSubmission", key, Action.ACCEPT, id, ifMatch, null);
    }

    @POST
    @RolesAllowed("REVIEW")
    @Path("/accept")
    @Operation(
            summary = "Accepts several submissions, all or none",
            description = "If one of them has changed since the caller saw it, nothing is accepted.")
    @APIResponseSchema(Reviewed.class)
    @APIResponse(responseCode = "412", ref = "Problem412")
    public RestResponse<Reviewed> acceptSubmissions(
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Valid @NotNull Chosen body) {
        return Answer.of(RestResponse.Status.OK, review.stepAll("acceptSubmissions", key, Action.ACCEPT, body));
    }

    @POST
    @RolesAllowed("REVIEW")
    @Path("/unaccept")
    @Operation(
            summary = "Takes back the acceptance of submissions, all or none",
            description =
                    """
                    Only for who accepted them, for 10 seconds, and not once their figures stand in an issued report: \
                    after that, a submission is returned with a comment. `allowedActions` does not name it.""")
    @APIResponseSchema(Reviewed.class)
    @APIResponse(responseCode = "412", ref = "Problem412")
    public RestResponse<Reviewed> unacceptSubmissions(
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Valid @NotNull Chosen body) {
        return Answer.of(RestResponse.Status.OK, review.stepAll("unacceptSubmissions", key, Action.UNACCEPT, body));
    }

    @POST
    @RolesAllowed("REVIEW")
    @Path("/return")
    @Operation(
            summary = "Returns several submissions for the same reason, all or none",
            description = "If one of them has changed since the caller saw it, nothing is returned.")
    @APIResponseSchema(Reviewed.class)
    @APIResponse(responseCode = "412", ref = "Problem412")
    public RestResponse<Reviewed> returnSubmissions(
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Valid @NotNull SharedReturn body) {
        return Answer.of(RestResponse.Status.OK, review.returnAll(key, body));
    }

    @POST
    @RolesAllowed({"REVIEW", "SUBMIT", "SUBMIT_AS_SERVICE"})
    @Path("/{id}/comment")
    @Operation(
            summary = "Adds a comment to a submission, for both sides",
            description = "It stands in the history and changes neither the figures, the state nor the version.")
    public RestResponse<SubmissionView> commentSubmission(
            @PathParam("id") UUID id,
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Valid @NotNull NewComment body) {
        return Answer.of(RestResponse.Status.OK, review.comment(key, id, body));
    }

    @POST
    @RolesAllowed("REVIEW")
    @Path("/{id}/lock")
    @Operation(summary = "Locks an accepted submission, so that it stays as it is")
    public RestResponse<SubmissionView> lockSubmission(
            @PathParam("id") UUID id,
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Parameter(description = Header.SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return step("lockSubmission", key, Action.LOCK, id, ifMatch, null);
    }

    @POST
    @RolesAllowed("REVIEW")
    @Path("/{id}/unlock")
    @Operation(summary = "Unlocks a submission, with the reason")
    public RestResponse<SubmissionView> unlockSubmission(
            @PathParam("id") UUID id,
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Parameter(description = Header.SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull Reason body) {
        return step("unlockSubmission", key, Action.UNLOCK, id, ifMatch, body.reason());
    }

    private RestResponse<SubmissionView> step(
            String operation, String key, Action action, UUID id, String ifMatch, String reason) {
        var change = new Change<>(id, Version.required(ifMatch), reason);
        return Answer.of(RestResponse.Status.OK, review.step(operation, key, action, change));
    }
}
