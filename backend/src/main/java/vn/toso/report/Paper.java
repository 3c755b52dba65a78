package vn.toso.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.audit.AuditField;
import vn.toso.audit.Details;
import vn.toso.shared.text.OneLine;
import vn.toso.unit.Level;
import vn.toso.unit.UnitRef;

/**
 * The parts of a report that people write: letterhead and texts. Figures are placeholders, so that nobody can type over them.
 */
public record Paper(
        @OneLine @NotNull @Size(max = 200) @Schema(description = "Cơ quan chủ quản", examples = "UBND HUYỆN HỮU LŨNG")
                String superiorBody,
        @OneLine @NotBlank @Size(max = 200) @Schema(examples = "PHÒNG VĂN HÓA VÀ THÔNG TIN") String issuingBody,
        @OneLine
                @NotNull
                @Size(max = 50)
                @Schema(description = "Empty until the report is issued", examples = "12/BC-VHTT")
                String number,
        @OneLine @NotBlank @Size(max = 100) @Schema(examples = "Hữu Lũng") String place,
        @Schema(description = "Absent until the report is issued") LocalDate signedOn,
        @NotBlank @Size(max = 500) String subject,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid Passage> body,
        @NotNull @Valid Signature signature,
        @NotNull @Size(max = 30) List<@NotBlank @Size(max = 200) String> recipients,
        @Size(max = 300)
                @Schema(
                        description =
                                "Kính gửi: printed if the recipients contain \"Như trên\", which stands for it; empty if there is none",
                        examples = "Ủy ban nhân dân tỉnh Lạng Sơn")
                String addressee) {

    /** Since then the Ministry of Science and Technology does the work of the former Ministry of Information (NQ 176/2025/QH15). */
    private static final LocalDate ONE_MINISTRY_SINCE = LocalDate.of(2025, 3, 1);

    private static final String COMMITTEE = "ỦY BAN NHÂN DÂN";
    private static final String AS_ABOVE = Wording.AS_ABOVE.toLowerCase(Locale.ROOT);

    public Paper {
        addressee = addressee == null ? "" : addressee;
    }

    /**
     * The initial paper of a unit: of its committee, or of an office of the committee.
     *
     * @param above the unit right above; null if there is none
     * @param office the issuing office; null for the committee itself
     * @param asOf the date of the figures
     */
    static Paper of(UnitRef unit, UnitRef above, Wording wording, String office, LocalDate asOf) {
        var place = Words.unit(unit).toUpperCase(Locale.ROOT);
        return new Paper(
                office == null ? COMMITTEE : COMMITTEE + " " + place,
                office == null ? place : office.toUpperCase(Locale.ROOT),
                "",
                unit.name(),
                null,
                wording.subject(),
                wording.body(),
                wording.signature(),
                wording.recipients(),
                above == null ? "" : addressee(above, asOf));
    }

    /** A province reports to the ministry, other units to the committee of the unit above. */
    private static String addressee(UnitRef above, LocalDate asOf) {
        if (above.level() != Level.COUNTRY) {
            return "Ủy ban nhân dân " + above.inFull();
        }
        return asOf.isBefore(ONE_MINISTRY_SINCE) ? "Bộ Thông tin và Truyền thông" : "Bộ Khoa học và Công nghệ";
    }

    /** The addressee where one is printed; otherwise empty. */
    String addressed() {
        boolean above = recipients.stream()
                .anyMatch(one -> one.strip().toLowerCase(Locale.ROOT).startsWith(AS_ABOVE));
        return above ? addressee.strip() : "";
    }

    /** What the audit trail keeps of a change. Of texts and names of people it only names the field. */
    Details changedTo(Paper after) {
        return Details.of()
                .changed(AuditField.NUMBER, number, after.number)
                .changed(AuditField.SIGNED_ON, signedOn, after.signedOn)
                .named(AuditField.ISSUING_BODY, superiorBody + issuingBody, after.superiorBody + after.issuingBody)
                .named(AuditField.PLACE, place, after.place)
                .named(AuditField.SUMMARY, subject, after.subject)
                .named(AuditField.BODY, body, after.body)
                .named(AuditField.SIGNATURE, signature, after.signature)
                .named(AuditField.RECIPIENTS, addressee + recipients, after.addressee + after.recipients);
    }

    /** A copy of this paper without number and date of signature. */
    Paper unsigned() {
        return new Paper(superiorBody, issuingBody, "", place, null, subject, body, signature, recipients, addressee);
    }

    /** A copy of this paper with what is entered when it is issued. */
    Paper signed(Issue issue) {
        return new Paper(
                superiorBody,
                issuingBody,
                issue.number().strip(),
                place,
                issue.signedOn(),
                subject,
                body,
                issue.signature(),
                recipients,
                addressee);
    }

    /** The paper of the unit's next report: the same letterhead, signature and recipients, with the current wording. */
    Paper next(Wording wording) {
        return new Paper(
                superiorBody,
                issuingBody,
                "",
                place,
                null,
                wording.subject(),
                wording.body(),
                signature,
                recipients,
                addressee);
    }

    public record Passage(@NotNull ReportDocument.Style style, @NotBlank @Size(max = 4000) String text) {}
}
