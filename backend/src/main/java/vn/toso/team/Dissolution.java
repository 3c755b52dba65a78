package vn.toso.team;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The decision that dissolves a team. */
public record Dissolution(
        @NotNull
                @Schema(
                        description =
                                "The first day without the team; after its latest reconstitution and not after today")
                LocalDate validTo,
        @NotNull @Valid Decision decision) {}
