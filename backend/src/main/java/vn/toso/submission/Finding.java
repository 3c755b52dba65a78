package vn.toso.submission;

import java.util.UUID;
import vn.toso.regime.Rule.Severity;
import vn.toso.shared.problem.ViolationCode;

/**
 * A figure that breaks a rule.
 *
 * @param code stable; clients translate it, for example {@code falling}
 */
record Finding(UUID indicatorId, ViolationCode code, Severity severity) {}
