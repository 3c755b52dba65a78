package vn.toso.regime;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.toso.shared.page.Page;

@Path("/api/v1/regime-templates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Regimes")
class RegimeTemplateResource {

    private final RegimeTemplates templates;

    RegimeTemplateResource(RegimeTemplates templates) {
        this.templates = templates;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "Lists templates of regimes",
            description =
                    "A template has no effect until it is completed and created with `createRegime`, which also defines those of its indicators that do not exist yet.")
    public Page<RegimeTemplate> listRegimeTemplates() {
        return Page.whole(templates.all());
    }
}
