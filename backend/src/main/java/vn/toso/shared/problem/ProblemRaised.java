package vn.toso.shared.problem;

/** A request was refused. Fired after the transaction that refused it has ended. */
public record ProblemRaised(Problem problem, String method, String path) {}
