package vn.toso.people;

import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import vn.toso.people.PeopleImportChunks.Outcome;
import vn.toso.shared.identity.IdentityProvider;

/**
 * Works off imports of people. What is not done when the backend stops is done after the next start, or by another backend: a
 * row is locked while it is worked on.
 */
@ApplicationScoped
class PeopleImportJob {

    /** Keycloak takes most of the time of a row; more requests at once would slow down the logins. */
    private static final int AT_ONCE = 4;

    private final PeopleImportStore store;
    private final PeopleImportChunks chunks;
    private final IdentityProvider identity;

    /** Not the framework's executor: it would hand its request context, and so the caller, from one worker to the others. */
    private final ExecutorService executor = Executors.newFixedThreadPool(AT_ONCE);

    PeopleImportJob(PeopleImportStore store, PeopleImportChunks chunks, IdentityProvider identity) {
        this.store = store;
        this.chunks = chunks;
        this.identity = identity;
    }

    @PreDestroy
    void stop() {
        executor.shutdown();
    }

    @Scheduled(every = "{toso.people.import-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void work() {
        if (!identity.isConfigured() || !store.hasWaiting()) {
            return;
        }
        var workers = Stream.generate(() -> CompletableFuture.runAsync(this::untilNothingWaits, executor))
                .limit(AT_ONCE)
                .toList();
        workers.forEach(CompletableFuture::join);
    }

    /** Stops early if the identity provider is away; the next run goes on. */
    private void untilNothingWaits() {
        while (chunks.next() == Outcome.WORKED) {
            // The next chunk follows.
        }
    }
}
