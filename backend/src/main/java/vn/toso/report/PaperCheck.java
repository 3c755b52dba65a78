package vn.toso.report;

import java.util.ArrayList;
import java.util.List;
import vn.toso.shared.problem.Violation;

/** Nothing but what there is can be asked for in a text, and whoever signs for somebody says as what. */
final class PaperCheck {

    private PaperCheck() {}

    static void of(Paper paper) {
        of(paper.subject(), paper.body(), paper.signature(), "");
    }

    static void of(Wording wording) {
        of(wording.subject(), wording.body(), wording.signature(), "/wording");
    }

    private static void of(String subject, List<Paper.Passage> body, Signature signature, String at) {
        var unknown = new ArrayList<Violation>();
        Words.unknown(subject).forEach(name -> unknown.add(Violation.at(at + "/subject", name)));
        for (int i = 0; i < body.size(); i++) {
            var pointer = at + "/body/" + i + "/text";
            Words.unknown(body.get(i).text()).forEach(name -> unknown.add(Violation.at(pointer, name)));
        }
        if (!unknown.isEmpty()) {
            throw ReportProblem.unknownPlaceholder(unknown);
        }
        if (!signature.complete()) {
            throw ReportProblem.incomplete(List.of(Violation.at(at + "/signature/ownTitle", "required")));
        }
    }
}
