package vn.toso.regime;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.toso.access.CurrentUser;
import vn.toso.indicator.IndicatorRef;
import vn.toso.indicator.IndicatorService;
import vn.toso.indicator.IndicatorViolation;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.problem.CommonViolation;
import vn.toso.shared.table.FieldChange;
import vn.toso.shared.table.ImportReport;
import vn.toso.shared.table.ImportReport.Outcome;
import vn.toso.shared.table.Table;
import vn.toso.shared.table.TableBatch;
import vn.toso.shared.table.TableColumns;
import vn.toso.shared.table.TableImport;
import vn.toso.shared.table.TableImport.Taken;
import vn.toso.shared.table.TableRow;
import vn.toso.shared.text.Help;
import vn.toso.shared.text.Name;
import vn.toso.shared.time.BusinessClock;
import vn.toso.shared.time.Ending;
import vn.toso.unit.Level;
import vn.toso.unit.UnitRef;
import vn.toso.unit.UnitService;

/**
 * Exports and imports regimes as a table with one version per row. A regime is identified by its unit and code. A row that
 * starts later than all known versions adds one. Calendar, hours, help texts and rules are JSON cells in the form of the API,
 * but with codes of indicators instead of ids.
 */
@ApplicationScoped
class RegimeTable {

    private static final List<String> COLUMNS = List.of(
            "owner_level",
            "owner_code",
            "code",
            "valid_from",
            "valid_to",
            "name_vi",
            "name_en",
            "content",
            "legal_basis",
            "recipient",
            "sending_method",
            "outline",
            "reporting_level",
            "calendar",
            "timings",
            "indicators",
            "helps",
            "rules");

    private static final TableColumns READ =
            TableColumns.of(COLUMNS, "owner_level", "owner_code", "code", "valid_from");

    private static final RegimeDefinition NOTHING =
            new RegimeDefinition(null, null, null, null, null, null, null, null, List.of(), List.of(), List.of());

    private static final Map<String, String> COLUMN_OF = Map.ofEntries(
            Map.entry("/ownerId", "owner_code"),
            Map.entry("/code", "code"),
            Map.entry("/validFrom", "valid_from"),
            Map.entry("/validTo", "valid_to"),
            Map.entry("/definition/name/vi", "name_vi"),
            Map.entry("/definition/name/en", "name_en"),
            Map.entry("/definition/content", "content"),
            Map.entry("/definition/legalBasis", "legal_basis"),
            Map.entry("/definition/recipient", "recipient"),
            Map.entry("/definition/sendingMethod", "sending_method"),
            Map.entry("/definition/outline", "outline"),
            Map.entry("/definition/reportingLevel", "reporting_level"),
            Map.entry("/definition/calendar", "calendar"),
            Map.entry("/definition/timings", "timings"),
            Map.entry("/definition/indicators", "indicators"),
            Map.entry("/definition/rules", "rules"));

    private final RegimeAuthoring authoring;
    private final RegimeRepository regimes;
    private final IndicatorService indicators;
    private final UnitService units;
    private final TableImport tables;
    private final ObjectMapper json;
    private final CurrentUser user;
    private final BusinessClock clock;

    RegimeTable(
            RegimeAuthoring authoring,
            RegimeRepository regimes,
            IndicatorService indicators,
            UnitService units,
            TableImport tables,
            ObjectMapper json,
            CurrentUser user,
            BusinessClock clock) {
        this.authoring = authoring;
        this.regimes = regimes;
        this.indicators = indicators;
        this.units = units;
        this.tables = tables;
        this.json = json;
        this.user = user;
        this.clock = clock;
    }

    /** Exports the same rows as the list for that date. */
    @Transactional
    Table write(UUID unit, LocalDate asOf, boolean coming) {
        var versions = regimes.findPage(unit, user.scope(), asOf, coming, null, Integer.MAX_VALUE);
        var owners = units.findAll(
                versions.stream().map(one -> one.regime.ownerUnitId).distinct().toList(), clock.today());
        var refs = indicators.named(versions.stream()
                .flatMap(one -> one.indicatorIds().stream())
                .distinct()
                .toList());
        return new Table(
                "che-do-bao-cao",
                COLUMNS,
                versions.stream()
                        .map(one -> row(one, owners.get(one.regime.ownerUnitId), refs))
                        .toList());
    }

