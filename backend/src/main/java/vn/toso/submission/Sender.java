package vn.toso.submission;

/** Who sends figures, and how. */
public record Sender(String subject, String name, Channel channel) {}
