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
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.toso.indicator.Counts;
import vn.toso.indicator.IndicatorRef;
import vn.toso.indicator.IndicatorService;
import vn.toso.indicator.IndicatorViolation;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.table.ImportReport;
import vn.toso.shared.table.Table;
import vn.toso.shared.table.TableBatch;
import vn.toso.shared.table.TableColumns;
import vn.toso.shared.table.TableImport;
import vn.toso.shared.table.TableImport.Taken;
import vn.toso.shared.table.TableRow;
import vn.toso.shared.text.Name;
import vn.toso.shared.text.Text;
import vn.toso.shared.time.BusinessClock;
import vn.toso.shared.time.Ending;
import vn.toso.target.NewTarget.Denominated;
import vn.toso.unit.UnitRef;
import vn.toso.unit.UnitService;

/**
 * Exports and imports targets as a table; each row is one declaration. A row finds its target by unit, Vietnamese name and
 * first day of the period. A row with a later effective date than the target's is a revision.
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

    private static final TableColumns READ =
            TableColumns.of(COLUMNS, "unit_level", "unit_code", "name_vi", "period_from");

    /** A date after all declarations. */
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

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

    /** Problems point into the declaration itself, or into the new target that contains it. */
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

    /** All targets that the list for that date shows. */
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
    Reply<ImportReport> read(TableBatch.Sent sent) {
        var plan =
                new TableImport.Plan("importTargets", READ, "name_vi", COLUMN_OF, UnaryOperator.identity(), this::take);
        return tables.take(sent, plan);
    }

    private Taken take(TableRow row) {
        var unit = units.ofRow(row, "unit_level", "unit_code");
        var name = row.required("name_vi");
        var periodFrom = row.requiredDate("period_from");
        var effectiveFrom = row.date("effective_from");
        if (row.failed()) {
            return null;
        }
        var there = stored.findByName(unit.id(), name, periodFrom)
                .map(id -> targets.find(id, effectiveFrom == null ? LATEST : effectiveFrom))
                .orElse(null);
        var request = request(row, unit, name, periodFrom, effectiveFrom, there);
        var validTo = row.kept("valid_to", there == null ? null : there.validTo(), row.date("valid_to"));
        if (row.failed()) {
            return null;
        }
        tables.valid(request);
        var before = there == null ? null : cells(there, unit);
        var now = there == null ? targets.declare(request) : change(row, there, request, validTo);
        if (row.failed()) {
            return null;
        }
        if (validTo != null && now.validTo() == null) {
            targets.end(now.id(), now.version(), new Ending(validTo));
        }
        var after = targets.find(now.id(), request.declaration().effectiveFrom());
        return Taken.between(COLUMNS, before, cells(after, unit));
    }

    private TargetView change(TableRow row, TargetView there, NewTarget request, LocalDate validTo) {
        var declared = request.declaration();
        differs(row, "name_en", there.name().en(), request.name().en());
        differs(row, "counts", there.counts(), request.counts());
        differs(row, "percent_of", there.percentOf(), request.percentOf());
        differs(row, "period_to", there.periodTo(), request.periodTo());
        differs(row, "indicators", new HashSet<>(there.indicators()), new HashSet<>(denominated(request)));
        if (there.validTo() != null) {
            differs(row, "valid_to", there.validTo(), validTo);
        }
        if (declared.effectiveFrom().isAfter(there.effectiveFrom())) {
            // A revision needs a document of its own.
            row.required("document_number");
            row.requiredDate("document_date");
            return row.failed() ? null : targets.revise(there.id(), there.version(), declared);
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
        return there;
    }

    /** Refuses a row that would overwrite a declaration. A change needs a revision with a later effective date. */
    private static void differs(TableRow row, String column, Object there, Object given) {
        if (!Objects.equals(there, given)) {
            row.wrong(column, CommonViolation.DIFFERS);
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

    private List<Object> cells(TargetView view, UnitRef unit) {
        return row(view, unit, indicators.named(view.indicatorIds()));
    }

    /** @param there the stored target, whose values fill empty cells; null for a new target */
    private NewTarget request(
            TableRow row, UnitRef unit, String name, LocalDate periodFrom, LocalDate effectiveFrom, TargetView there) {
        return new NewTarget(
                unit.id(),
                new Name(
                        name,
                        row.kept("name_en", held(there, view -> view.name().en()), row.text("name_en"))),
                row.kept("counts", held(there, TargetView::counts), row.constant("counts", Counts.WORDS)),
                row.kept("percent_of", held(there, TargetView::percentOf), row.constant("percent_of", PercentOf.WORDS)),
                row.blank("indicators") && there != null ? asDenominated(there) : indicators(row, unit),
                periodFrom,
                row.kept("period_to", held(there, TargetView::periodTo), row.date("period_to")),
                declaration(row, effectiveFrom, there));
    }

    private static Declaration declaration(TableRow row, LocalDate effectiveFrom, TargetView there) {
        var baseVi = row.kept("base_vi", held(there, view -> Text.vi(view.base())), row.text("base_vi"));
        var baseEn = row.kept("base_en", held(there, view -> Text.en(view.base())), row.text("base_en"));
        return new Declaration(
                row.kept("value", held(there, TargetView::value), row.count("value")),
                row.kept("share_percent", held(there, TargetView::sharePercent), row.percent("share_percent")),
                baseVi == null && baseEn == null ? null : new Name(baseVi, baseEn),
                row.kept("base_value", held(there, TargetView::baseValue), row.count("base_value")),
                effectiveFrom == null ? held(there, TargetView::effectiveFrom) : effectiveFrom,
                row.kept("document_number", held(there, TargetView::documentNumber), row.text("document_number")),
                row.kept("document_date", held(there, TargetView::documentDate), row.date("document_date")),
                row.kept("document_issuer", held(there, TargetView::documentIssuer), row.text("document_issuer")));
    }

    private static <T> T held(TargetView there, Function<TargetView, T> member) {
        return there == null ? null : member.apply(there);
    }

    private static List<Denominated> asDenominated(TargetView there) {
        return there.indicators().stream()
                .map(one -> new Denominated(one.indicatorId(), one.method(), one.rateDigits()))
                .toList();
    }

    /** Parses a cell such as {@code APP_BANK SHARE 2; APP_TOTAL ACCOUNTS_PER_PLANNED_PERSON 1}: code, method, decimals. */
    private List<Denominated> indicators(TableRow row, UnitRef unit) {
        var text = row.text("indicators");
        var denominated = new ArrayList<Denominated>();
        for (var one : text == null ? new String[0] : text.split("\\s*;\\s*")) {
            var words = one.split("\\s+");
            if (words.length != 3
                    || !words[2].matches("[0-4]")
                    || !words[1].matches("SHARE|ACCOUNTS_PER_PLANNED_PERSON")) {
                row.wrong("indicators", CommonViolation.MALFORMED);
                return List.of();
            }
            var indicator = indicators.findByCode(words[0], unit.id());
            if (indicator.isEmpty()) {
                row.wrong("indicators", IndicatorViolation.UNKNOWN_INDICATOR);
                return List.of();
            }
            denominated.add(
                    new Denominated(indicator.get().id(), RateMethod.valueOf(words[1]), Integer.valueOf(words[2])));
        }
        return denominated;
    }
}
