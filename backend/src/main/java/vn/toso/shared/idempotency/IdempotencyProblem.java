package vn.toso.shared.idempotency;

import vn.toso.shared.problem.Problem;

final class IdempotencyProblem {

    private static final int RETRY_AFTER_SECONDS = 1;

    private IdempotencyProblem() {}

    static Problem keyRequired() {
        return new Problem(
                Problem.Kind.MALFORMED,
                "idempotency-key-required",
                "Send an Idempotency-Key of 1 to 255 characters, the same for every try of one request");
    }

    static Problem keyReused() {
        return new Problem(
                Problem.Kind.UNPROCESSABLE, "idempotency-key-reused", "The key came with another request before");
    }

    static Problem inProgress() {
        return new Problem(Problem.Kind.CONFLICT, "idempotency-in-progress", "The same request is being done now")
                .retryAfter(RETRY_AFTER_SECONDS);
    }
}
