package vn.toso.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import vn.toso.shared.database.Turn;

/** Whoever changes the tree, or says what a change would do, takes it: what was checked has to hold when it is written. */
@ApplicationScoped
public class TreeTurn {

    /** For the description of the operations that take it. */
    public static final String TOLD =
            "One change of the units is recorded or looked at after the other: where another one takes longer than "
                    + "some seconds, 409 `tree-busy` says by `operation` and `since` which, nothing is done, and the same request "
                    + "can be sent again after `Retry-After` seconds.";

    static final String NAME = "units";

    /** Most changes take less. A country takes minutes, for which nobody should look at a page that does not answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Turn turns;

    TreeTurn(Turn turns) {
        this.turns = turns;
    }

    /**
     * Holds the tree to the end of the transaction; a problem where somebody else holds it for longer than a moment.
     *
     * @param operation as the contract calls it, which is what whoever comes meanwhile is told
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(String operation) {
        turns.take(NAME, operation, PATIENCE).ifPresent(holder -> {
            throw UnitProblem.treeBusy(holder);
        });
    }
}
