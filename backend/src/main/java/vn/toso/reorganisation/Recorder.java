package vn.toso.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import vn.toso.access.CurrentUser;
import vn.toso.unit.Reorganising;
import vn.toso.unit.TreeTurn;

/** Records a reorganisation in the transaction of the caller; also for previews, which roll back. */
@ApplicationScoped
public class Recorder {

    /** A country with its villages, or a year of reports, takes longer than the usual minute. */
    static final int MAX_SECONDS = 900;

    private final Compiler compiler;
    private final Reorganising reorganising;
    private final ReorganisationRepository reorganisations;
    private final LateSubmissions late;
    private final TreeTurn turn;
    private final CurrentUser user;
    private final Clock clock;

    Recorder(
            Compiler compiler,
            Reorganising reorganising,
            ReorganisationRepository reorganisations,
            LateSubmissions late,
            TreeTurn turn,
            CurrentUser user,
            Clock clock) {
        this.compiler = compiler;
        this.reorganising = reorganising;
        this.reorganisations = reorganisations;
        this.late = late;
        this.turn = turn;
        this.user = user;
        this.clock = clock;
    }

    /** @param ids the id for each ref of a new unit: random, or fixed in the demo */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID record(NewReorganisation request, Function<String, UUID> ids) {
        return record(request, compile(request, ids, false));
    }

    /** @param compiled from the request and permitted, after the tree lock was taken */
    UUID record(NewReorganisation request, Compiled compiled) {
        late.requireAnswers(request, compiled);
        apply(request, compiled);
        keep(request, compiled);
        return compiled.plan().id();
    }

    /** Takes the tree lock, so that what is checked still holds when it is written. */
    Compiled compile(NewReorganisation request, Function<String, UUID> ids, boolean preview) {
        turn.take(preview ? "previewReorganisation" : "createReorganisation");
        return allowed(request, compiler.compile(request, ids, preview));
    }

    Compiled allowed(NewReorganisation request, Compiled compiled) {
        new ReorganisationPermissions(user, request.effectiveOn()).require(request, compiled.units());
        return compiled;
    }

    /** Changes the tree, but not the submissions yet. */
    void apply(NewReorganisation request, Compiled compiled) {
        var plan = compiled.plan();
        reorganisations.persist(new Reorganisation(
                plan.id(),
                request,
                new Reorganisation.Outcome(compiled.passages(), compiled.outside()),
                user,
                clock.instant()));
        reorganisations.flush();
        reorganising.apply(plan);
    }

    private void keep(NewReorganisation request, Compiled compiled) {
        var plan = compiled.plan();
        var outcomes = late.handle(request, compiled);
        for (int i = 0; i < compiled.units().size(); i++) {
            var unit = new ReorganisationUnit(plan.id(), compiled.units().get(i), i);
            var outcome = outcomes.get(unit.id.unitId());
            if (outcome != null) {
                unit.lateHandling = outcome.handling();
                unit.lateCarried = outcome.carried();
                unit.lateSetAside = outcome.setAside();
            }
            reorganisations.persist(unit);
        }
        ReorganisationPermissions.asked(compiled.units()).stream()
                .filter(parent -> !compiled.touched().contains(parent))
                .forEach(parent -> reorganisations.persist(ReorganisationUnit.parent(plan.id(), parent)));
        reorganisations.flush();
    }
}
