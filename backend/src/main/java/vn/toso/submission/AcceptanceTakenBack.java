package vn.toso.submission;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody takes back the acceptance of a submission, in the transaction of this event. An observer that has used the
 * acceptance refuses it with a problem.
 */
public record AcceptanceTakenBack(UUID regimeId, UUID unitId, LocalDate asOf) {}
