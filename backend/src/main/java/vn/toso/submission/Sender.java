package vn.toso.submission;

/**
 * Who sends figures, and how.
 *
 * @param onBehalf whose figures they are where it is not the sender's own unit; else null
 */
public record Sender(String subject, String name, Channel channel, OnBehalf onBehalf) {}
