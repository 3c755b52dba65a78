package vn.toso.target;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import vn.toso.indicator.Counts;
import vn.toso.indicator.IndicatorRef;
import vn.toso.indicator.IndicatorService;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.table.ImportReport;
import vn.toso.shared.table.ImportReport.Outcome;
import vn.toso.shared.table.Table;
import vn.toso.shared.table.TableColumns;
import vn.toso.shared.table.TableFormat;
import vn.toso.shared.table.TableImport;
import vn.toso.shared.table.TableRow;
import vn.toso.shared.text.Name;
import vn.toso.shared.time.BusinessClock;
import vn.toso.shared.time.Ending;
import vn.toso.target.NewTarget.Denominated;
import vn.toso.unit.UnitRef;
import vn.toso.unit.UnitService;

/**
 * Targets as a table, out and in again: a row is what a document declares. A target is known by its unit, its Vietnamese
 * name and the first day of its period; a row with a later effective date than it has is a revision.
 */
@ApplicationScoped
class TargetTable {

    private static final List<String> COLUMNS = List.of(
            "unit_level",
            "unit_code",
            "name_vi",
            "name_en",
            "counts",
            "percent_of",
            "indicators",
            "period_from",
            "period_to",
            "value",
            "share_percent",
            "base_vi",
            "base_en",
            "base_value",
            "effective_from",
            "document_number",
            "document_date",
            "document_issuer",
            "valid_to");

    private static final Map<String, String> COLUMN_OF = columnOf();

    private final TargetService targets;
    private final TargetRepository stored;
    private final IndicatorService indicators;
    private final UnitService units;
    private final TableImport tables;
    private final BusinessClock clock;

    TargetTable(
            TargetService targets,
            TargetRepository stored,
            IndicatorService indicators,
            UnitService units,
            TableImport tables,
            BusinessClock clock) {
        this.targets = targets;
        this.stored = stored;
        this.indicators = indicators;
        this.units = units;
        this.tables = tables;
        this.clock = clock;
    }

    /** A declaration is a body of its own, or a member of one. */
    private static Map<String, String> columnOf() {
        var columns = new HashMap<>(Map.of(
                "/unitId", "unit_code",
                "/name/vi", "name_vi",
                "/name/en", "name_en",
                "/counts", "counts",
                "/percentOf", "percent_of",
                "/indicators", "indicators",
                "/periodFrom", "period_from",
                "/periodTo", "period_to",
                "/validTo", "valid_to"));
        for (var pointer : List.of("", "/declaration")) {
            columns.put(pointer + "/value", "value");
            columns.put(pointer + "/sharePercent", "share_percent");
            columns.put(pointer + "/base", "base_vi");
            columns.put(pointer + "/base/en", "base_en");
            columns.put(pointer + "/baseValue", "base_value");
            columns.put(pointer + "/effectiveFrom", "effective_from");
            columns.put(pointer + "/documentNumber", "document_number");
            columns.put(pointer + "/documentDate", "document_date");
            columns.put(pointer + "/documentIssuer", "document_issuer");
        }
        return Map.copyOf(columns);
    }

    /** All that the list of that date shows. */
    @Transactional
    Table write(UUID unit, LocalDate asOf, boolean coming) {
        var views =
                targets.list(unit, asOf, coming, null, Integer.MAX_VALUE - 1).items();
        var named =
                units.findAll(views.stream().map(TargetView::unitId).distinct().toList(), clock.today());
        var refs = indicators.named(
                views.stream().flatMap(view -> view.indicatorIds().stream()).toList());
        return new Table(
                "chi-tieu-giao",
                COLUMNS,
                views.stream()
                        .map(view -> row(view, named.get(view.unitId()), refs))
                        .toList());
    }

    private static List<Object> row(TargetView view, UnitRef unit, Map<UUID, IndicatorRef> refs) {
        return Arrays.asList(
                unit == null ? null : unit.level().name(),
                unit == null ? null : unit.code(),
                view.name().vi(),
                view.name().en(),
                view.counts().name(),
                view.percentOf() == null ? null : view.percentOf().name(),
                view.indicators().stream()
                        .map(one -> "%s %s %d"
                                .formatted(refs.get(one.indicatorId()).code(), one.method(), one.rateDigits()))
                        .collect(joining("; ")),
                view.periodFrom(),
                view.periodTo(),
                view.value(),
                view.sharePercent(),
                view.base() == null ? null : view.base().vi(),
                view.base() == null ? null : view.base().en(),
                view.baseValue(),
                view.effectiveFrom(),
                view.documentNumber(),
                view.documentDate(),
                view.documentIssuer(),
                view.validTo());
    }

    @Transactional
    Reply<ImportReport> read(String key, boolean dryRun, TableFormat format, byte[] file) {
        var plan = new TableImport.Plan(
                "importTargets", TableColumns.of(COLUMNS), "name_vi", COLUMN_OF, UnaryOperator.identity(), this::take);
        return tables.take(key, dryRun, format, file, plan);
    }

