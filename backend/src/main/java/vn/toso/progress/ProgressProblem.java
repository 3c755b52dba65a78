package vn.toso.progress;

import vn.toso.shared.problem.ProblemType;

enum ProgressProblem implements ProblemType {
    NOT_A_TARGET_OF
}
