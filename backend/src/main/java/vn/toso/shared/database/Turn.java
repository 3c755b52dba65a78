package vn.toso.shared.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.Session;

/** Named locks, for rules about rows that do not exist yet and so cannot be locked themselves. */
@ApplicationScoped
public class Turn {

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    /**
     * The session that holds an advisory lock, whose key is stored in two halves. Other sessions see the name of its
     * transaction before it commits.
     */
    private static final String HOLDER =
            """
            select a.application_name, a.xact_start
            from pg_locks l
            join pg_database d on d.oid = l.database and d.datname = current_database()
            left join pg_stat_activity a on a.pid = l.pid
            where l.locktype = 'advisory' and l.granted and l.objsubid = 1
              and (cast(l.classid as bigint) << 32) | cast(l.objid as bigint) = hashtextextended(:name, 0)
            """;

    private final Session session;

    Turn(Session session) {
        this.session = session;
    }

    /** Waits until no other transaction holds the lock of this name, and holds it until this transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(String name) {
        session.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))", Integer.class)
                .setParameter("name", name)
                .getSingleResult();
    }

    /**
     * The current holder of a lock.
     *
     * @param operation what the lock was taken for; null if this application may not see it
     * @param since the start of the holder's transaction by the clock of the database; null likewise
     */
    public record Holder(String operation, Instant since) {}

    /**
     * Takes a lock that may be held for minutes. Gives up after {@code patience} and returns the holder.
     *
     * @param operation shown to others that want the lock: ASCII, at most 63 characters
     * @return the current holder; empty if the lock was taken
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Holder> take(String name, String operation, Duration patience) {
        long start = System.nanoTime();
        while (!tryTake(name)) {
            boolean impatient = System.nanoTime() - start >= patience.toNanos();
            var holder = impatient ? holder(name) : Optional.<Holder>empty();
            if (holder.isPresent()) {
                return holder;
            }
            pause();
        }
        session.createNativeQuery("select set_config('application_name', :operation, true)", String.class)
                .setParameter("operation", operation)
                .getSingleResult();
        return Optional.empty();
    }

    /**
     * Takes a lock without waiting, and holds it until this transaction ends.
     *
     * @return false if another transaction holds it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean tryTake(String name) {
        return session.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(:name, 0))", Boolean.class)
                .setParameter("name", name)
                .getSingleResult();
    }

    /** @return empty if the lock has been released since */
    private Optional<Holder> holder(String name) {
        return session.createNativeQuery(HOLDER, Tuple.class)
                .setParameter("name", name)
                .getResultStream()
                .map(row -> new Holder(row.get("application_name", String.class), row.get("xact_start", Instant.class)))
                .findFirst();
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a lock", stopped);
        }
    }
}
