package vn.toso.submission;

import java.util.UUID;
import vn.toso.regime.Rule.Severity;
import vn.toso.shared.problem.ViolationCode;

/**
 * What a rule says of a figure.
 *
 * @param code stable and what a client translates, such as {@code falling}
 */
record Finding(UUID indicatorId, ViolationCode code, Severity severity) {}
