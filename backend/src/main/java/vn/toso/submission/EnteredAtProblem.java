package vn.toso.submission;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why the time at which the figures were typed in was not kept. */
public enum EnteredAtProblem {
    /** It was more than five minutes after the server received the figures: the clock of the device is ahead. */
    IN_FUTURE;

    @Override
    @JsonValue
    public String toString() {
        return "in-future";
    }

    /** Description in the API contract. */
    static final String MEANS =
            "Why `enteredAt` is absent although one was sent: it was more than five minutes after the figures were received";
}
