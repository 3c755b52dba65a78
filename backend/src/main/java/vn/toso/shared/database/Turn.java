package vn.toso.shared.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

/** One after the other, where a rule is about rows that are not there yet. */
@ApplicationScoped
public class Turn {

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
}
