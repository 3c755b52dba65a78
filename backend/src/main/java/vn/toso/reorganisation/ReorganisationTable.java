package vn.toso.reorganisation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.toso.reorganisation.UnitState.UnitName;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.page.Page;
import vn.toso.shared.table.Table;

/** Exports reorganisations with a row for each unit that they touched; 2025 alone has about fourteen thousand. */
@ApplicationScoped
class ReorganisationTable {

    private static final int UNITS_AT_ONCE = 1000;

    private static final List<String> COLUMNS = List.of(
            "decision_number",
            "decision_date",
            "issuer",
            "effective_on",
            "state",
            "kind",
            "unit_level",
            "unit_code",
            "unit_name",
            "before_type",
            "before_code",
            "before_name",
            "before_parent_code",
            "before_parent_name",
            "after_type",
            "after_code",
            "after_name",
            "after_parent_code",
            "after_parent_name",
            "comes_from",
            "passes_into");

    private final ReorganisationService reorganisations;

    ReorganisationTable(ReorganisationService reorganisations) {
        this.reorganisations = reorganisations;
    }

    /** All reorganisations of the list, with the units that the caller may read. */
    Table write(UUID unit) {
        var rows = Page.all(next -> reorganisations.list(unit, Cursor.parse(next, 2), Page.MAX_LIMIT))
                .flatMap(this::rows);
        return new Table("sap-xep-don-vi", COLUMNS, rows::iterator);
    }

    private Stream<List<Object>> rows(ReorganisationSummary one) {
        var passing = Passing.of(reorganisations.outcome(one.id()));
        return Page.all(next -> reorganisations.units(one.id(), Cursor.parse(next, 1), UNITS_AT_ONCE))
                .map(unit -> row(one, unit.change(), passing));
    }

    private static List<Object> row(ReorganisationSummary one, UnitChange change, Passing passing) {
        var before = change.before();
        var after = change.after();
        var unit = before == null ? after.unit() : before.unit();
        var cells = Stream.of(
                Stream.of(
                        one.decisionNumber(),
                        one.decisionDate(),
                        one.issuer(),
                        one.effectiveOn(),
                        one.state().name(),
                        change.kind().name(),
                        unit.level().name(),
                        unit.code(),
                        unit.name()),
                state(before),
                state(after),
                Stream.of(passing.comesFrom(unit.id()), passing.passesInto(unit.id())));
        return Arrays.asList(cells.flatMap(each -> each).toArray());
    }

    private static Stream<Object> state(UnitState state) {
        if (state == null) {
            return Stream.of(null, null, null, null, null);
        }
        var unit = state.unit();
        var parent = state.parent();
        return Stream.of(
                unit.type().name(),
                unit.code(),
                unit.name(),
                parent == null ? null : parent.code(),
                parent == null ? null : parent.name());
    }

    /** The passages of one reorganisation, by predecessor and by successor. */
    private record Passing(
            Map<UUID, List<Passage>> from, Map<UUID, List<Passage>> into, Map<UUID, List<OutsidePassage>> outside) {

        static Passing of(Reorganisation.Outcome outcome) {
            return new Passing(
                    outcome.passages().stream()
                            .collect(groupingBy(passage -> passage.predecessor().id())),
                    outcome.passages().stream()
                            .collect(groupingBy(passage -> passage.successor().id())),
                    outcome.outside().stream()
                            .collect(groupingBy(passage -> passage.successor().id())));
        }

        String comesFrom(UUID unit) {
            var inside = into.getOrDefault(unit, List.of()).stream()
                    .map(passage -> named(passage.predecessor(), passage.share()));
            var others = outside.getOrDefault(unit, List.of()).stream()
                    .map(OutsidePassage::predecessor)
                    .map(one -> one.within() == null ? one.name() : one.name() + ", " + one.within());
            return together(Stream.concat(inside, others));
        }

        String passesInto(UUID unit) {
            return together(from.getOrDefault(unit, List.of()).stream()
                    .map(passage -> named(passage.successor(), passage.share())));
        }

        private static String together(Stream<String> names) {
            var text = names.collect(joining("; "));
            return text.isEmpty() ? null : text;
        }

        /** {@code 06400 Hữu Liên}, {@code 06400 Hữu Liên (0.4)}, or {@code 06400 Hữu Liên (?)} if no share is stated. */
        private static String named(UnitName unit, BigDecimal share) {
            var name = unit.code() == null ? unit.name() : unit.code() + " " + unit.name();
            if (share == null) {
                return name + " (?)";
            }
            return share.compareTo(BigDecimal.ONE) == 0
                    ? name
                    : "%s (%s)".formatted(name, share.stripTrailingZeros().toPlainString());
        }
    }
}
