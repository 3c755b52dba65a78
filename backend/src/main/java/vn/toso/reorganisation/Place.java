package vn.toso.reorganisation;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.text.OneLine;

/** Refers to an existing unit by its id, or to a new unit of the same request by its ref. Exactly one of the two is set. */
@Schema(name = "PlaceRef")
public record Place(UUID id, @OneLine @Size(max = NewPlace.MAX_REF) String ref) {

    static Place of(UUID id) {
        return new Place(id, null);
    }
}
