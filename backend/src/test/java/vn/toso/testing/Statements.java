package vn.toso.testing;

import io.quarkus.arc.Arc;
import org.hibernate.SessionFactory;

/** Counts the SQL statements that the application sends, to show that their number does not grow with the number of rows. */
public final class Statements {

    private Statements() {}

    /** The count includes the few statements of scheduled jobs that run meanwhile. */
    public static long during(Runnable work) {
        var statistics = Arc.container().instance(SessionFactory.class).get().getStatistics();
        long before = statistics.getPrepareStatementCount();
        work.run();
        return statistics.getPrepareStatementCount() - before;
    }
}
