package vn.toso.progress;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.toso.progress.ProgressQueries.Placed;
import vn.toso.succession.Edge;
import vn.toso.succession.Inheritance;
import vn.toso.succession.Lineage;
import vn.toso.succession.SuccessionGraph;

/** Builds communes of a district that pass into others, and the reading of a day from them. */
final class Succession {

    final ReportedDays days;
    final List<Edge> edges = new ArrayList<>();

    /** The units of the tree, with the row that contains each. */
    final Map<UUID, UUID> rows = new HashMap<>();

    /** The units asked on the date of the figures; null for the units of the tree. */
    Set<UUID> asked;

    final Set<UUID> before = new LinkedHashSet<>();
    TreeView view = TreeView.THEN;
    LocalDate tree;
    Departed.Left departed = new Departed.Left(Set.of(), Map.of(), Set.of(), List.of());

    Succession(ReportedDays days) {
        this.days = days;
    }

    void pass(LocalDate day, UUID from, UUID into) {
        pass(day, from, into, null);
    }

    /** @param share null if the decision states none */
    void pass(LocalDate day, UUID from, UUID into, String share) {
        edges.add(new Edge(from, into, share == null ? null : new BigDecimal(share), day));
        rows.remove(from);
    }

    /** Adds a unit of the tree as a row of its own. */
    UUID unit() {
        var unit = UUID.randomUUID();
        rows.put(unit, unit);
        return unit;
    }

    Reading reading(LocalDate day) {
        var tree = this.tree == null ? day : this.tree;
        var asked = this.asked == null ? rows.keySet() : this.asked;
        var question = days.question(day, tree, view);
        var periods = days.periods(question);
        var concerned = new LinkedHashSet<>(rows.keySet());
        concerned.addAll(before);
        concerned.addAll(departed.units());
        var lineage = new Lineage(new SuccessionGraph(edges), tree, concerned);
        var inheritances = days.indicators.stream()
                .flatMap(one -> Reading.columns(periods, days.leaves(), ReportedDays.DISTRICT.id(), one.id()).stream())
                .distinct()
                .collect(toMap(
                        one -> one,
                        one -> new Inheritance(lineage, one, unit -> days.given(unit, one, day), Set.of())));
        return new Reading(
                question,
                periods,
                rows.entrySet().stream()
                        .map(one -> new Placed(one.getKey(), one.getValue()))
                        .toList(),
                asked,
                before,
                question.asks() ? asked.stream().collect(toMap(one -> one, one -> days.standing(one, day))) : Map.of(),
                departed,
                lineage,
                inheritances,
                new HeldFigures(inheritances),
                days.leaves());
    }

    Reading.Sum sum(LocalDate day) {
        return reading(day).sum(ReportedDays.DISTRICT.id(), rows.keySet());
    }

    DailyTotals totals(LocalDate first, LocalDate last) {
        var tree = this.tree == null ? first : this.tree;
        var question = days.question(first, tree, view);
        var units = new LinkedHashSet<>(rows.keySet());
        var lineage = new Lineage(new SuccessionGraph(edges), tree, units);
        var stretch = Stretch.of(
                last,
                question,
                ReportedDays.DISTRICT,
                days.periods(question),
                days.leaves(),
                Set.of(),
                units,
                lineage,
                asked == null ? units : asked,
                Set.of());
        var totals = DailyTotals.of(stretch, ReportedDays.START, days.historyPlaces());
        var exemptions = days.exemptions.keySet().stream().collect(toMap(one -> one, days::exemptions));
        var histories = days.units().stream().collect(toMap(one -> one, days::history));
        new OtherUnits(totals, histories, days.before(stretch.columns()), exemptions).add();
        return totals;
    }
}
