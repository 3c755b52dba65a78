package vn.toso.reorganisation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.toso.access.CurrentUser;
import vn.toso.regime.Obligation;
import vn.toso.regime.ObligationService;
import vn.toso.reorganisation.LateQueries.Late;
import vn.toso.shared.problem.Violation;
import vn.toso.submission.Channel;
import vn.toso.submission.Content;
import vn.toso.submission.Sender;
import vn.toso.submission.SubmissionWriter;
import vn.toso.unit.ReorganisationPlan;

/** What becomes of submissions of units for dates on which they were no longer there. */
@ApplicationScoped
class LateSubmissions {

    private final LateQueries queries;
    private final ObligationService obligations;
    private final SubmissionWriter writer;
    private final CurrentUser user;

    LateSubmissions(LateQueries queries, ObligationService obligations, SubmissionWriter writer, CurrentUser user) {
        this.queries = queries;
        this.obligations = obligations;
        this.writer = writer;
        this.user = user;
    }

    List<Late> find(Compiled compiled) {
        return queries.find(compiled.plan().ends(), compiled.plan().effectiveOn());
    }

    /** Refuses a request that does not say of each unit what becomes of what it sent, or says what cannot be. */
    void requireAnswers(NewReorganisation request, Compiled compiled) {
        requirePossible(request, compiled);
        var answered = answers(request).keySet();
        var open = find(compiled).stream()
                .map(Late::unitId)
                .filter(unit -> !answered.contains(unit))
                .collect(toSet());
        if (!open.isEmpty()) {
            throw ReorganisationProblem.lateSubmissions(open);
        }
    }

    void requirePossible(NewReorganisation request, Compiled compiled) {
        var carriable = carriable(compiled);
        var seen = new HashSet<UUID>();
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < request.lateAnswers().size(); i++) {
            var answer = request.lateAnswers().get(i);
            var at = "/lateSubmissions/" + i;
            if (!compiled.plan().ends().contains(answer.unitId())) {
                violations.add(Violation.at(at + "/unitId", "unit-does-not-end"));
            } else if (!seen.add(answer.unitId())) {
                violations.add(Violation.at(at + "/unitId", "answered-twice"));
            } else if (answer.handling() == LateHandling.CARRY && !carriable.contains(answer.unitId())) {
                violations.add(Violation.at(at + "/handling", "not-carriable"));
            }
        }
        if (!violations.isEmpty()) {
            throw ReorganisationProblem.invalid(violations);
        }
    }

    /** Units that pass whole into one that comes out of whole units only, all of them held here. */
    static Set<UUID> carriable(Compiled compiled) {
        var edges = compiled.plan().edges();
        var incomplete = edges.stream()
                .filter(edge -> !isWhole(edge))
                .map(ReorganisationPlan.Edge::successor)
                .collect(toSet());
        compiled.plan().outside().forEach(outside -> incomplete.add(outside.successor()));
        return edges.stream()
                .filter(edge -> isWhole(edge) && !incomplete.contains(edge.successor()))
                .map(ReorganisationPlan.Edge::predecessor)
                .collect(toSet());
    }

    private static boolean isWhole(ReorganisationPlan.Edge edge) {
        return edge.share() != null && edge.share().compareTo(BigDecimal.ONE) == 0;
    }

    /**
     * Which of them would be carried, by the tree with the reorganisation in it.
     *
     * @param carried units for which that was answered
     */
    List<Carried> carried(Compiled compiled, List<Late> late, Set<UUID> carried) {
        var successors = compiled.plan().edges().stream()
                .filter(edge -> carried.contains(edge.predecessor()))
                .collect(toMap(ReorganisationPlan.Edge::predecessor, ReorganisationPlan.Edge::successor));
        var predecessors = compiled.plan().edges().stream().collect(groupingBy(ReorganisationPlan.Edge::successor));
        record Key(UUID successor, UUID regime) {}
        var found = new ArrayList<Carried>();
        late.stream()
                .filter(one -> successors.containsKey(one.unitId()))
                .collect(groupingBy(one -> new Key(successors.get(one.unitId()), one.regimeId())))
                .forEach((key, ofAll) -> {
                    int all = predecessors.get(key.successor()).size();
                    var asked = asked(key.regime(), key.successor(), ofAll);
                    ofAll.stream().collect(groupingBy(Late::asOf)).forEach((asOf, parts) -> {
                        if (parts.size() == all && asked.containsKey(asOf)) {
                            found.add(new Carried(asked.get(asOf), parts));
                        }
                    });
                });
        return found;
    }

    private Map<LocalDate, Obligation> asked(UUID regime, UUID successor, List<Late> late) {
        var dates = late.stream().map(Late::asOf).toList();
        var from = dates.stream().min(Comparator.naturalOrder()).orElseThrow();
        var to = dates.stream().max(Comparator.naturalOrder()).orElseThrow();
        return obligations.list(regime, successor, from, to).stream()
                .collect(toMap(Obligation::asOf, obligation -> obligation));
    }

    /** @return what became of them, by unit */
    Map<UUID, Outcome> handle(NewReorganisation request, Compiled compiled) {
        var late = find(compiled);
        if (late.isEmpty()) {
            return Map.of();
        }
        var id = compiled.plan().id();
        var answers = answers(request);
        var carried = carried(compiled, late, answeredCarry(answers));
        queries.setAside(id, late.stream().map(Late::id).toList());
        var sender = new Sender(user.subject(), user.name(), Channel.REORGANISATION, null);
        Map<UUID, Integer> carriedBy = new HashMap<>();
        for (var one : carried) {
            var ids = one.parts().stream().map(Late::id).toList();
            var sums = FigureSums.of(queries.figures(ids).values(), ids.size());
            var receivedAt = one.parts().stream()
                    .map(Late::receivedAt)
                    .max(Instant::compareTo)
                    .orElseThrow();
            queries.carried(id, writer.submit(one.obligation(), Content.of(sums), sender, receivedAt), ids);
            one.parts().forEach(part -> carriedBy.merge(part.unitId(), 1, Integer::sum));
        }
        return late.stream().collect(groupingBy(Late::unitId)).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, unit -> {
                    int ofUnit = carriedBy.getOrDefault(unit.getKey(), 0);
                    return new Outcome(
                            answers.get(unit.getKey()), ofUnit, unit.getValue().size() - ofUnit);
                }));
    }

    void restore(UUID reorganisation) {
        queries.restore(reorganisation);
    }

    static Map<UUID, LateHandling> answers(NewReorganisation request) {
        return request.lateAnswers().stream()
                .collect(toMap(
                        NewReorganisation.LateAnswer::unitId,
                        NewReorganisation.LateAnswer::handling,
                        (first, second) -> first));
    }

    private static Set<UUID> answeredCarry(Map<UUID, LateHandling> answers) {
        return answers.entrySet().stream()
                .filter(answer -> answer.getValue() == LateHandling.CARRY)
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    /** @param obligation of the successor */
    record Carried(Obligation obligation, Collection<Late> parts) {}

    record Outcome(LateHandling handling, int carried, int setAside) {}
}
