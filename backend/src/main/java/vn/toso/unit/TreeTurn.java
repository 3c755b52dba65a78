package vn.toso.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import vn.toso.shared.database.Turn;

/** The lock for changes of the unit tree. A preview takes it too, so that what was checked still holds when it is written. */
@ApplicationScoped
public class TreeTurn {

    /** Text for the description of operations that take the lock. */
    public static final String TOLD =
            "Changes and previews of units run one at a time. If another one takes longer than a few seconds, the answer "
                    + "is 409 `tree-busy` with its `operation` and `since`; nothing is done, and the same request can be sent "
                    + "again after `Retry-After` seconds.";

    static final String NAME = "units";

    /** Most changes take less time. An import of a country takes minutes, too long for a page to wait without an answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Turn turns;

    TreeTurn(Turn turns) {
        this.turns = turns;
    }

    /**
     * Holds the lock until the transaction ends. Throws a problem if another transaction holds it for more than a few
     * seconds.
     *
     * @param operation operationId, which other callers are told meanwhile
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(String operation) {
        turns.take(NAME, operation, PATIENCE).ifPresent(holder -> {
            throw UnitProblem.treeBusy(holder);
        });
    }
}
