package vn.toso.shared.load;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.narayana.jta.runtime.NotifyingTransactionManager;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Sets time limits for statements in the database, and on the connection in case the database does not answer. A transaction
 * with a longer timeout gets longer limits as well.
 */
@Singleton
class TimeLimits implements AgroalPoolInterceptor {

    private static final Logger LOG = Logger.getLogger(TimeLimits.class);

    private final TransactionManager transactions;
    private final Session session;
    private final LoadConfig config;

    TimeLimits(TransactionManager transactions, Session session, LoadConfig config) {
        this.transactions = transactions;
        this.session = session;
        this.config = config;
    }

    void begun(@Observes @Initialized(TransactionScoped.class) Object transaction) throws SystemException {
        int seconds = ((NotifyingTransactionManager) transactions).getTransactionTimeout();
        if (seconds <= config.transactionSeconds()) {
            return;
        }
        try {
            session.doWork(connection -> allow(connection, seconds));
            session.createNativeQuery("select set_config('statement_timeout', :limit, true)", String.class)
                    .setParameter("limit", seconds + "s")
                    .getSingleResult();
        } catch (RuntimeException failed) {
            // The transaction has begun, but nobody else ends it. It would stay with the thread, and all later work
            // would join it.
            transactions.rollback();
            throw failed;
        }
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        try {
            allow(connection, config.statementSeconds());
        } catch (SQLException closed) {
            LOG.debug("A connection was lost while it was idle", closed);
        }
    }

    private void allow(Connection connection, int seconds) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, (seconds + config.silenceSeconds()) * 1000);
    }
}
