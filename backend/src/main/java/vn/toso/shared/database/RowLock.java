package vn.toso.shared.database;

import org.hibernate.LockMode;
import org.hibernate.Session;

/** Locks a row that the session may have read before it waited for the lock: what it holds of it may be older by then. */
public final class RowLock {

    private RowLock() {}

    /** @return the row as it is now, locked until the end of the transaction */
    public static <T> T take(Session session, Class<T> type, Object id) {
        var row = session.getReference(type, id);
        session.refresh(row, LockMode.PESSIMISTIC_WRITE);
        return row;
    }
}
