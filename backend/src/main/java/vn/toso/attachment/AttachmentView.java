package vn.toso.attachment;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.time.VietnamTime;

/** What is known of a file, without its content. */
public record AttachmentView(
        @NotNull UUID id,
        @NotNull String name,
        @NotNull @Schema(description = "By its content") FileType type,
        @NotNull @Schema(description = "In bytes") long size,
        @NotNull @Schema(description = "Of the content, as it can be downloaded") String sha256,
        @NotNull OffsetDateTime addedAt,
        @NotNull String addedByName,
        @Schema(description = "Why it replaced the file before it; absent for the first file") String reason) {

    static AttachmentView of(Attachment one) {
        return new AttachmentView(
                one.id,
                one.name,
                one.type,
                one.size,
                one.sha256,
                VietnamTime.local(one.addedAt),
                one.addedByName,
                one.reason);
    }
}
