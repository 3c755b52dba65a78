package vn.toso.indicator;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.table.ImportReport;
import vn.toso.shared.table.Table;
import vn.toso.shared.table.TableBatch;
import vn.toso.shared.table.TableColumns;
import vn.toso.shared.table.TableImport;
import vn.toso.shared.table.TableImport.Taken;
import vn.toso.shared.table.TableRow;
import vn.toso.shared.table.Words;
import vn.toso.shared.text.Help;
import vn.toso.shared.text.Name;
import vn.toso.shared.time.BusinessClock;
import vn.toso.shared.time.Ending;
import vn.toso.unit.UnitRef;
import vn.toso.unit.UnitService;

/** Exports and imports indicators as a table. A row is identified by the unit's and the indicator's code. */
@ApplicationScoped
class IndicatorTable {

    private static final List<String> COLUMNS = List.of(
            "owner_level",
            "owner_code",
            "code",
            "name_vi",
            "name_en",
            "help_vi",
            "help_en",
            "kind",
            "answer",
            "counts",
            "measure_vi",
            "measure_en",
            "decimals",
            "min",
            "max",
            "direction",
            "source",
            "parts",
            "valid_from",
            "valid_to");

    private static final TableColumns READ = TableColumns.of(COLUMNS, "owner_level", "owner_code", "code");

    private static final Words<Kind> KINDS = Words.of(Kind.class)
            .and(Kind.STOCK, "lũy kế")
            .and(Kind.FLOW, "phát sinh trong kỳ", "phát sinh")
            .and(Kind.AS_FOUND, "hiện trạng");

    private static final Definition NOTHING =
            new Definition(null, null, null, null, Answer.count(null), null, null, List.of());

    private static final Map<String, String> COLUMN_OF = Map.ofEntries(
            Map.entry("/code", "code"),
            Map.entry("/ownerId", "owner_code"),
            Map.entry("/validFrom", "valid_from"),
            Map.entry("/validTo", "valid_to"),
            Map.entry("/definition/name/vi", "name_vi"),
            Map.entry("/definition/name/en", "name_en"),
            Map.entry("/definition/help/vi", "help_vi"),
            Map.entry("/definition/help/en", "help_en"),
            Map.entry("/definition/kind", "kind"),
            Map.entry("/definition/answer/type", "answer"),
            Map.entry("/definition/counts", "counts"),
            Map.entry("/definition/answer/measure", "measure_vi"),
            Map.entry("/definition/answer/measure/vi", "measure_vi"),
            Map.entry("/definition/answer/measure/en", "measure_en"),
            Map.entry("/definition/answer/decimals", "decimals"),
            Map.entry("/definition/answer/min", "min"),
            Map.entry("/definition/answer/max", "max"),
            Map.entry("/definition/direction", "direction"),
            Map.entry("/definition/source", "source"),
            Map.entry("/answer/measure", "measure_vi"),
            Map.entry("/answer/decimals", "decimals"),
            Map.entry("/answer/min", "min"),
            Map.entry("/answer/max", "max"),
            Map.entry("/definition/partIds", "parts"),
            Map.entry("/partIds", "parts"));

    private final IndicatorService indicators;
    private final IndicatorRepository stored;
    private final UnitService units;
    private final TableImport tables;
    private final BusinessClock clock;

    IndicatorTable(
            IndicatorService indicators,
            IndicatorRepository stored,
            UnitService units,
            TableImport tables,
            BusinessClock clock) {
        this.indicators = indicators;
        this.stored = stored;
        this.units = units;
        this.tables = tables;
        this.clock = clock;
    }

    /** Exports the same rows as the list for that date. */
    @Transactional
    Table write(LocalDate asOf, boolean coming) {
        var views = indicators.list(asOf, coming, null, Integer.MAX_VALUE - 1).items();
        var owners = units.findAll(
                views.stream().map(IndicatorView::ownerId).distinct().toList(), clock.today());
        var parts = indicators.named(
                views.stream().flatMap(view -> view.partIds().stream()).toList());
        return new Table(
                "chi-tieu-thong-ke",
                COLUMNS,
                views.stream()
                        .map(view -> row(view, owners.get(view.ownerId()), parts))
                        .toList());
    }

    private static List<Object> row(IndicatorView view, UnitRef owner, Map<UUID, IndicatorRef> parts) {
        var answer = view.answer();
        return Arrays.asList(
                owner == null ? null : owner.level().name(),
                owner == null ? null : owner.code(),
                view.code(),
                view.name().vi(),
                view.name().en(),
                view.help() == null ? null : view.help().vi(),
                view.help() == null ? null : view.help().en(),
                view.kind().name(),
                answer.type().name(),
                view.counts().name(),
                answer.measure() == null ? null : answer.measure().vi(),
                answer.measure() == null ? null : answer.measure().en(),
                answer.decimals(),
                answer.min(),
                answer.max(),
                view.direction() == null ? null : view.direction().name(),
                view.source(),
                view.partIds().stream().map(id -> parts.get(id).code()).collect(joining("; ")),
                view.validFrom(),
                view.validTo());
    }

    @Transactional
    Reply<ImportReport> read(TableBatch.Sent sent) {
        var plan = new TableImport.Plan(
                "importIndicators", READ, "code", COLUMN_OF, IndicatorTable::partsFirst, this::take);
        return tables.take(sent, plan);
    }

