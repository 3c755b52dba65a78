package vn.toso.testing;

import io.quarkus.arc.Arc;
import org.hibernate.SessionFactory;

/** How many statements the application sends: as many for a thousand rows as for ten, where rows are read and written together. */
public final class Statements {

    private Statements() {}

    /** What the schedule of the application does meanwhile is counted as well: a handful, not one for each row. */
    public static long during(Runnable work) {
        var statistics = Arc.container().instance(SessionFactory.class).get().getStatistics();
        long before = statistics.getPrepareStatementCount();
        work.run();
        return statistics.getPrepareStatementCount() - before;
    }
}
