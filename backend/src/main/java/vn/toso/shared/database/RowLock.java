package vn.toso.shared.database;

import org.hibernate.LockMode;
import org.hibernate.Session;

/** Locks a row and reads it again, because the session may have read it before it waited for the lock. */
public final class RowLock {

    private RowLock() {}

    /** @return the row in its current state, locked until the transaction ends */
    public static <T> T take(Session session, Class<T> type, Object id) {
        var row = session.getReference(type, id);
        session.refresh(row, LockMode.PESSIMISTIC_WRITE);
        return row;
    }
}
