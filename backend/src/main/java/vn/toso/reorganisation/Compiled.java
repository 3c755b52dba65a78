package vn.toso.reorganisation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toso.unit.NewUnit;
import vn.toso.unit.ReorganisationPlan;
import vn.toso.unit.UnitOnDay;

/**
 * A checked reorganisation, ready to be recorded.
 *
 * @param units in the order of {@link ReorganisationPreview#units}
 * @param ended as they are on the day before they end
 * @param rebased the changes to versions of later days
 */
record Compiled(
        ReorganisationPlan plan,
        List<UnitChange> units,
        List<Passage> passages,
        List<OutsidePassage> outside,
        List<UnitOnDay> ended,
        List<RebasedVersion> rebased) {

    /** Existing units that end or change. */
    Set<UUID> touched() {
        return Stream.concat(plan.ends().stream(), plan.changes().stream().map(ReorganisationPlan.Change::unitId))
                .collect(Collectors.toSet());
    }

    Set<UUID> begun() {
        return plan.begins().stream().map(NewUnit::id).collect(Collectors.toSet());
    }

    /**
     * Units that pass as a whole into a successor that consists of whole units only, none of them outside the installation.
     */
    Set<UUID> carriable() {
        var incomplete = plan.edges().stream()
                .filter(edge -> !isWhole(edge))
                .map(ReorganisationPlan.Edge::successor)
                .collect(Collectors.toSet());
        plan.outside().forEach(outside -> incomplete.add(outside.successor()));
        return plan.edges().stream()
                .filter(edge -> isWhole(edge) && !incomplete.contains(edge.successor()))
                .map(ReorganisationPlan.Edge::predecessor)
                .collect(Collectors.toSet());
    }

    private static boolean isWhole(ReorganisationPlan.Edge edge) {
        return edge.share() != null && edge.share().compareTo(BigDecimal.ONE) == 0;
    }
}
