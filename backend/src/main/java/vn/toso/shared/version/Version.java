package vn.toso.shared.version;

import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Pattern;
import vn.toso.shared.problem.CommonProblem;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.problem.Violation;

/** The version of a row as ETag and If-Match. A change states the version that the caller has seen. */
public final class Version {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

    private Version() {}

    public static EntityTag tag(int version) {
        return new EntityTag(String.valueOf(version));
    }

    /**
     * @return the version that the caller has seen
     * @throws Problem 428 if the header is missing, 400 if it is not an ETag of ours
     */
    public static int required(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Problem(
                    Problem.Kind.PRECONDITION_REQUIRED,
                    CommonProblem.IF_MATCH_REQUIRED,
                    "Send the ETag of what you have seen as If-Match");
        }
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new Problem(
                    Problem.Kind.MALFORMED,
                    CommonProblem.INVALID_REQUEST,
                    "If-Match must be one ETag as it was served",
                    Violation.ofParameter("If-Match", CommonViolation.WRONG_TYPE));
        }
        return Integer.parseInt(tag.group(1));
    }

    /** @throws Problem 412 if the caller has not seen the latest version */
    public static void requireSame(int seen, int now) {
        if (seen != now) {
            throw stale(now);
        }
    }

    static Problem stale(int now) {
        return stale("It was changed since you saw it").with("version", now);
    }

    /** @param title says what was changed */
    public static Problem stale(String title) {
        return new Problem(Problem.Kind.PRECONDITION_FAILED, CommonProblem.STALE, title);
    }
}
