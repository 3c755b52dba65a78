package vn.toso.team;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why what is held of a person is erased. A choice, not prose, so that no personal data gets into the trail. */
public record Erasure(@NotNull Reason reason) {

    @Schema(name = "ErasureReason")
    public enum Reason {
        /** The person asked for it. */
        REQUEST,
        /** The person withdrew their consent. */
        CONSENT_WITHDRAWN,
        /** It was taken in by mistake. */
        MISTAKE
    }
}
