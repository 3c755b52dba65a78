package vn.toso.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Violation;
import vn.toso.shared.text.OneLine;
import vn.toso.shared.text.PlainText;

/** What is known only when a report has been signed: number, date and signer. */
public record Issue(
        @OneLine @NotBlank @Size(max = 50) @Schema(examples = "12/BC-VHTT") String number,
        @NotNull @Schema(description = "Not before the date of the figures, and not after today") LocalDate signedOn,
        @NotNull @Valid Signature signature,
        @Size(max = 1000)
                @Schema(
                        description =
                                "Why it is issued although something is open. Stands in the history of the report.")
                String reason,
        @Size(max = 100)
                @Schema(
                        description =
                                """
                                The `version` of `CHANGED_SINCE` in `openPoints`, which the caller has seen; absent if there \
                                is no such point. If it is another one by now, the answer is 409 `figures-changed` and nothing \
                                is issued""")
                String changedVersion) {

    public Issue {
        reason = reason == null || PlainText.isBlank(reason) ? null : reason.strip();
    }

    void check(LocalDate asOf, LocalDate today, List<OpenPoint> open) {
        requireSeen(open);
        PaperCheck.of(signature);
        var violations = new ArrayList<Violation>();
        if (!documentNumber().isWellFormed()) {
            violations.add(Violation.at("/number", ReportViolation.NO_DOCUMENT_NUMBER));
        }
        if (signedOn.isBefore(asOf)) {
            violations.add(Violation.at("/signedOn", ReportViolation.SIGNED_BEFORE_AS_OF));
        }
        if (signedOn.isAfter(today)) {
            violations.add(Violation.at("/signedOn", CommonViolation.FUTURE_DATE));
        }
        if (!signature.complete()) {
            violations.add(Violation.at("/signature/ownTitle", CommonViolation.REQUIRED));
        } else if (signature.contradicts()) {
            violations.add(Violation.at("/signature/ownTitle", ReportViolation.TITLE_OF_HEAD));
        }
        if (PlainText.isBlank(signature.name())) {
            violations.add(Violation.at("/signature/name", CommonViolation.REQUIRED));
        }
        if (!open.isEmpty() && reason == null) {
            violations.add(Violation.at("/reason", CommonViolation.REQUIRED));
        }
        if (!violations.isEmpty()) {
            throw ReportProblem.incomplete(violations);
        }
    }

    DocumentNumber documentNumber() {
        return new DocumentNumber(number.strip());
    }

    private void requireSeen(List<OpenPoint> open) {
        if (!Objects.equals(OpenPoint.changes(open), changedVersion)) {
            throw ReportProblem.figuresChanged(open);
        }
    }
}
