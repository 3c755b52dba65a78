package vn.toso.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.version.Answer;
import vn.toso.shared.version.Header;
import vn.toso.shared.version.Version;

@Path(AccountResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
class AccountResource {

    static final String PATH = "/api/v1/people";

    private static final String REMOVE =
            "Whether the person's phone, security keys and recovery codes are removed first; nobody removes their own (409 `own-second-factors`). Those registered until the code is used are removed when it is";

    private final AccountCreation creation;
    private final AccountService accounts;

    AccountResource(AccountCreation creation, AccountService accounts) {
        this.creation = creation;
        this.accounts = accounts;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("MANAGE_PEOPLE")
    @APIResponseSchema(value = PersonView.class, responseCode = "201", responseDescription = "Created")
    @Operation(
            summary = "Creates a person with an account, a one-time code and perhaps a role",
            description =
                    "Nothing is done unless all of it is. The first answer holds the code (`slip`); a repeated one does not: ask for a new code then.")
    public RestResponse<PersonView> createPerson(
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Valid @NotNull NewPerson body) {
        return Answer.created(creation.create(key, body), made -> PATH + "/" + made.id());
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("MANAGE_PEOPLE")
    @APIResponseSchema(PersonView.class)
    @Operation(
            summary = "Changes the name, email and phone of a person",
            description =
                    "The caller administers every unit in which the person holds a role; otherwise 403 `holds-more`, here and in the operations below.")
    public RestResponse<PersonView> editPerson(
            @PathParam("id") UUID id,
            @Parameter(description = Header.SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull PersonEdit body) {
        return Answer.of(accounts.edit(id, Version.required(ifMatch), body));
    }

    @POST
    @Path("/{id}/suspend")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("MANAGE_PEOPLE")
    @APIResponseSchema(PersonView.class)
    @Operation(
            summary = "Stops a person from logging in, and logs them out; roles stay",
            description = "Works at once, also where a token is still valid. One-time codes are revoked.")
    public RestResponse<PersonView> suspendPerson(
            @PathParam("id") UUID id,
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Parameter(description = Header.SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull Reason body) {
        return Answer.of(RestResponse.Status.OK, accounts.suspend(key, id, Version.required(ifMatch), body));
    }

    @POST
    @Path("/{id}/resume")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("MANAGE_PEOPLE")
    @APIResponseSchema(PersonView.class)
    @Operation(summary = "Lets a suspended person log in again")
    public RestResponse<PersonView> resumePerson(
            @PathParam("id") UUID id,
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Parameter(description = Header.SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull Reason body) {
        return Answer.of(RestResponse.Status.OK, accounts.resume(key, id, Version.required(ifMatch), body));
    }

    @POST
    @Path("/{id}/move")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("MANAGE_PEOPLE")
    @APIResponseSchema(PersonView.class)
    @Operation(
            summary = "Moves a person to another home unit, with the roles held in the old one",
            description =
                    "The old roles end and the new unit gets the same ones, in one step. Roles in other units stay; a one-time code that was not used yet is revoked. This is also the way out of a unit that has ended.")
    public RestResponse<PersonView> movePerson(
            @PathParam("id") UUID id,
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Parameter(description = Header.SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull Move body) {
        return Answer.of(RestResponse.Status.OK, accounts.move(key, id, Version.required(ifMatch), body));
    }

    @POST
    @Path("/{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("MANAGE_PEOPLE")
    @APIResponseSchema(PersonView.class)
    @Operation(
            summary = "Ends an account with all its roles, for ever",
            description =
                    "What the person did keeps their name; email and phone are erased. The last administrator of the root stays.")
    public RestResponse<PersonView> endPerson(
            @PathParam("id") UUID id,
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Parameter(description = Header.SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull Reason body) {
        return Answer.of(RestResponse.Status.OK, accounts.end(key, id, Version.required(ifMatch), body));
    }

    @POST
    @Path("/{id}/slip")
    @RolesAllowed("MANAGE_PEOPLE")
    @APIResponseSchema(PersonView.class)
    @Operation(
            summary = "Makes a new one-time code with which a person sets a new password",
            description =
                    "It revokes the code before and logs the person out. Only the first answer holds the code (`slip`). With `removeSecondFactors`, 503 `second-factors-left` says that some are removed and no code was made.")
    public RestResponse<PersonView> createSlip(
            @PathParam("id") UUID id,
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Parameter(description = Header.SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(description = REMOVE) @QueryParam("removeSecondFactors") @DefaultValue("false")
                    boolean removeSecondFactors) {
        return Answer.of(
                RestResponse.Status.OK, accounts.slip(key, id, Version.required(ifMatch), removeSecondFactors));
    }
}
