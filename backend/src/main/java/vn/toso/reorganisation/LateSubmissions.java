package vn.toso.reorganisation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import vn.toso.access.CurrentUser;
import vn.toso.regime.Obligation;
import vn.toso.regime.ObligationService;
import vn.toso.reorganisation.LateQueries.Late;
import vn.toso.reorganisation.LateQueries.Reported;
import vn.toso.shared.problem.Violation;
import vn.toso.submission.Channel;
import vn.toso.submission.Content;
import vn.toso.submission.Sender;
import vn.toso.submission.Sending;
import vn.toso.submission.SubmissionWriter;
import vn.toso.unit.ReorganisationPlan;

/** Handles submissions of units for dates on which they no longer exist. */
@ApplicationScoped
class LateSubmissions {

    /** The number of sums in memory at a time. */
    private static final int AT_ONCE = 1_000;

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

    /**
     * Refuses a request that does not say for each unit how to handle its submissions, or that asks for something impossible.
     */
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

    /**
     * Refuses an answer for a unit that does not end, a second answer for a unit, and CARRY for a unit that is not carriable.
     */
    static void requirePossible(NewReorganisation request, Compiled compiled) {
        var carriable = compiled.carriable();
        var seen = new HashSet<UUID>();
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < request.lateAnswers().size(); i++) {
            var answer = request.lateAnswers().get(i);
            var at = "/lateSubmissions/" + i;
            if (!compiled.plan().ends().contains(answer.unitId())) {
                violations.add(Violation.at(at + "/unitId", ReorganisationViolation.UNIT_DOES_NOT_END));
            } else if (!seen.add(answer.unitId())) {
                violations.add(Violation.at(at + "/unitId", ReorganisationViolation.ANSWERED_TWICE));
            } else if (answer.handling() == LateHandling.CARRY && !carriable.contains(answer.unitId())) {
                violations.add(Violation.at(at + "/handling", ReorganisationViolation.NOT_CARRIABLE));
            }
        }
        if (!violations.isEmpty()) {
            throw ReorganisationProblem.invalid(violations);
        }
    }

    /**
     * The submissions that would be added up, by report of a successor. Only for dates on which all of its predecessors sent
     * something.
     *
     * @param carried carriable units with the answer CARRY
     */
    static Map<Reported, List<Late>> parts(List<ReorganisationPlan.Edge> edges, List<Late> late, Set<UUID> carried) {
        var successors = successors(edges, carried);
        var predecessors = edges.stream().collect(groupingBy(ReorganisationPlan.Edge::successor, counting()));
        Map<Reported, List<Late>> parts = late.stream()
                .filter(one -> successors.containsKey(one.unitId()))
                .collect(groupingBy(
                        one -> new Reported(one.regimeId(), successors.get(one.unitId()), one.asOf()),
                        LinkedHashMap::new,
                        toList()));
        parts.entrySet()
                .removeIf(one ->
                        one.getValue().size() < predecessors.get(one.getKey().unitId()));
        return parts;
    }

    private static Map<UUID, UUID> successors(List<ReorganisationPlan.Edge> edges, Set<UUID> carried) {
        return edges.stream()
                .filter(edge -> carried.contains(edge.predecessor()))
                .collect(toMap(ReorganisationPlan.Edge::predecessor, ReorganisationPlan.Edge::successor));
    }

    /**
     * The sums for which the successor has an obligation, by the tree after the reorganisation.
     *
     * @param carried carriable units with the answer CARRY
     */
    List<Carried> carried(Compiled compiled, List<Late> late, Set<UUID> carried) {
        var plan = compiled.plan();
        var parts = parts(plan.edges(), late, carried);
        // The successor's own reports stay.
        var successors = successors(plan.edges(), carried).values();
        parts.keySet().removeAll(queries.reported(successors, plan.effectiveOn()));
        var dates = parts.keySet().stream()
                .collect(groupingBy(
                        Reported::regimeId,
                        groupingBy(Reported::unitId, mapping(Reported::asOf, toCollection(TreeSet::new)))));
        return dates.entrySet().stream()
                .flatMap(regime -> obligations.list(regime.getKey(), regime.getValue()).stream())
                .map(asked ->
                        new Carried(asked, parts.get(new Reported(asked.regimeId(), asked.unitId(), asked.asOf()))))
                .toList();
    }

    /** @return by unit, how many submissions were carried and set aside */
    Map<UUID, Outcome> handle(NewReorganisation request, Compiled compiled) {
        var late = find(compiled);
        if (late.isEmpty()) {
            return Map.of();
        }
        var id = compiled.plan().id();
        var answers = answers(request);
        var carried = carried(compiled, late, answeredCarry(answers));
        for (int from = 0; from < carried.size(); from += AT_ONCE) {
            carry(id, carried.subList(from, Math.min(from + AT_ONCE, carried.size())));
        }
        var parts = carried.stream().flatMap(one -> one.parts().stream()).collect(toSet());
        queries.setAside(
                id,
                late.stream().filter(one -> !parts.contains(one)).map(Late::id).toList());
        return late.stream().collect(groupingBy(Late::unitId)).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, unit -> {
                    int ofUnit = (int)
                            unit.getValue().stream().filter(parts::contains).count();
                    return new Outcome(
                            answers.get(unit.getKey()), ofUnit, unit.getValue().size() - ofUnit);
                }));
    }

    private void carry(UUID reorganisation, List<Carried> carried) {
        var sender = new Sender(user.subject(), user.name(), Channel.REORGANISATION, null);
        var sums = queries.sums(carried.stream().map(Carried::parts).toList());
        var sendings = new ArrayList<Sending>();
        for (int i = 0; i < carried.size(); i++) {
            var one = carried.get(i);
            var figures =
                    FigureSums.of(sums.getOrDefault(i, List.of()), one.parts().size());
            sendings.add(new Sending(one.obligation(), Content.of(figures), sender, one.receivedAt()));
        }
        var written = writer.submit(sendings);
        var into = new LinkedHashMap<UUID, UUID>();
        for (int i = 0; i < carried.size(); i++) {
            for (var part : carried.get(i).parts()) {
                into.put(part.id(), written.get(i));
            }
        }
        queries.carried(reorganisation, into);
    }

    /**
     * @param begun units that the reorganisation created
     * @param touched units that it ended or changed
     */
    void restore(UUID reorganisation, LocalDate effectiveOn, Collection<UUID> begun, Collection<UUID> touched) {
        queries.restore(reorganisation, effectiveOn, begun, touched);
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
    record Carried(Obligation obligation, List<Late> parts) {

        /** The time of the latest part: before that, nobody could know the sum. */
        private Instant receivedAt() {
            return parts.stream().map(Late::receivedAt).max(Instant::compareTo).orElseThrow();
        }
    }

    record Outcome(LateHandling handling, int carried, int setAside) {}
}
