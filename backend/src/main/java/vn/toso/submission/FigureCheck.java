package vn.toso.submission;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.toso.indicator.IndicatorRef;
import vn.toso.indicator.Kind;
import vn.toso.population.PopulationService;
import vn.toso.regime.RegimeView;
import vn.toso.regime.RegimeViolation;
import vn.toso.regime.Rule;
import vn.toso.regime.Rule.Severity;
import vn.toso.shared.problem.Violation;

/**
 * Checks that figures can be received: only indicators that are asked, well-formed, and no broken rule without a note.
 */
@ApplicationScoped
class FigureCheck {

    private final FigureHistories histories;
    private final PopulationService populations;

    FigureCheck(FigureHistories histories, PopulationService populations) {
        this.histories = histories;
        this.populations = populations;
    }

    /**
     * @return the notes, each with the warnings that it answers
     * @throws Problem that names each figure that cannot be received
     */
    List<Note> check(RegimeView regime, UUID unitId, LocalDate asOf, List<Figure> figures, List<NewNote> notes) {
        refuse(malformed(asked(regime).keySet(), figures, notes));
        return explained(before(regime, List.of(unitId), asOf).rules(unitId).check(figures), figures, notes);
    }

    /** Checks figures with one text that explains all figures that need a note. */
    static List<Note> check(Before before, UUID unitId, List<Figure> figures, Remark remark) {
        refuse(malformed(before.kinds().keySet(), figures, List.of()));
        var findings = before.rules(unitId).check(figures);
        var warned = findings.stream().map(Finding::indicatorId).collect(toSet());
        return explained(findings, figures, remark.notes(figures, warned));
    }

    /**
     * What the figures of several units for one date are checked against.
     *
     * @param populations of the units; a unit with an unknown population has no entry
     * @param history of the units; null if no rule looks back
     */
    record Before(
            RegimeView regime,
            Map<UUID, Kind> kinds,
            LocalDate asOf,
            Map<UUID, Long> populations,
            FigureHistory history) {

        private FigureRules rules(UUID unitId) {
            var recent = history == null ? Map.<UUID, List<RecentFigure>>of() : history.recent(unitId, kinds.keySet());
            var previous = history == null ? Map.<UUID, PreviousFigure>of() : history.previous(unitId, kinds.keySet());
            return new FigureRules(regime.checks(), kinds, asOf, populations.get(unitId), recent, previous);
        }
    }

    /** Reads only what the rules of the regime need. */
    Before before(RegimeView regime, Collection<UUID> units, LocalDate asOf) {
        var rules = regime.checks();
        var people = rules.stream().anyMatch(Rule::asksPopulation)
                ? populations.aged15AndOver(units, asOf)
                : Map.<UUID, Long>of();
        var history = rules.stream().anyMatch(Rule::looksBack) ? histories.of(regime, units, asOf) : null;
        return new Before(regime, asked(regime), asOf, people, history);
    }

    private static List<Note> explained(List<Finding> findings, List<Figure> figures, List<NewNote> notes) {
        refuse(findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> Violation.at(pointer(figures, finding) + "/value", finding.code()))
                .toList());
        var texts = notes.stream().collect(toMap(NewNote::indicatorId, NewNote::text));
        var unexplained = findings.stream()
                .filter(finding -> !texts.containsKey(finding.indicatorId()))
                .map(finding -> Violation.at(pointer(figures, finding), finding.code()))
                .toList();
        if (!unexplained.isEmpty()) {
            throw SubmissionProblem.unexplained(unexplained);
        }
        return notes.stream()
                .map(note -> new Note(note.indicatorId(), note.text(), warnings(findings, note.indicatorId())))
                .toList();
    }

    private static Map<UUID, Kind> asked(RegimeView regime) {
        Map<UUID, Kind> kinds = new LinkedHashMap<>();
        regime.indicators().stream()
                .filter(IndicatorRef::reported)
                .forEach(indicator -> kinds.put(indicator.id(), indicator.kind()));
        return kinds;
    }

    /**
     * Each figure needs an indicator that is asked, only once, and a value or a mark. Each note needs one of these
     * figures.
     */
    private static List<Violation> malformed(Set<UUID> asked, List<Figure> figures, List<NewNote> notes) {
        var violations = new ArrayList<Violation>();
        var seen = new HashSet<UUID>();
        for (int i = 0; i < figures.size(); i++) {
            var figure = figures.get(i);
            if (!asked.contains(figure.indicatorId())) {
                violations.add(Violation.at("/figures/" + i + "/indicatorId", RegimeViolation.INDICATOR_NOT_ASKED));
            } else if (!seen.add(figure.indicatorId())) {
                violations.add(Violation.at("/figures/" + i + "/indicatorId", RegimeViolation.INDICATOR_REPEATED));
            }
            if ((figure.value() == null) == (figure.mark() == null)) {
                violations.add(Violation.at("/figures/" + i + "/value", SubmissionViolation.VALUE_OR_MARK));
            }
        }
        var noted = new HashSet<UUID>();
        for (int i = 0; i < notes.size(); i++) {
            var indicatorId = notes.get(i).indicatorId();
            if (!seen.contains(indicatorId) || !noted.add(indicatorId)) {
                violations.add(Violation.at("/notes/" + i + "/indicatorId", SubmissionViolation.NO_SUCH_FIGURE));
            }
        }
        return violations;
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw SubmissionProblem.invalid(violations);
        }
    }

    private static String pointer(List<Figure> figures, Finding finding) {
        var indicators = figures.stream().map(Figure::indicatorId).toList();
        return "/figures/" + indicators.indexOf(finding.indicatorId());
    }

    private static List<String> warnings(List<Finding> findings, UUID indicatorId) {
        return findings.stream()
                .filter(finding -> finding.indicatorId().equals(indicatorId))
                .map(finding -> finding.code().wire())
                .toList();
    }
}
