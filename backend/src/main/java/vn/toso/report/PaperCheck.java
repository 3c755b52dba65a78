package vn.toso.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
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
        var plain = plain(paper.signature(), paper.recipients(), "");
        plain.put("/superiorBody", paper.superiorBody());
        plain.put("/issuingBody", paper.issuingBody());
        plain.put("/place", paper.place());
        plain.put("/addressee", Objects.requireNonNullElse(paper.addressee(), ""));
        of(texts(paper.subject(), paper.body(), ""), plain);
        requireComplete(paper.signature(), "");
    }

    static void of(Wording wording) {
        of(
                texts(wording.subject(), wording.body(), "/wording"),
                plain(wording.signature(), wording.recipients(), "/wording"));
        requireComplete(wording.signature(), "/wording");
    }

    static void of(Signature signature) {
        of(Map.of(), plain(signature, List.of(), ""));
    }

    /** Checks that no sentence has a hole where the report has no figure. */
    static void withoutHoles(Paper paper, Words words) {
        var names = new LinkedHashSet<String>();
        var violations =
                find(texts(paper.subject(), paper.body(), ""), words::holes, ReportViolation.EMPTY_PLACEHOLDER, names);
        if (!violations.isEmpty()) {
            throw ReportProblem.emptyPlaceholder(violations, names);
        }
    }

    private static Map<String, String> texts(String subject, List<Paper.Passage> body, String at) {
        var texts = new LinkedHashMap<String, String>();
        texts.put(at + "/subject", subject);
        for (int i = 0; i < body.size(); i++) {
            texts.put(at + "/body/" + i + "/text", body.get(i).text());
        }
        return texts;
    }

    /** Texts in which no figure is filled in, so that each brace would be printed. */
    private static Map<String, String> plain(Signature signature, List<String> recipients, String at) {
        var texts = new LinkedHashMap<String, String>();
        texts.put(at + "/signature/onBehalfOf", signature.onBehalfOf());
        texts.put(at + "/signature/headTitle", signature.headTitle());
        texts.put(at + "/signature/ownTitle", signature.ownTitle());
        texts.put(at + "/signature/name", signature.name());
        for (int i = 0; i < recipients.size(); i++) {
            texts.put(at + "/recipients/" + i, recipients.get(i));
        }
        return texts;
    }

    private static List<String> braces(String text) {
        return Words.BRACES.matcher(text).results().map(MatchResult::group).toList();
    }

    /** @param names gets those that were found */
    private static List<Violation> find(
            Map<String, String> texts, Function<String, List<String>> wrong, ReportViolation code, Set<String> names) {
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

    private static void of(Map<String, String> texts, Map<String, String> plain) {
        var unknown = new LinkedHashSet<String>();
        var violations = new ArrayList<>(find(texts, Words::unknown, ReportViolation.UNKNOWN_PLACEHOLDER, unknown));
        violations.addAll(find(plain, PaperCheck::braces, ReportViolation.UNKNOWN_PLACEHOLDER, unknown));
        if (!violations.isEmpty()) {
            throw ReportProblem.unknownPlaceholder(violations, unknown);
        }
    }

    private static void requireComplete(Signature signature, String at) {
        if (!signature.complete()) {
            throw ReportProblem.incomplete(List.of(Violation.at(at + "/signature/ownTitle", CommonViolation.REQUIRED)));
        }
    }
}
