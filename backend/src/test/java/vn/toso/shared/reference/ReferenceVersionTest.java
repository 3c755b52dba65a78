package vn.toso.shared.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toso.testing.ApiTest;
import vn.toso.testing.Database;

/** Cached values become invalid when a change is committed, and not before. */
@QuarkusTest
@ApiTest
class ReferenceVersionTest {

    private static final String TREE = "update unit_version set name = name where code = '06388'";
    private static final String PROGRAMME = "update regime set version = version";
    private static final String PLAN = "update target set version = version";

    @Inject
    Reference reference;

    @Inject
    Session session;

    private Connection one;
    private Connection other;

    @BeforeEach
    void connect() throws SQLException {
        one = Database.connect("toso_app");
        other = Database.connect("toso_app");
        one.setAutoCommit(false);
        other.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        one.close();
        other.close();
    }

    @Test
    void eachSubjectHasItsOwnCounter() throws SQLException {
        for (var change : new String[][] {{TREE, "tree"}, {PROGRAMME, "programme"}, {PLAN, "plan"}}) {
            for (var subject : new String[] {"tree", "programme", "plan"}) {
                long before = count(subject);
                run(one, change[0]);
                run(one, change[0]);
                one.commit();
                assertThat(count(subject) > before).as(change[0]).isEqualTo(subject.equals(change[1]));
            }
        }
    }

    @Test
    void uncommittedChangesDoNotCount() throws SQLException {
        long before = count("tree");
        run(one, TREE);
        assertThat(count("tree")).isEqualTo(before);
        one.rollback();
        assertThat(count("tree")).isEqualTo(before);
    }

    @Test
    void concurrentChangesBothCountWithoutWaiting() throws SQLException {
        long tree = count("tree");
        long programme = count("programme");
        run(one, TREE);
        // If the counter were raised here, this statement would wait for the first transaction, and the test would
        // never end.
        run(other, PROGRAMME);
        other.commit();
        one.commit();
        assertThat(count("tree")).isGreaterThan(tree);
        assertThat(count("programme")).isGreaterThan(programme);
    }

    @Test
    void valuesComputedFromOwnChangesAreNotCached() {
        var kept = new Kept<String, Integer>(10, (key, value) -> 1);
        var worked = new AtomicInteger();
        QuarkusTransaction.requiringNew().run(() -> {
            session.createNativeMutationQuery(TREE).executeUpdate();
            reference.ofTree(kept, "x", worked::incrementAndGet);
            reference.ofTree(kept, "x", worked::incrementAndGet);
        });
        assertThat(worked).hasValue(2);
    }

    @Test
    void aCachedValueIsDroppedByTheFirstRequestAfterAChange() throws SQLException {
        var kept = new Kept<String, Integer>(10, (key, value) -> 1);
        var worked = new AtomicInteger();
        request(kept, worked);
        request(kept, worked);
        assertThat(worked).hasValue(1);
        run(one, TREE);
        request(kept, worked);
        assertThat(worked).hasValue(1);
        one.commit();
        request(kept, worked);
        assertThat(worked).hasValue(2);
    }

    private void request(Kept<String, Integer> kept, AtomicInteger worked) {
        var context = io.quarkus.arc.Arc.container().requestContext();
        context.terminate();
        context.activate();
        QuarkusTransaction.requiringNew().run(() -> reference.ofTree(kept, "x", worked::incrementAndGet));
    }

    private static long count(String subject) {
        return Database.query(Long.class, "select %s from reference_version".formatted(subject));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
