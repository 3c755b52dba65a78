package vn.toso.team;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.page.Page;
import vn.toso.shared.time.BusinessClock;
import vn.toso.shared.version.Answer;
import vn.toso.shared.version.Header;
import vn.toso.shared.version.Version;

@Path("/api/v1/teams/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Teams")
class MemberResource {

    private final MemberService members;
    private final ReconstitutionService reconstitutions;
    private final BusinessClock clock;

    MemberResource(MemberService members, ReconstitutionService reconstitutions, BusinessClock clock) {
        this.members = members;
        this.reconstitutions = reconstitutions;
        this.clock = clock;
    }

    @GET
    @Path("/members")
    @RolesAllowed("VIEW_ROSTERS")
    @Operation(
            summary = "Lists the members of a team on a date, the leader first",
            description = "Phones are masked for all callers. Reading one in full needs a request of its own.")
    public Page<MemberView> listTeamMembers(
            @PathParam("id") UUID id,
            @Parameter(description = "Today where absent") @QueryParam("asOf") LocalDate asOf,
            @Parameter(description = "Also former members, after the others") @QueryParam("past") @DefaultValue("false")
                    boolean past) {
        return members.roster(id, clock.orToday(asOf), past);
    }

    @PUT
    @Path("/members/{memberId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("KEEP_TEAMS")
    @APIResponseSchema(MemberView.class)
    @Operation(
            summary = "Corrects the data of a member",
            description = "If-Match takes the ETag of the team. Joining, leaving and roles need a reconstitution.")
    public RestResponse<MemberView> editTeamMember(
            @PathParam("id") UUID id,
            @PathParam("memberId") UUID memberId,
            @Parameter(description = Header.SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull MemberEdit body) {
        var edited = members.edit(id, memberId, Version.required(ifMatch), body);
        return ResponseBuilder.ok(edited.member())
                .tag(Version.tag(edited.version()))
                .build();
    }

    @GET
    @Path("/members/{memberId}/phone")
    @RolesAllowed("READ_PHONES")
    @APIResponseSchema(PhoneView.class)
    @Operation(
            summary = "Reads a member's phone number in full, which is recorded",
            description = "Allowed for those who report for the team's own commune and those who consolidate above it.")
    public RestResponse<PhoneView> getTeamMemberPhone(@PathParam("id") UUID id, @PathParam("memberId") UUID memberId) {
        return ResponseBuilder.ok(members.phone(id, memberId))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("/reconstitutions")
    @RolesAllowed("VIEW_ROSTERS")
    @Operation(summary = "Lists the changes of a team by decisions, the latest first")
    public Page<ReconstitutionView> listReconstitutions(@PathParam("id") UUID id) {
        return reconstitutions.list(id);
    }

    @POST
    @Path("/reconstitutions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("KEEP_TEAMS")
    @APIResponseSchema(value = ReconstitutionView.class, responseCode = "201", responseDescription = "Reconstituted")
    @Operation(
            summary = "Reconstitutes a team: several changes by one decision, all of them or none",
            description = "Changes of members, roles, villages and name, and the new commune if its own has ended.")
    public RestResponse<ReconstitutionView> createReconstitution(
            @PathParam("id") UUID id,
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Parameter(description = Header.SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull NewReconstitution body) {
        return Answer.created(
                reconstitutions.reconstitute(key, id, Version.required(ifMatch), body),
                made -> "/api/v1/teams/" + id + "/reconstitutions");
    }
}
