package vn.toso.people;

import jakarta.validation.constraints.Min;
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
                UUID importId,
        @Min(0)
                @Schema(
                        description = "Which part of the import, from 0 and where absent 0: a part is the next "
                                + NewSlips.MAX_PEOPLE
                                + " people whom it has created. If an answer is lost, only its part needs new codes")
                Integer part) {

    /** One request makes and prints so many slips in a few seconds, so that no proxy cuts its answer off. */
    static final int MAX_PEOPLE = 500;

    int partOrFirst() {
        return part == null ? 0 : part;
    }
}
