package vn.toso.people;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose slips are printed: either people by id, or those whom an import has created. */
public record NewSlips(
        @Size(min = 1, max = NewSlips.MAX_PEOPLE) List<UUID> personIds,
        @Schema(
                        description =
                                "An import of the caller. Only people who have never used a code get a slip; who is left out is said at the end of the paper")
                UUID importId) {

    static final int MAX_PEOPLE = 500;
}
