package vn.toso.access;

import vn.toso.shared.problem.ProblemType;

/** What the caller is not, of the unit that a request is about. */
public enum AccessProblem implements ProblemType {
    NOT_ADMINISTRATOR,
    NOT_CONSOLIDATOR
}
