package vn.toso.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.InvalidRequest;
import vn.toso.shared.problem.Violation;

/**
 * Checks that texts use only known placeholders, that a signatory other than the head has a title, and that a draft has no number
 * and no date of signature.
 */
final class PaperCheck {

    private PaperCheck() {}

    static void of(Paper paper) {
        if (!paper.number().isBlank()) {
            throw InvalidRequest.of(Violation.at("/number", ReportViolation.ENTERED_AT_ISSUE));
        }
        if (paper.signedOn() != null) {
            throw InvalidRequest.of(Violation.at("/signedOn", ReportViolation.ENTERED_AT_ISSUE));
        }
        of(paper.subject(), paper.body(), paper.signature(), "");
    }

    static void of(Wording wording) {
        of(wording.subject(), wording.body(), wording.signature(), "/wording");
    }

    /** Checks that no sentence has a hole where the report has no figure. */
    static void withoutHoles(Paper paper, Words words) {
        var names = new LinkedHashSet<String>();
        var violations =
                find(paper.subject(), paper.body(), "", words::holes, ReportViolation.EMPTY_PLACEHOLDER, names);
        if (!violations.isEmpty()) {
            throw ReportProblem.emptyPlaceholder(violations, names);
        }
    }

    /** @param names gets those that were found */
    private static List<Violation> find(
            String subject,
            List<Paper.Passage> body,
            String at,
            Function<String, List<String>> wrong,
            ReportViolation code,
            Set<String> names) {
        var texts = new LinkedHashMap<String, String>();
        texts.put(at + "/subject", subject);
        for (int i = 0; i < body.size(); i++) {
            texts.put(at + "/body/" + i + "/text", body.get(i).text());
        }
        var violations = new ArrayList<Violation>();
        texts.forEach((pointer, text) -> {
            var found = wrong.apply(text);
            names.addAll(found);
            if (!found.isEmpty()) {
                violations.add(Violation.at(pointer, code));
            }
        });
        return violations;
    }

    private static void of(String subject, List<Paper.Passage> body, Signature signature, String at) {
        var unknown = new LinkedHashSet<String>();
        var violations = find(subject, body, at, Words::unknown, ReportViolation.UNKNOWN_PLACEHOLDER, unknown);
        if (!violations.isEmpty()) {
            throw ReportProblem.unknownPlaceholder(violations, unknown);
        }
        if (!signature.complete()) {
            throw ReportProblem.incomplete(List.of(Violation.at(at + "/signature/ownTitle", CommonViolation.REQUIRED)));
        }
    }
}
