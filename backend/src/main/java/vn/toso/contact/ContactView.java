package vn.toso.contact;

import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.version.Versioned;
import vn.toso.unit.UnitRef;

/** Who can be called about the reports of a unit, with a masked phone number. */
@Schema(name = "Contact")
public record ContactView(
        @NotNull @Schema(description = "As it is named today") UnitRef unit,
        @NotNull @Schema(description = "What If-Match takes; 0 if nobody was ever recorded") int version,
        @Schema(description = "Absent if nobody is recorded") String name,
        @Schema(description = "Masked for all callers; absent if none is stored", examples = "09•• ••• 123")
                String phone,
        @Schema(description = "When to call") String hours,
        @NotNull @Schema(description = "What the caller may do now") Set<ContactAction> allowedActions)
        implements Versioned {}
