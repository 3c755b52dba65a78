package vn.toso.shared.idempotency;

import vn.toso.shared.problem.CommonProblem;
import vn.toso.shared.problem.Problem;

final class IdempotencyProblem {

    private static final int RETRY_AFTER_SECONDS = 1;

    private IdempotencyProblem() {}

    static Problem keyRequired() {
        return new Problem(
                Problem.Kind.MALFORMED,
                CommonProblem.IDEMPOTENCY_KEY_REQUIRED,
                "Send an Idempotency-Key of 1 to 255 characters, the same for every try of one request");
    }

    static Problem keyReused() {
        return new Problem(
                Problem.Kind.UNPROCESSABLE,
                CommonProblem.IDEMPOTENCY_KEY_REUSED,
                "The key came with another request before");
    }

    static Problem inProgress() {
        return new Problem(
                        Problem.Kind.CONFLICT,
                        CommonProblem.IDEMPOTENCY_IN_PROGRESS,
                        "The same request is being done now")
                .retryAfter(RETRY_AFTER_SECONDS);
    }
}
