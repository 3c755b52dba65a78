package vn.toso.shared.reference;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.Tuple;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.hibernate.Session;
import vn.toso.shared.reference.Kept.Seen;

/** Caches reference data, which every request needs and which rarely changes, by counters of its changes. */
@RequestScoped
public class Reference {

    /** Identity attribute with the counters, set if the caller was looked up in the database. */
    public static final String ATTRIBUTE = "toso.reference";

    /** The columns that {@link ReferenceVersions#of} reads, to be selected from {@link #FROM}. */
    public static final String COLUMNS = "clock.offset_seconds, ref.tree, ref.programme, ref.plan";

    public static final String FROM = "business_clock clock cross join reference_version ref";

    /** SQL column with the version of all reference rows that the statement sees; null if this transaction has changed some. */
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

    /** The versions when the request began. */
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
     * Replaces the versions by those of the writing transaction, because a request's body may arrive long after its head.
     *
     * @param row with the counters
     */
    public void renew(Tuple row) {
        atStart = atStart()
                .with(row.get("tree", Long.class), row.get("programme", Long.class), row.get("plan", Long.class));
    }

    /** A value computed from the tree of units, cached by version. A change by this transaction is not cached. */
    public <K, V> V ofTree(Kept<K, V> kept, K key, Supplier<V> work) {
        return of("TREE", ReferenceVersions::tree, kept, key, work);
    }

    /** A value computed from regimes, indicators and holidays, cached by version. A change by this transaction is not cached. */
    public <K, V> V ofProgramme(Kept<K, V> kept, K key, Supplier<V> work) {
        return of("PROGRAMME", ReferenceVersions::programme, kept, key, work);
    }

    /**
     * A value computed from any reference data, cached by version.
     *
     * @param work runs a single statement that also selects {@link #SEEN}
     */
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
