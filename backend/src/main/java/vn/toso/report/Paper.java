package vn.toso.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What people decide about a report: its heads and words. Figures stand in it as placeholders and cannot be typed over. */
public record Paper(
        @NotNull @Size(max = 200) @Schema(description = "Cơ quan chủ quản", examples = "UBND HUYỆN HỮU LŨNG")
                String superiorBody,
        @NotBlank @Size(max = 200) @Schema(examples = "PHÒNG VĂN HÓA VÀ THÔNG TIN") String issuingBody,
        @NotNull @Size(max = 50) @Schema(description = "Empty until it is given", examples = "12/BC-VHTT")
                String number,
        @NotBlank @Size(max = 100) @Schema(examples = "Hữu Lũng") String place,
        @Schema(description = "Left open until it is signed") LocalDate signedOn,
        @NotBlank @Size(max = 500) String subject,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid Passage> body,
        @NotNull @Size(max = 5) List<@NotBlank @Size(max = 200) String> capacity,
        @NotNull @Size(max = 100) String signer,
        @NotNull @Size(max = 30) List<@NotBlank @Size(max = 200) String> recipients) {

    /** The same words, not signed yet. */
    Paper unsigned() {
        return new Paper(superiorBody, issuingBody, "", place, null, subject, body, capacity, signer, recipients);
    }

    public record Passage(@NotNull ReportDocument.Style style, @NotBlank @Size(max = 4000) String text) {}
}
