package vn.toso.shared.problem;

/**
 * A request was refused. Fired after the transaction that refused it has ended.
 *
 * @param template the path of the operation, with the names of its parameters
 */
public record ProblemRaised(Problem problem, String method, String template) {}