    private List<Object> row(RegimeVersion version, UnitRef owner, Map<UUID, IndicatorRef> refs) {
        var definition = version.definition();
        var helps = new TreeMap<String, Help>();
        definition.indicators().stream()
                .filter(one -> one.help() != null)
                .forEach(one -> helps.put(refs.get(one.indicatorId()).code(), one.help()));
        return Arrays.asList(
                owner == null ? null : owner.level().name(),
                owner == null ? null : owner.code(),
                version.regime.code,
                version.validFrom,
                version.validTo,
                definition.name().vi(),
                definition.name().en(),
                definition.content(),
                definition.legalBasis(),
                definition.recipient(),
                definition.sendingMethod(),
                definition.outline(),
                definition.reportingLevel().name(),
                written(new TypeReference<Calendar>() {}, definition.calendar()),
                written(new TypeReference<List<Timing>>() {}, definition.timings()),
                definition.indicators().stream()
                        .map(one -> refs.get(one.indicatorId()).code())
                        .collect(joining("; ")),
                helps.isEmpty() ? null : written(new TypeReference<Map<String, Help>>() {}, helps),
                writtenRules(definition.rules(), refs));
    }

    @Transactional
    Reply<ImportReport> read(TableBatch.Sent sent) {
        var plan = new TableImport.Plan("importRegimes", READ, "code", COLUMN_OF, UnaryOperator.identity(), this::take);
        return tables.take(sent, plan);
    }

    private Taken take(TableRow row) {
        var owner = units.ofRow(row, "owner_level", "owner_code");
        var code = row.required("code");
        var validFrom = row.requiredDate("valid_from");
        if (row.failed()) {
            return null;
        }
        var id = regimes.findByCode(owner.id(), code);
        var versions =
                id.isEmpty() ? List.<RegimeVersion>of() : regimes.findVersions(id.get(), user.scope(), clock.today());
        // A row of a new version may state only what changes; empty cells keep the values of the previous version.
        var held = versions.stream()
                .filter(one -> !one.validFrom.isAfter(validFrom))
                .max(Comparator.comparing(one -> one.validFrom));
        boolean same = held.isPresent() && held.get().validFrom.equals(validFrom);
        var definition =
                definition(row, owner, held.map(RegimeVersion::definition).orElse(NOTHING));
        var validTo = row.kept("valid_to", same ? held.get().validTo : null, row.date("valid_to"));
        if (row.failed()) {
            return null;
        }
        var request = tables.valid(new NewRegime(owner.id(), code, validFrom, definition, null, null));
        if (id.isEmpty()) {
            var made = authoring.create(request);
            end(made, validTo);
            return Taken.between(COLUMNS, null, cells(made.id(), validFrom, owner));
        }
        if (same) {
            return change(row, versions, held.get(), owner, request, validTo);
        }
        var before = held.isEmpty() ? null : cells(held.get(), owner);
        int seen = versions.get(0).regime.version;
        end(authoring.revise(id.get(), seen, new NewRegimeVersion(validFrom, request.definition())), validTo);
        var after = cells(id.get(), validFrom, owner);
        return new Taken(Outcome.CHANGED, FieldChange.between(COLUMNS, before, after));
    }

    private Taken change(
            TableRow row,
            List<RegimeVersion> versions,
            RegimeVersion version,
            UnitRef owner,
            NewRegime request,
            LocalDate validTo) {
        // A version in force is never overwritten: a change needs a row with a later first day.
        changed(version.definition(), request.definition())
                .forEach(column -> row.wrong(column, CommonViolation.DIFFERS));
        if (row.failed()) {
            return null;
        }
        if (Objects.equals(version.validTo, validTo)) {
            return Taken.unchanged();
        }
        var last = versions.stream().max(Comparator.comparing(one -> one.validFrom));
        if (version.validTo != null || last.get() != version) {
            row.wrong("valid_to", CommonViolation.DIFFERS);
            return null;
        }
        var before = cells(version, owner);
        authoring.end(version.regime.id, version.regime.version, new Ending(validTo));
        return Taken.between(COLUMNS, before, cells(version.regime.id, version.validFrom, owner));
    }

