package vn.toso.trail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.Tuple;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import vn.toso.audit.AuditAction;
import vn.toso.audit.AuditField;
import vn.toso.shared.page.Cursor;
import vn.toso.shared.time.VietnamTime;
import vn.toso.unit.UnitRef;

/** A row of the trail as the database has it: its values still hold ids. */
record StoredRow(
        long id,
        Instant at,
        String subject,
        String actorName,
        AuditAction action,
        UnitRef unit,
        UUID objectId,
        JsonNode details,
        String traceId) {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    static StoredRow of(Tuple row) {
        try {
            return new StoredRow(
                    row.get("id", Long.class),
                    row.get("business_at", Instant.class),
                    row.get("subject", String.class),
                    row.get("actor_name", String.class),
                    AuditAction.valueOf(row.get("action", String.class)),
                    row.get("unit_id") == null ? null : UnitRef.of(row),
                    row.get("object_id", UUID.class),
                    JSON.readTree(row.get("details", String.class)),
                    row.get("trace_id", String.class));
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Cursor position() {
        return Cursor.of(at, id);
    }

    /** The ids that the values name. */
    Stream<UUID> ids() {
        return Stream.concat(
                        changes(Map.of()).stream()
                                .flatMap(change -> Stream.of(change.of(), change.before(), change.after())),
                        about(Map.of()).stream().map(TrailRow.Value::value))
                .map(StoredRow::id)
                .filter(Objects::nonNull);
    }

    /** @param names of the ids that values name; an id without a name stays as it is */
    TrailRow view(Map<UUID, String> names) {
        return new TrailRow(
                id,
                VietnamTime.local(at),
                subject,
                actorName,
                action,
                unit,
                objectId,
                about(names),
                changes(names),
                fields(details.path("named")).map(AuditField::valueOf).toList(),
                details.has("earlier") ? details.get("earlier").toString() : null,
                traceId);
    }

    private List<TrailRow.Value> about(Map<UUID, String> names) {
        return details.path("about").properties().stream()
                .map(one -> new TrailRow.Value(AuditField.valueOf(one.getKey()), value(one.getValue(), names)))
                .toList();
    }

    private List<TrailRow.Change> changes(Map<UUID, String> names) {
        var before = details.path("before");
        var after = details.path("after");
        var changes = new ArrayList<TrailRow.Change>();
        for (var name : fieldsOf(before, after)) {
            var field = AuditField.valueOf(name);
            var held = before.path(name);
            var now = after.path(name);
            if (held.isObject() || now.isObject()) {
                fieldsOf(held, now).stream()
                        .map(key -> new TrailRow.Change(
                                field, name(key, names), value(held.path(key), names), value(now.path(key), names)))
                        .sorted(Comparator.comparing(TrailRow.Change::of))
                        .forEach(changes::add);
            } else {
                changes.add(new TrailRow.Change(field, null, value(held, names), value(now, names)));
            }
        }
        return changes;
    }

    private static TreeSet<String> fieldsOf(JsonNode one, JsonNode other) {
        var all = new TreeSet<String>();
        one.fieldNames().forEachRemaining(all::add);
        other.fieldNames().forEachRemaining(all::add);
        return all;
    }

    private static Stream<String> fields(JsonNode array) {
        var all = new ArrayList<String>();
        array.forEach(one -> all.add(one.asText()));
        return all.stream();
    }

    private static Object value(JsonNode node, Map<UUID, String> names) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (node.isNumber()) {
            return node.decimalValue();
        }
        return node.isBoolean() ? node.booleanValue() : name(node.asText(), names);
    }

    private static String name(String text, Map<UUID, String> names) {
        var id = id(text);
        return id == null ? text : names.getOrDefault(id, text);
    }

    private static UUID id(Object value) {
        try {
            return value instanceof String text && text.length() == 36 ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }
}
