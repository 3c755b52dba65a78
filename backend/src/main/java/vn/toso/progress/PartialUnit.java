package vn.toso.progress;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.unit.UnitRef;

/** A unit that has reported for the date, but with fewer figures than the regime asks for. */
public record PartialUnit(
        @NotNull UnitRef unit,
        @NotNull
                @Schema(
                        description =
                                """
                                The indicators asked of it that its report does not answer, in the order of the regime. \
                                "Nothing occurred" and "does not apply" are answers.""")
                List<UUID> unanswered) {}
