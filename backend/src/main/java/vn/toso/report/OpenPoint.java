package vn.toso.report;

import static java.util.stream.Collectors.joining;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.report.Paper.Passage;
import vn.toso.report.ReportContent.Row;
import vn.toso.unit.UnitRef;

/** Something in the figures of a report that its signer should know. */
public record OpenPoint(
        @NotNull Kind kind,
        @NotNull @Schema(description = "The number of units") int count,
        @NotNull @Schema(description = "Their names with the type, in the order of the report; the first hundred")
                List<String> units,
        @Schema(
                        description =
                                "For `CHANGED_SINCE`: which rows have changed and how, for `changedVersion`; differs as soon as one of them changes again")
                String version,
        @Schema(description = "For `NOT_STATED`: the placeholders that would state it and that the body lacks")
                List<String> placeholders) {

    private static final int MAX_NAMED = 100;

    /** By placeholder, the units of which it says what is not in order. */
    private static final Map<String, Predicate<Row>> STATED = new LinkedHashMap<>();

    static {
        STATED.put("tinh_hinh_gui", row -> row.missing() || row.returned() || row.unaccepted() || row.partial());
        STATED.put("dung_han", Row::late);
        STATED.put("pham_vi_so_lieu", row -> row.carriedFrom() != null || row.returnedDays() != null);
    }

    /** In the order in which they are listed. */
    public enum Kind {
        NOT_REPORTED(Row::missing),
        /** Returned for correction, and not corrected yet; its figures are in the totals. */
        RETURNED(Row::countsReturned),
        LATE(Row::late),
        NOT_ACCEPTED(Row::unaccepted),
        /** Reported with fewer figures than asked, or counted with earlier figures of which some are lacking. */
        PARTIAL(row -> row.partial() || row.carriedPartly()),
        /** Counted with a figure of an earlier day. */
        CARRIED(row -> row.carriedFrom() != null),
        /** Its row would be another one by now: for example, it was exempted, or a figure of it was corrected or returned. */
        CHANGED_SINCE(row -> false),
        /** Something of it is not in order, and the body of the report does not say so. */
        NOT_STATED(row -> false);

        private final Predicate<Row> applies;

        Kind(Predicate<Row> applies) {
            this.applies = applies;
        }
    }

    /** The points in the content itself. */
    static List<OpenPoint> of(ReportContent content) {
        var points = new ArrayList<OpenPoint>();
        for (var kind : Kind.values()) {
            var units = content.reporting().stream()
                    .filter(kind.applies)
                    .map(Row::unit)
                    .toList();
            add(points, kind, units, null);
        }
        return points;
    }

    /**
     * The points of a report that waits for its signature.
     *
     * @param now what a draft of it would have
     */
    static List<OpenPoint> of(ReportContent frozen, ReportContent now) {
        var points = new ArrayList<>(of(frozen));
        var changed = new LinkedHashMap<UUID, Row>();
        all(now).forEach(row -> changed.put(row.unit().id(), row));
        var withinThen = frozen.within();
        var withinNow = now.within();
        for (var row : all(frozen)) {
            var id = row.unit().id();
            boolean moved = !Objects.equals(withinThen.get(id), withinNow.get(id));
            changed.merge(id, row, (one, earlier) -> moved || isChanged(earlier, one) ? earlier : null);
        }
        var units = new ArrayList<>(changed.values().stream().map(Row::unit).toList());
        boolean whole = changed.isEmpty()
                ? !comparable(frozen).equals(comparable(now))
                : !declared(frozen).equals(declared(now));
        if (whole) {
            units.add(0, now.unit());
        }
        if (!units.isEmpty()) {
            add(points, Kind.CHANGED_SINCE, units, version(changed.keySet(), now));
        }
        return points;
    }

    /**
     * What the text of a report leaves out, because somebody has replaced its placeholders.
     *
     * @param body with its placeholders
     */
    static Optional<OpenPoint> notStated(ReportContent content, List<Passage> body) {
        var words = new Words(content);
        var text = words.fill(body).stream().map(ReportDocument.Paragraph::text).collect(joining("\n"));
        var lacking = STATED.keySet().stream()
                .filter(name -> content.reporting().stream().anyMatch(STATED.get(name)))
                .filter(name -> !text.contains(words.placeholders().get(name)))
                .toList();
        if (lacking.isEmpty()) {
            return Optional.empty();
        }
        var units = content.reporting().stream()
                .filter(row ->
                        lacking.stream().anyMatch(name -> STATED.get(name).test(row)))
                .map(Row::unit)
                .toList();
        return Optional.of(new OpenPoint(Kind.NOT_STATED, units.size(), named(units), null, lacking));
    }

    /** @return the version of what a caller has seen of changes; null if there were none */
    static String changes(List<OpenPoint> points) {
        return points.stream()
                .filter(point -> point.kind == Kind.CHANGED_SINCE)
                .map(OpenPoint::version)
                .findFirst()
                .orElse(null);
    }

    /** Of everything that is compared, so that it differs as soon as anything of it changes again. */
    private static String version(Set<UUID> changed, ReportContent now) {
        List<Object> all = new ArrayList<>(comparable(now));
        all.addAll(changed);
        var within = now.within();
        for (var row : all(now)) {
            var id = row.unit().id();
            all.add(Arrays.asList(
                    id,
                    row.countsReturned(),
                    changed.contains(id) && row.unaccepted(),
                    within.get(id),
                    comparable(row)));
        }
        return Canonical.hash(Canonical.write(all));
    }

    /** The units right below and the reporting ones. */
    private static List<Row> all(ReportContent content) {
        return Stream.concat(content.details().stream(), content.rows().stream())
                .toList();
    }

    /** What belongs to the report's unit itself and not to those below it. */
    private static List<Object> declared(ReportContent content) {
        return Arrays.asList(
                Words.unit(content.unit()),
                content.plan(),
                content.population(),
                content.previousAsOf(),
                content.lines().stream().map(ReportContent.Line::name).toList());
    }

    private static List<Object> comparable(ReportContent content) {
        return Arrays.asList(declared(content), content.lines(), content.undivided(), content.notCarried());
    }

    /** A report that has been accepted meanwhile is the same. The rank depends on other units. */
    private static boolean isChanged(Row frozen, Row now) {
        return now.countsReturned() != frozen.countsReturned()
                || now.unaccepted() && !frozen.unaccepted() && frozen.review() != null
                || !comparable(frozen).equals(comparable(now));
    }

    private static List<Object> comparable(Row row) {
        if (row.coverage() != null) {
            // Its figures are those of the reporting units below it, which are compared themselves.
            return Arrays.asList(Words.unit(row.unit()), row.population(), row.target());
        }
        return Arrays.asList(
                Words.unit(row.unit()),
                row.status(),
                row.timeliness(),
                row.submissionId(),
                row.revision(),
                row.carriedFrom(),
                row.population(),
                row.target(),
                row.figures(),
                row.unanswered(),
                row.returnedDays());
    }

    private static void add(List<OpenPoint> points, Kind kind, List<UnitRef> units, String version) {
        if (!units.isEmpty()) {
            points.add(new OpenPoint(kind, units.size(), named(units), version, null));
        }
    }

    private static List<String> named(List<UnitRef> units) {
        return units.stream().limit(MAX_NAMED).map(Words::unit).toList();
    }
}
