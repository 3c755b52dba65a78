package vn.toso.submission;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why the time at which figures were typed in is not kept. */
public enum EnteredAtProblem {
    /** More than five minutes after they were received: the clock of the device is ahead. */
    IN_FUTURE;

    @Override
    @JsonValue
    public String toString() {
        return "in-future";
    }

    /** For the contract. */
    static final String MEANS =
            "Why there is no `enteredAt` although one was sent: it was more than five minutes after the figures came in";
}
