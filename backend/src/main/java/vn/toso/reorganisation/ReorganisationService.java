package vn.toso.reorganisation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.toso.access.CurrentUser;
import vn.toso.reorganisation.ReorganisationView.LateOutcome;
import vn.toso.shared.idempotency.Idempotency;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;
import vn.toso.shared.problem.Problem;
import vn.toso.shared.time.VietnamTime;
import vn.toso.shared.version.Version;
import vn.toso.unit.Reorganising;
import vn.toso.unit.TreeTurn;

/** Records, reads and undoes reorganisations. One can be undone while nothing depends on it. */
@ApplicationScoped
class ReorganisationService {

    private final ReorganisationRepository reorganisations;
    private final Recorder recorder;
    private final Reorganising reorganising;
    private final LateSubmissions late;
    private final DependentQueries dependents;
    private final TreeTurn turn;
    private final Idempotency idempotency;
    private final CurrentUser user;
    private final Clock clock;

    ReorganisationService(
            ReorganisationRepository reorganisations,
            Recorder recorder,
            Reorganising reorganising,
            LateSubmissions late,
            DependentQueries dependents,
            TreeTurn turn,
            Idempotency idempotency,
            CurrentUser user,
            Clock clock) {
        this.reorganisations = reorganisations;
        this.recorder = recorder;
        this.reorganising = reorganising;
        this.late = late;
        this.dependents = dependents;
        this.turn = turn;
        this.idempotency = idempotency;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    Page<ReorganisationSummary> list(UUID unit, Cursor after, int limit) {
        var rows = reorganisations.findPage(unit, user.scope(), after, limit + 1);
        var page = Page.cut(rows, limit, last -> Cursor.of(last.effectiveOn(), last.id()));
        var ids = page.items().stream().map(ReorganisationSummary::id).toList();
        var named = reorganisations.findFirst(ids, ReorganisationSummary.NAMED, user.scope()).stream()
                .collect(groupingBy(one -> one.id.reorganisationId()));
        var items = page.items().stream()
                .map(one -> one.naming(named.getOrDefault(one.id(), List.of())))
                .toList();
        return new Page<>(items, page.next());
    }

    /** A page of the readable units of a reorganisation, in order. */
    @Transactional
    Page<ReorganisationUnit> units(UUID id, Cursor after, int limit) {
        int from = after == null ? 0 : after.number(0) + 1;
        return Page.cut(
                reorganisations.findUnits(id, user.scope(), from, limit + 1), limit, last -> Cursor.of(last.position));
    }

    /** All passages of a reorganisation that the caller may read. The caller has to filter them by readable units. */
    @Transactional
    Reorganisation.Outcome outcome(UUID id) {
        return reorganisations.findInScope(id, user.scope()).orElseThrow(Problem::notFound).outcome;
    }

    @Transactional
    ReorganisationView find(UUID id) {
        return view(reorganisations.findInScope(id, user.scope()).orElseThrow(Problem::notFound));
    }

    @Transactional
    Page<PassedUnit> listUnits(UUID id, Cursor after, int limit) {
        var one = reorganisations.findInScope(id, user.scope()).orElseThrow(Problem::notFound);
        var page = units(id, after, limit);
        return new Page<>(PassedUnit.of(page.items(), one.outcome.passages()), page.next());
    }

    @Transactional
    @TransactionConfiguration(timeout = Recorder.MAX_SECONDS)
    Reply<ReorganisationView> record(String key, NewReorganisation request) {
        return idempotency.once(
                "createReorganisation",
                key,
                request,
                ReorganisationView.class,
                () -> recorded(recorder.record(request, ref -> UUID.randomUUID())));
    }

    @Transactional
    @TransactionConfiguration(timeout = Recorder.MAX_SECONDS)
    Reply<ReorganisationView> undo(String key, UUID id, int version) {
        record Request(UUID id, int version) {}
        return idempotency.once(
                "undoReorganisation", key, new Request(id, version), ReorganisationView.class, () -> undo(id, version));
    }

    private ReorganisationView undo(UUID id, int version) {
        var seen = reorganisations.findInScope(id, user.scope()).orElseThrow(Problem::notFound);
        var units = reorganisations.allUnits(id);
        var changes = units.stream().map(ReorganisationUnit::change).toList();
        new ReorganisationPermissions(user, seen.effectiveOn).requireUndo(changes);
        turn.take("undoReorganisation");
        var reorganisation = reorganisations.lockAsItIs(id);
        Version.requireSame(version, reorganisation.version);
        if (reorganisation.state == ReorganisationState.UNDONE) {
            throw ReorganisationProblem.undone();
        }
        var begun = ids(units, Set.of(ReorganisationUnit.Kind.BEGINS));
        var touched = ids(units, Set.of(ReorganisationUnit.Kind.ENDS, ReorganisationUnit.Kind.CHANGES));
        // Units that a list for the same day created stay after the undo, with everything that depends on them.
        var adopted = reorganisations.adopted(id);
        var depending = dependents.of(id, without(begun, adopted), union(touched, adopted), reorganisation.effectiveOn);
        if (!depending.isEmpty()) {
            throw ReorganisationProblem.dependedOn(depending);
        }
        late.restore(id, reorganisation.effectiveOn, begun, touched);
        reorganisation.undo(user, clock.instant());
        reorganisations.flush();
        reorganising.undo(id, reorganisation.effectiveOn, begun, touched);
        return recorded(id);
    }

    private static Set<UUID> without(Set<UUID> units, Set<UUID> others) {
        return units.stream().filter(unit -> !others.contains(unit)).collect(toSet());
    }

    private static Set<UUID> union(Set<UUID> units, Set<UUID> others) {
        return Stream.concat(units.stream(), others.stream()).collect(toSet());
    }

    private static Set<UUID> ids(List<ReorganisationUnit> units, Set<ReorganisationUnit.Kind> kinds) {
        return units.stream()
                .filter(unit -> kinds.contains(unit.kind))
                .map(unit -> unit.id.unitId())
                .collect(toSet());
    }

    /** Shows all units to the caller who has just changed the reorganisation, even if the new tree hides some. */
    private ReorganisationView recorded(UUID id) {
        var all = reorganisations.allUnits(id);
        return view(reorganisations.lock(id), all, all);
    }

    private ReorganisationView view(Reorganisation one) {
        return view(
                one,
                reorganisations.findUnits(one.id, user.scope(), 0, Integer.MAX_VALUE),
                reorganisations.allUnits(one.id));
    }

    /** @param units that the caller may read; passages between other units are left out */
    private ReorganisationView view(Reorganisation one, List<ReorganisationUnit> units, List<ReorganisationUnit> all) {
        var shown = units.stream().limit(ReorganisationView.MAX_UNITS).toList();
        var readable = shown.stream().map(unit -> unit.id.unitId()).collect(toSet());
        var lateSubmissions = units.stream()
                .filter(unit -> unit.lateHandling != null)
                .map(unit -> new LateOutcome(
                        unit.stateBefore.unit().named(), unit.lateHandling, unit.lateCarried, unit.lateSetAside))
                .toList();
        return new ReorganisationView(
                one.id,
                one.version,
                one.state,
                one.decisionNumber,
                one.decisionDate,
                one.issuer,
                one.effectiveOn,
                one.note,
                VietnamTime.local(one.recordedAt),
                one.recordedByName,
                VietnamTime.local(one.undoneAt),
                one.undoneByName,
                shown.stream().map(ReorganisationUnit::change).toList(),
                units.size(),
                one.outcome.passages().stream()
                        .filter(passage -> passage.touches(readable))
                        .toList(),
                one.outcome.outside().stream()
                        .filter(passage -> readable.contains(passage.successor().id()))
                        .toList(),
                lateSubmissions,
                new ReorganisationPermissions(user, one.effectiveOn)
                        .on(one, all.stream().map(ReorganisationUnit::change).toList()));
    }
}
