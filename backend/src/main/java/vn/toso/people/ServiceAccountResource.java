package vn.toso.people;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;
import vn.toso.shared.version.Answer;
import vn.toso.shared.version.Header;
import vn.toso.shared.version.Version;

@Path(ServiceAccountResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service accounts", description = "Accounts with which programs call the API")
class ServiceAccountResource {

    static final String PATH = "/api/v1/service-accounts";

    private static final int CURSOR_KEYS = 2;

    private final ServiceAccountService services;

    ServiceAccountResource(ServiceAccountService services) {
        this.services = services;
    }

    @GET
    @RolesAllowed("MANAGE_PEOPLE")
    @Operation(summary = "Lists the service accounts of the units that the caller administers, by name")
    public Page<ServiceAccountView> listServiceAccounts(
            @Parameter(description = "Only those of this unit and units below it") @QueryParam("unit") UUID unit,
            @Parameter(description = "Whether only those of units that have ended, or none of them")
                    @QueryParam("former")
                    Boolean former,
            @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return services.list(unit, former, Cursor.parse(cursor, CURSOR_KEYS), limit);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("MANAGE_PEOPLE")
    @APIResponseSchema(ServiceAccountView.class)
    @Operation(summary = "Gets a service account")
    public RestResponse<ServiceAccountView> getServiceAccount(@PathParam("id") UUID id) {
        return Answer.of(services.find(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("MANAGE_PEOPLE")
    @APIResponseSchema(value = ServiceAccountView.class, responseCode = "201", responseDescription = "Created")
    @Operation(
            summary = "Creates a service account for a unit and the units below it",
            description =
                    "The program gets tokens from the identity provider with the client id and the secret (client credentials). Only the first answer holds the secret.")
    public RestResponse<ServiceAccountView> createServiceAccount(
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Valid @NotNull NewServiceAccount body) {
        return Answer.created(services.create(key, body), made -> PATH + "/" + made.id());
    }

    @POST
    @Path("/{id}/rotate")
    @RolesAllowed("MANAGE_PEOPLE")
    @APIResponseSchema(ServiceAccountView.class)
    @Operation(
            summary = "Makes a new secret; the old one stops working",
            description =
                    """
                    Only the first answer holds the secret. Tokens of before are refused with 401, also one that was fetched in the \
                    second of the change; a program that gets 401 fetches a new token.""")
    public RestResponse<ServiceAccountView> rotateServiceAccount(
            @PathParam("id") UUID id,
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Parameter(description = Header.SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return Answer.of(RestResponse.Status.OK, services.rotate(key, id, Version.required(ifMatch)));
    }

    @POST
    @Path("/{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("MANAGE_PEOPLE")
    @APIResponseSchema(ServiceAccountView.class)
    @Operation(summary = "Ends a service account with its roles, for ever; it stops working at once")
    public RestResponse<ServiceAccountView> endServiceAccount(
            @PathParam("id") UUID id,
            @Parameter(description = Header.KEY, required = true) @HeaderParam(Reply.KEY) String key,
            @Parameter(description = Header.SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull Reason body) {
        return Answer.of(RestResponse.Status.OK, services.end(key, id, Version.required(ifMatch), body));
    }
}
