package vn.toso.progress;

import java.time.Instant;
import java.time.LocalDate;
import vn.toso.shared.time.VietnamTime;
import vn.toso.submission.Timeliness;

/** Counts the standings of the units that a regime asks on a date. */
final class CoverageTally {

    private int expected;
    private int reported;
    private int late;
    private int backfilled;
    private int returned;
    private int partial;
    private int exempt;
    private Instant lastReceivedAt;

    void add(Standing standing) {
        expected++;
        reported += one(standing.reported());
        late += one(standing.timeliness() == Timeliness.LATE);
        backfilled += one(standing.timeliness() == Timeliness.BACKFILLED);
        returned += one(standing.returned());
        partial += one(standing.partial());
        exempt += one(!standing.reported() && standing.exempt());
        var receivedAt = standing.receivedAt();
        if (receivedAt != null && (lastReceivedAt == null || receivedAt.isAfter(lastReceivedAt))) {
            lastReceivedAt = receivedAt;
        }
    }

    /**
     * @param carried how many units have a figure of an earlier day in the totals
     * @param oldest the earliest of these days; null if there is none
     */
    Coverage coverage(int carried, LocalDate oldest) {
        int missing = expected - reported - exempt;
        return new Coverage(
                expected,
                reported,
                late,
                backfilled,
                returned,
                partial,
                exempt,
                missing,
                carried,
                oldest,
                VietnamTime.local(lastReceivedAt));
    }

    private static int one(boolean holds) {
        return holds ? 1 : 0;
    }
}
