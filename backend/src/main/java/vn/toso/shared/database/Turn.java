package vn.toso.shared.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.Session;

/** One after the other, where a rule is about rows that are not there yet. */
@ApplicationScoped
public class Turn {

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    /** An advisory lock shows its key as two halves. What a transaction is called others see before it has committed. */
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

    /** Waits for whoever else has taken the turn of this name, and holds it to the end of the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(String name) {
        session.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))", Integer.class)
                .setParameter("name", name)
                .getSingleResult();
    }

    /**
     * Who has a turn.
     *
     * @param operation what it was taken for; null where that is not for this application to see
     * @param since when its transaction began, by the clock of the database; null likewise
     */
    public record Holder(String operation, Instant since) {}

    /**
     * The same for what may take minutes: whoever waits is not kept for longer than {@code patience}, and then knows for what.
     *
     * @param operation told to whoever wants the turn meanwhile: ASCII, at most 63 characters
     * @return who else has it; empty where it was taken
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

    private boolean tryTake(String name) {
        return session.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(:name, 0))", Boolean.class)
                .setParameter("name", name)
                .getSingleResult();
    }

    /** @return empty where it has been given back since */
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
            throw new IllegalStateException("Stopped while waiting for a turn", stopped);
        }
    }
}