    /** Orders rows so that parts come before their sum. Rows in a cycle keep their order and fail the check later. */
    private static List<TableRow> partsFirst(List<TableRow> rows) {
        var left = new ArrayList<>(rows);
        var ordered = new ArrayList<TableRow>();
        while (!left.isEmpty()) {
            var codes = left.stream().map(row -> row.text("code")).collect(toSet());
            var ready = left.stream()
                    .filter(row -> parts(row).stream().noneMatch(codes::contains))
                    .toList();
            var next = ready.isEmpty() ? List.copyOf(left) : ready;
            ordered.addAll(next);
            left.removeAll(next);
        }
        return ordered;
    }

    private static List<String> parts(TableRow row) {
        var text = row.text("parts");
        return text == null ? List.of() : List.of(text.split("[;,\\s]+"));
    }

    private Taken take(TableRow row) {
        var owner = units.ofRow(row, "owner_level", "owner_code");
        var code = row.required("code");
        if (row.failed()) {
            return null;
        }
        var there = stored.findByCode(owner.id(), code).map(stored::lock);
        var validFrom = row.kept("valid_from", there.map(one -> one.validFrom).orElse(null), row.date("valid_from"));
        var validTo = row.kept("valid_to", there.map(one -> one.validTo).orElse(null), row.date("valid_to"));
        var definition = definition(row, owner, there.map(Indicator::definition).orElse(NOTHING));
        if (row.failed()) {
            return null;
        }
        var request = tables.valid(new NewIndicator(owner.id(), code, validFrom, definition));
        if (there.isEmpty()) {
            var made = indicators.define(request);
            var view = validTo == null ? made : indicators.end(made.id(), made.version(), new Ending(validTo));
            return Taken.between(COLUMNS, null, cells(view, owner));
        }
        return change(row, there.get(), owner, request, validTo);
    }

    private Taken change(TableRow row, Indicator indicator, UnitRef owner, NewIndicator request, LocalDate validTo) {
        if (!indicator.validFrom.equals(request.validFrom())) {
            row.wrong("valid_from", CommonViolation.DIFFERS);
        }
        if (indicator.validTo != null && !indicator.validTo.equals(validTo)) {
            row.wrong("valid_to", CommonViolation.DIFFERS);
        }
        if (row.failed()) {
            return null;
        }
        var id = indicator.id;
        var before = cells(indicators.find(id), owner);
        if (!indicator.definition().equals(request.definition())) {
            indicators.edit(id, indicator.version, request.definition());
        }
        if (!Objects.equals(indicator.validTo, validTo)) {
            indicators.end(id, indicator.version, new Ending(validTo));
        }
        return Taken.between(COLUMNS, before, cells(indicators.find(id), owner));
    }

    private List<Object> cells(IndicatorView view, UnitRef owner) {
        return row(view, owner, indicators.named(view.partIds()));
    }

    /** @param held the definition before the change; an empty cell keeps its value */
    private Definition definition(TableRow row, UnitRef owner, Definition held) {
        var partIds = new ArrayList<UUID>();
        for (var code : parts(row)) {
            indicators
                    .findByCode(code, owner.id())
                    .ifPresentOrElse(
                            part -> partIds.add(part.id()),
                            () -> row.wrong("parts", IndicatorViolation.UNKNOWN_INDICATOR));
        }
        var name = held.name() == null ? new Name(null, null) : held.name();
        var help = held.help() == null ? new Help(null, null) : held.help();
        var helpVi = row.kept("help_vi", help.vi(), row.lines("help_vi"));
        var helpEn = row.kept("help_en", help.en(), row.lines("help_en"));
        var counts = row.kept("counts", held.counts(), row.constant("counts", Counts.WORDS));
        return new Definition(
                new Name(
                        row.kept("name_vi", name.vi(), row.text("name_vi")),
                        row.kept("name_en", name.en(), row.text("name_en"))),
                helpVi == null && helpEn == null ? null : new Help(helpVi, helpEn),
                row.kept("kind", held.kind(), row.constant("kind", KINDS)),
                counts,
                answer(row, held.answer(), counts),
                row.kept("direction", held.direction(), row.constant("direction", Direction.WORDS)),
                row.kept("source", held.source(), row.text("source")),
                row.clears("parts") ? List.of() : row.blank("parts") ? held.partIds() : partIds);
    }

    /** @param held the answer before the change. A new count without a measure has the one that {@code counts} says. */
    private static Answer answer(TableRow row, Answer held, Counts counts) {
        var type = row.kept("answer", held.type(), row.constant("answer", AnswerType.WORDS));
        var measure = held.measure() == null ? new Measure(null, null) : held.measure();
        var vi = row.kept("measure_vi", measure.vi(), row.text("measure_vi"));
        var en = row.kept("measure_en", measure.en(), row.text("measure_en"));
        boolean said = vi != null || en != null;
        return new Answer(
                type,
                said
                        ? new Measure(vi, en)
                        : type == AnswerType.COUNT ? Answer.count(counts).measure() : null,
                row.kept("decimals", held.decimals(), decimals(row)),
                row.kept("min", held.min(), row.percent("min")),
                row.kept("max", held.max(), row.percent("max")));
    }

    private static Integer decimals(TableRow row) {
        var count = row.count("decimals");
        if (count != null && count > Answer.MAX_DECIMALS) {
            row.wrong("decimals", CommonViolation.OUT_OF_RANGE);
            return null;
        }
        return count == null ? null : count.intValue();
    }
}
