package vn.toso.reorganisation;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.toso.shared.idempotency.Idempotency;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.version.Version;
import vn.toso.unit.TreeTurn;
import vn.toso.unit.UnitListAction;
import vn.toso.unit.UnitListHistory;
import vn.toso.unit.UnitListState;
import vn.toso.unit.UnitListView;

/** Undoes a list of units if no feature depends on it. */
@ApplicationScoped
class UnitListUndo {

    /** The time limit of an undo, which is that of an import of a country. */
    private static final int MAX_SECONDS = 900;

    private static final String OPERATION = "undoUnitList";

    private final UnitListHistory lists;
    private final DependentQueries dependents;
    private final TreeTurn turn;
    private final Idempotency idempotency;

    UnitListUndo(UnitListHistory lists, DependentQueries dependents, TreeTurn turn, Idempotency idempotency) {
        this.lists = lists;
        this.dependents = dependents;
        this.turn = turn;
        this.idempotency = idempotency;
    }

    @Transactional
    @TransactionConfiguration(timeout = MAX_SECONDS)
    Reply<UnitListView> undo(String key, UUID id, int version) {
        record Request(UUID id, int version) {}
        return idempotency.once(OPERATION, key, new Request(id, version), UnitListView.class, () -> undo(id, version));
    }

    private UnitListView undo(UUID id, int version) {
        lists.require(id);
        turn.take(OPERATION);
        var list = lists.require(id);
        Version.requireSame(version, list.version());
        if (list.state() == UnitListState.UNDONE) {
            throw ReorganisationProblem.listUndone();
        }
        if (!list.allowedActions().contains(UnitListAction.UNDO)) {
            throw ReorganisationProblem.listNotAdministered();
        }
        var depending = dependents.of(id, lists.begun(id), lists.touched(id), list.validFrom());
        if (!depending.isEmpty()) {
            throw ReorganisationProblem.listDependedOn(depending);
        }
        lists.undo(list);
        return lists.require(id);
    }
}
