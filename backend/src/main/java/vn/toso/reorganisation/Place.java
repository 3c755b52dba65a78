package vn.toso.reorganisation;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit that is there, by its id, or one that begins in the same request, by its ref: one of the two. */
@Schema(name = "PlaceRef")
public record Place(UUID id, @Size(max = NewPlace.MAX_REF) String ref) {

    static Place of(UUID id) {
        return new Place(id, null);
    }
}
