package vn.toso.access;

import vn.toso.shared.problem.ProblemType;

/** Why the caller may not act on the unit of a request. */
public enum AccessProblem implements ProblemType {
    NOT_ADMINISTRATOR,
    NOT_CONSOLIDATOR
}
