package vn.toso.shared.reference;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.Tuple;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.hibernate.Session;
import vn.toso.shared.reference.Kept.Seen;

/** What changes seldom and is asked about in every request, held against the counts of its changes. */
@RequestScoped
public class Reference {

    /** The attribute of the identity that holds the counts, where the caller was looked up in the database. */
    public static final String ATTRIBUTE = "toso.reference";

    /** To be selected with {@link #FROM}, for {@link ReferenceVersions#of}. */
    public static final String COLUMNS = "clock.offset_seconds, ref.tree, ref.programme, ref.plan";

    public static final String FROM = "business_clock clock cross join reference_version ref";

    /** A column: the version of all rows that the statement saw; null while this transaction changes some of them. */
    public static final String SEEN =
            """
            (select ref.tree + ref.programme + ref.plan from reference_version ref
             where not exists (select from reference_change)) as seen
            """;

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
        return of("TREE", ReferenceVersions::tree, kept, key, work);
    }

    /** What follows from regimes, indicators and holidays, likewise. */
    public <K, V> V ofProgramme(Kept<K, V> kept, K key, Supplier<V> work) {
        return of("PROGRAMME", ReferenceVersions::programme, kept, key, work);
    }

    /** What follows from all of it. @param work a single statement, which also selects {@link #SEEN} */
    public <K, V> V ofAll(Kept<K, V> kept, K key, Supplier<Seen<V>> work) {
        return kept.get(key, atStart().all(), work);
    }

    private <K, V> V of(
            String subject, ToLongFunction<ReferenceVersions> count, Kept<K, V> kept, K key, Supplier<V> work) {
        return kept.get(key, count.applyAsLong(atStart()), () -> {
            var value = work.get();
            return new Seen<>(value, now(subject, count));
        });
    }

    private Long now(String subject, ToLongFunction<ReferenceVersions> count) {
        var row = session.createNativeQuery(
                        """
                        select %s, exists (select from reference_change where subject = :subject) as own from %s
                        """
                                .formatted(COLUMNS, FROM),
                        Tuple.class)
                .setParameter("subject", subject)
                .getSingleResult();
        return row.get("own", Boolean.class) ? null : (Long) count.applyAsLong(ReferenceVersions.of(row));
    }
}
