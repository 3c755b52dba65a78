package vn.toso.submission;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;
import vn.toso.shared.rate.Budget;
import vn.toso.shared.rate.Spends;
import vn.toso.shared.time.BusinessClock;
import vn.toso.shared.version.Answer;
import vn.toso.shared.version.Header;
import vn.toso.shared.version.Version;

@Path(SubmissionResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Submissions", description = "Figures as the units sent them")
class SubmissionResource {

    static final String PATH = "/api/v1/submissions";

    private final SubmissionService submissions;
    private final BusinessClock clock;

    SubmissionResource(SubmissionService submissions, BusinessClock clock) {
        this.submissions = submissions;
        this.clock = clock;
    }

    @GET
    @RolesAllowed("VIEW_FIGURES")
    @Operation(summary = "Lists submissions with their current figures, the latest date first")
    public Page<SubmissionView> listSubmissions(
            @QueryParam("regime") UUID regime,
            @Parameter(description = "Only of this unit and all below it") @QueryParam("unit") UUID unit,
            @Parameter(description = "First date, included") @QueryParam("from") LocalDate from,
            @Parameter(description = "Last date, included; today where absent") @QueryParam("to") LocalDate to,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var filter = SubmissionFilter.of(regime, unit, from, clock.orToday(to));
        return submissions.list(filter, Cursor.parse(cursor, 2), limit);
    }

    @POST
    @Spends(Budget.SUBMIT)
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"SUBMIT", "SUBMIT_AS_SERVICE", "ENTER_ON_BEHALF"})
    @APIResponseSchema(value = SubmissionView.class, responseCode = "201", responseDescription = "Received")
    @Operation(
            summary = "Sends the figures of a unit for a date",
            description =
                    """
                    Fulfils the obligation of the regime, unit and date; a second submission for the same is a \
                    conflict. A retry with the same key gets the same answer, marked with `Idempotency-Replayed: \
                    true`, and the work is done once.""")
    public RestResponse<SubmissionView> createSubmission(
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Valid @NotNull NewSubmission body) {
        return Answer.created(submissions.submit(key, body), made -> PATH + "/" + made.id());
    }

    @POST
    @Spends(Budget.SUBMIT)
    @Path("/{id}/revisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"SUBMIT", "SUBMIT_AS_SERVICE", "ENTER_ON_BEHALF"})
    @APIResponseSchema(value = SubmissionView.class, responseCode = "201", responseDescription = "Received")
    @Operation(
            summary = "Corrects a submission, also in answer to a return",
            description = "The new figures replace the earlier ones, which stay readable.")
    public RestResponse<SubmissionView> correctSubmission(
            @PathParam("id") UUID id,
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Parameter(description = Header.SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull NewRevision body) {
        var change = new Change<>(id, Version.required(ifMatch), body);
        return Answer.created(submissions.correct(key, change), made -> PATH + "/" + id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("VIEW_FIGURES")
    @Operation(summary = "Gets a submission with its current figures; its ETag is the value for If-Match")
    @APIResponseSchema(SubmissionView.class)
    public RestResponse<SubmissionView> getSubmission(@PathParam("id") UUID id) {
        return Answer.of(submissions.find(id));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed("VIEW_FIGURES")
    @Operation(summary = "Lists all steps of a submission, the first step first")
    public Page<HistoryEntry> listSubmissionHistory(@PathParam("id") UUID id) {
        return Page.whole(submissions.history(id));
    }

    @GET
    @Path("/{id}/revisions")
    @RolesAllowed("VIEW_FIGURES")
    @Operation(summary = "Lists all revisions that were sent for one obligation, the first revision first")
    public Page<RevisionView> listSubmissionRevisions(@PathParam("id") UUID id) {
        return Page.whole(submissions.revisions(id));
    }
}
