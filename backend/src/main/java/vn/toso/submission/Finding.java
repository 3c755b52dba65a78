package vn.toso.submission;

import java.util.UUID;
import vn.toso.regime.Rule.Severity;

/**
 * What a rule says of a figure.
 *
 * @param code stable and what a client translates, such as {@code falling}
 */
record Finding(UUID indicatorId, String code, Severity severity) {}
