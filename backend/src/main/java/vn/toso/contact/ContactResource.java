package vn.toso.contact;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toso.shared.page.Page;

@Path("/api/v1/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts")
class ContactResource {

    static final int MAX_UNITS = 50;

    private final ContactService contacts;

    ContactResource(ContactService contacts) {
        this.contacts = contacts;
    }

    @GET
    @RolesAllowed("VIEW_CONTACTS")
    @Operation(
            summary = "Lists who can be called about the reports of several units of today, by code of the unit",
            description = "Leaves out units without a contact and units that the caller may not read.")
    public Page<ContactView> listContacts(
            @Parameter(description = "Given once for each unit") @QueryParam("unit") @NotEmpty @Size(max = MAX_UNITS)
                    Set<UUID> units) {
        return contacts.list(units);
    }
}
