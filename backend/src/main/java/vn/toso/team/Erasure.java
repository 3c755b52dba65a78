package vn.toso.team;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why the data of a person is erased. A fixed choice instead of free text, so that no personal data gets into the audit
 * trail.
 */
public record Erasure(@NotNull Reason reason) {

    @Schema(name = "ErasureReason")
    public enum Reason {
        /** The person asked for it. */
        REQUEST,
        /** The person withdrew their consent. */
        CONSENT_WITHDRAWN,
        /** The data was recorded by mistake. */
        MISTAKE
    }
}