    private static List<String> changed(RegimeDefinition held, RegimeDefinition given) {
        Map<String, Function<RegimeDefinition, Object>> members = new LinkedHashMap<>();
        members.put("name_vi", one -> one.name().vi());
        members.put("name_en", one -> one.name().en());
        members.put("content", RegimeDefinition::content);
        members.put("legal_basis", RegimeDefinition::legalBasis);
        members.put("recipient", RegimeDefinition::recipient);
        members.put("sending_method", RegimeDefinition::sendingMethod);
        members.put("outline", RegimeDefinition::outline);
        members.put("reporting_level", RegimeDefinition::reportingLevel);
        members.put("calendar", RegimeDefinition::calendar);
        members.put("timings", RegimeDefinition::timings);
        members.put("indicators", RegimeDefinition::indicators);
        members.put("rules", RegimeDefinition::rules);
        return members.entrySet().stream()
                .filter(member -> !Objects.equals(
                        member.getValue().apply(held), member.getValue().apply(given)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void end(RegimeView made, LocalDate validTo) {
        if (validTo != null) {
            authoring.end(made.id(), made.version(), new Ending(validTo));
        }
    }

    /** The exported row of the version that begins on that day. */
    private List<Object> cells(UUID id, LocalDate validFrom, UnitRef owner) {
        return regimes.findVersions(id, user.scope(), clock.today()).stream()
                .filter(one -> one.validFrom.equals(validFrom))
                .findFirst()
                .map(one -> cells(one, owner))
                .orElseThrow();
    }

    private List<Object> cells(RegimeVersion version, UnitRef owner) {
        return row(version, owner, indicators.named(version.indicatorIds()));
    }

    /** @param held the definition before the change; an empty cell keeps its value */
    private RegimeDefinition definition(TableRow row, UnitRef owner, RegimeDefinition held) {
        var name = held.name() == null ? new Name(null, null) : held.name();
        return new RegimeDefinition(
                new Name(
                        row.kept("name_vi", name.vi(), row.text("name_vi")),
                        row.kept("name_en", name.en(), row.text("name_en"))),
                row.kept("content", held.content(), row.lines("content")),
                row.kept("legal_basis", held.legalBasis(), row.lines("legal_basis")),
                row.kept("recipient", held.recipient(), row.lines("recipient")),
                row.kept("sending_method", held.sendingMethod(), row.lines("sending_method")),
                row.kept("outline", held.outline(), row.lines("outline")),
                row.kept("reporting_level", held.reportingLevel(), row.word("reporting_level", Level::ofWords)),
                row.kept("calendar", held.calendar(), read(row, "calendar", new TypeReference<Calendar>() {}, null)),
                row.blank("timings") ? held.timings() : timings(row),
                indicators(row, owner, held.indicators()),
                row.blank("rules") ? held.rules() : rules(row, owner));
    }

    private List<Timing> timings(TableRow row) {
        return read(row, "timings", new TypeReference<List<Timing>>() {}, List.<Timing>of()).stream()
                .sorted(Comparator.comparing(Timing::level))
                .toList();
    }

    /** Indicators and help texts are in two columns. If one is empty, it keeps its values. */
    private List<RegimeDefinition.Asked> indicators(TableRow row, UnitRef owner, List<RegimeDefinition.Asked> held) {
        if (row.blank("indicators") && row.blank("helps")) {
            return held;
        }
        var refs = indicators.named(
                held.stream().map(RegimeDefinition.Asked::indicatorId).toList());
        var text = row.text("indicators");
        var codes = row.blank("indicators")
                ? held.stream().map(one -> refs.get(one.indicatorId()).code()).toList()
                : text == null ? List.<String>of() : List.of(text.split("[;,\\s]+"));
        if (row.blank("helps")) {
            var helped = new HashMap<String, Help>();
            held.forEach(one -> helped.put(refs.get(one.indicatorId()).code(), one.help()));
            return asked(row, owner, codes, helped);
        }
        var helps = read(row, "helps", new TypeReference<Map<String, Help>>() {}, Map.<String, Help>of());
        if (!codes.containsAll(helps.keySet())) {
            row.wrong("helps", RegimeViolation.INDICATOR_NOT_ASKED);
        }
        return asked(row, owner, codes, helps);
    }

    private List<RegimeDefinition.Asked> asked(
            TableRow row, UnitRef owner, List<String> codes, Map<String, Help> helps) {
        var asked = new ArrayList<RegimeDefinition.Asked>();
        for (var code : codes) {
            indicators
                    .findByCode(code, owner.id())
                    .ifPresentOrElse(
                            one -> asked.add(new RegimeDefinition.Asked(one.id(), helps.get(code))),
                            () -> row.wrong("indicators", IndicatorViolation.UNKNOWN_INDICATOR));
        }
        return asked;
    }

    private List<Rule> rules(TableRow row, UnitRef owner) {
        var rules = read(row, "rules", new TypeReference<JsonNode>() {}, json.createArrayNode());
        RuleCodes.identify(rules, code -> indicators
                .findByCode(code, owner.id())
                .map(one -> one.id().toString())
                .orElseGet(() -> {
                    row.wrong("rules", IndicatorViolation.UNKNOWN_INDICATOR);
                    return null;
                }));
        try {
            return json.convertValue(rules, new TypeReference<List<Rule>>() {});
        } catch (IllegalArgumentException noRules) {
            row.wrong("rules", CommonViolation.MALFORMED);
            return List.of();
        }
    }

    private String writtenRules(List<Rule> rules, Map<UUID, IndicatorRef> refs) {
        try {
            var tree = json.readTree(written(new TypeReference<List<Rule>>() {}, rules));
            RuleCodes.name(tree, id -> refs.get(UUID.fromString(id)).code());
            return json.writeValueAsString(tree);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private <T> T read(TableRow row, String column, TypeReference<T> type, T ifEmpty) {
        var text = row.lines(column);
        if (text == null) {
            return ifEmpty;
        }
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            row.wrong(column, CommonViolation.MALFORMED);
            return ifEmpty;
        }
    }

    private String written(TypeReference<?> type, Object value) {
        try {
            return json.writerFor(type).writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
