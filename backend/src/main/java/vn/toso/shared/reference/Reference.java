package vn.toso.shared.reference;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.Tuple;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.hibernate.Session;

/** What changes seldom and is asked about in every request, held against the counts of its changes. */
@RequestScoped
public class Reference {

    /** The attribute of the identity that holds the counts, where the caller was looked up in the database. */
    public static final String ATTRIBUTE = "toso.reference";

    /** To be selected with {@link #FROM}, for {@link ReferenceVersions#of}. */
    public static final String COLUMNS = "clock.offset_seconds, ref.tree, ref.programme, ref.plan";

    public static final String FROM = "business_clock clock cross join reference_version ref";

    private final SecurityIdentity identity;
    private final Session session;
    private ReferenceVersions atStart;

    Reference(SecurityIdentity identity, Session session) {
        this.identity = identity;
        this.session = session;
    }

    /** As the request began. */
    public ReferenceVersions atStart() {
        if (atStart == null) {
            atStart = identity.getAttribute(ATTRIBUTE);
        }
        if (atStart == null) {
            atStart = ReferenceVersions.of(
                    session.createNativeQuery("select %s from %s".formatted(COLUMNS, FROM), Tuple.class)
                            .getSingleResult());
        }
        return atStart;
    }

    /**
     * From here on, the counts are those of the transaction that writes: the body of a request may come long after its head.
     *
     * @param row with the counts
     */
    public void renew(Tuple row) {
        atStart = atStart()
                .with(row.get("tree", Long.class), row.get("programme", Long.class), row.get("plan", Long.class));
    }

    /** What follows from the tree of units, as the request began; not for whoever has changed it since. */
    public <K, V> V ofTree(Kept<K, V> kept, K key, Supplier<V> work) {
        long version = atStart().tree();
        return kept.get(key, version, () -> now("TREE", ReferenceVersions::tree), work);
    }

    /** What follows from regimes, indicators and holidays, likewise. */
    public <K, V> V ofProgramme(Kept<K, V> kept, K key, Supplier<V> work) {
        long version = atStart().programme();
        return kept.get(key, version, () -> now("PROGRAMME", ReferenceVersions::programme), work);
    }

    /** @return {@link Kept#OWN} while this transaction has changed it */
    private long now(String subject, ToLongFunction<ReferenceVersions> count) {
        var row = session.createNativeQuery(
                        """
                        select %s, exists (select from reference_change where subject = :subject) as own from %s
                        """
                                .formatted(COLUMNS, FROM),
                        Tuple.class)
                .setParameter("subject", subject)
                .getSingleResult();
        return row.get("own", Boolean.class) ? Kept.OWN : count.applyAsLong(ReferenceVersions.of(row));
    }
}