    private Outcome take(TableRow row) {
        var unit = units.ofRow(row, "unit_level", "unit_code");
        var request = unit == null ? null : request(row, unit);
        var validTo = row.date("valid_to");
        if (row.failed()) {
            return null;
        }
        tables.valid(request);
        var there = stored.findByName(unit.id(), request.name().vi(), request.periodFrom());
        var outcome = there.isEmpty() ? Outcome.CREATED : change(row, there.get(), request, validTo);
        var id = there.orElseGet(() -> targets.declare(request).id());
        if (!row.failed() && validTo != null) {
            var now = targets.find(id, request.declaration().effectiveFrom());
            if (now.validTo() == null) {
                targets.end(id, now.version(), new Ending(validTo));
                return there.isEmpty() ? Outcome.CREATED : Outcome.CHANGED;
            }
        }
        return outcome;
    }

    private Outcome change(TableRow row, UUID id, NewTarget request, LocalDate validTo) {
        var declared = request.declaration();
        var there = targets.find(id, declared.effectiveFrom());
        differs(row, "name_en", there.name().en(), request.name().en());
        differs(row, "counts", there.counts(), request.counts());
        differs(row, "percent_of", there.percentOf(), request.percentOf());
        differs(row, "period_to", there.periodTo(), request.periodTo());
        differs(row, "indicators", new HashSet<>(there.indicators()), new HashSet<>(denominated(request)));
        if (there.validTo() != null) {
            differs(row, "valid_to", there.validTo(), validTo);
        }
        if (row.failed()) {
            return null;
        }
        if (declared.effectiveFrom().isAfter(there.effectiveFrom())) {
            targets.revise(id, there.version(), declared);
            return Outcome.CHANGED;
        }
        differs(row, "effective_from", there.effectiveFrom(), declared.effectiveFrom());
        differs(row, "value", there.value(), declared.value());
        differs(row, "share_percent", plain(there.sharePercent()), plain(declared.sharePercent()));
        differs(
                row,
                "base_vi",
                there.base(),
                declared.base() == null ? null : declared.base().text());
        differs(row, "base_value", there.baseValue(), declared.baseValue());
        differs(row, "document_number", there.documentNumber(), declared.documentNumber());
        differs(row, "document_date", there.documentDate(), declared.documentDate());
        differs(row, "document_issuer", there.documentIssuer(), declared.documentIssuer());
        return Outcome.UNCHANGED;
    }

    /** What was declared is never overwritten: a change is a revision with a later effective date. */
    private static void differs(TableRow row, String column, Object there, Object given) {
        if (!Objects.equals(there, given)) {
            row.wrong(column, "differs");
        }
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }

    private static List<TargetIndicator> denominated(NewTarget request) {
        return request.indicators().stream()
                .map(one -> new TargetIndicator(
                        one.indicatorId(),
                        Objects.requireNonNullElse(one.method(), RateMethod.SHARE),
                        one.rateDigits()))
                .toList();
    }

    private NewTarget request(TableRow row, UnitRef unit) {
        var baseVi = row.text("base_vi");
        var baseEn = row.text("base_en");
        return new NewTarget(
                unit.id(),
                new Name(row.text("name_vi"), row.text("name_en")),
                row.constant("counts", Counts.class),
                row.constant("percent_of", PercentOf.class),
                indicators(row, unit),
                row.date("period_from"),
                row.date("period_to"),
                new Declaration(
                        row.count("value"),
                        row.decimal("share_percent"),
                        baseVi == null && baseEn == null ? null : new Name(baseVi, baseEn),
                        row.count("base_value"),
                        row.date("effective_from"),
                        row.text("document_number"),
                        row.date("document_date"),
                        row.text("document_issuer")));
    }

    /** {@code APP_BANK SHARE 2; APP_TOTAL ACCOUNTS_PER_PLANNED_PERSON 1} */
    private List<Denominated> indicators(TableRow row, UnitRef unit) {
        var text = row.text("indicators");
        var denominated = new ArrayList<Denominated>();
        for (var one : text == null ? new String[0] : text.split("\\s*;\\s*")) {
            var words = one.split("\\s+");
            if (words.length != 3
                    || !words[2].matches("[0-4]")
                    || !words[1].matches("SHARE|ACCOUNTS_PER_PLANNED_PERSON")) {
                row.wrong("indicators", "malformed");
                return List.of();
            }
            var indicator = indicators.findByCode(words[0], unit.id());
            if (indicator.isEmpty()) {
                row.wrong("indicators", "unknown-indicator");
                return List.of();
            }
            denominated.add(
                    new Denominated(indicator.get().id(), RateMethod.valueOf(words[1]), Integer.valueOf(words[2])));
        }
        return denominated;
    }
}
