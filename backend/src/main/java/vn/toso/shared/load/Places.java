package vn.toso.shared.load;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import vn.toso.shared.problem.Problem;

/** A fixed number of places. A few requests wait a short time for a place, and further ones are refused. */
final class Places {

    private final int most;
    private final int mostWaiting;
    private final Duration patience;
    private final Vertx vertx;
    private final Deque<CompletableFuture<Void>> waiting = new ArrayDeque<>();
    private int taken;
    private long refused;

    Places(int most, int mostWaiting, Duration patience, Vertx vertx) {
        this.most = most;
        this.mostWaiting = mostWaiting;
        this.patience = patience;
        this.vertx = vertx;
    }

    /**
     * Takes a place.
     *
     * @return null if a place was free; otherwise completes when a place is free, or fails with {@code overloaded}
     */
    synchronized Uni<Void> take() {
        if (taken < most) {
            taken++;
            return null;
        }
        if (waiting.size() >= mostWaiting) {
            refused++;
            throw Problem.overloaded();
        }
        var turn = new CompletableFuture<Void>();
        waiting.add(turn);
        long timer = vertx.setTimer(patience.toMillis(), late -> giveUp(turn));
        turn.whenComplete((given, late) -> vertx.cancelTimer(timer));
        return Uni.createFrom().completionStage(turn);
    }

    private void giveUp(CompletableFuture<Void> turn) {
        synchronized (this) {
            if (!waiting.remove(turn)) {
                return;
            }
            refused++;
        }
        turn.completeExceptionally(Problem.overloaded());
    }

    /** Returns a place, which goes to the request that has waited longest. */
    void leave() {
        CompletableFuture<Void> next;
        synchronized (this) {
            next = waiting.poll();
            if (next == null) {
                taken--;
            }
        }
        if (next != null) {
            next.complete(null);
        }
    }

    synchronized int taken() {
        return taken;
    }

    synchronized int waiting() {
        return waiting.size();
    }

    synchronized long refused() {
        return refused;
    }
}
