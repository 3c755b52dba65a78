package vn.toso.contact;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.toso.shared.version.Answer;
import vn.toso.shared.version.Header;
import vn.toso.shared.version.Version;

@Path("/api/v1/units/{id}/contact")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts", description = "Who can be called about the reports of a unit")
class UnitContactResource {

    private final ContactService contacts;

    UnitContactResource(ContactService contacts) {
        this.contacts = contacts;
    }

    @GET
    @RolesAllowed("VIEW_CONTACTS")
    @APIResponseSchema(ContactView.class)
    @Operation(
            summary = "Gets who can be called about the reports of a unit of today",
            description = "For staff of the unit and of units above it. The phone number is masked.")
    public RestResponse<ContactView> getContact(@PathParam("id") UUID id) {
        return Answer.of(contacts.find(id));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("KEEP_CONTACTS")
    @APIResponseSchema(ContactView.class)
    @Operation(
            summary = "Records who can be called about the reports of a unit",
            description = "For staff of the unit and administrators of a unit above it.")
    public RestResponse<ContactView> editContact(
            @PathParam("id") UUID id,
            @Parameter(description = Header.SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull Contact body) {
        return Answer.of(contacts.edit(id, Version.required(ifMatch), body));
    }

    @GET
    @Path("/phone")
    @RolesAllowed("VIEW_CONTACTS")
    @APIResponseSchema(ContactPhone.class)
    @Operation(summary = "Reads the phone number of a unit's contact in full, which is recorded")
    public RestResponse<ContactPhone> getContactPhone(@PathParam("id") UUID id) {
        return ResponseBuilder.ok(contacts.phone(id))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
