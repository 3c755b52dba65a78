package vn.toso.submission;

/**
 * Who sends figures, and how.
 *
 * @param onBehalf who gave the figures, if the sender does not report for the unit; else null
 */
public record Sender(String subject, String name, Channel channel, OnBehalf onBehalf) {

    Sender through(Channel other) {
        return new Sender(subject, name, other, onBehalf);
    }
}
