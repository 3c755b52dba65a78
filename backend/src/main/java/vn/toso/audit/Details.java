package vn.toso.audit;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a row of the trail says about a change: the fields that changed, before and after it. Values are ids, codes, dates, figures,
 * names of units and indicators, and reasons that nothing else keeps. Of personal data and of long texts only the field is named.
 */
public final class Details {

    private final Map<AuditField, Object> about = new EnumMap<>(AuditField.class);
    private final Map<AuditField, Object> before = new EnumMap<>(AuditField.class);
    private final Map<AuditField, Object> after = new EnumMap<>(AuditField.class);
    private final Set<AuditField> named = EnumSet.noneOf(AuditField.class);

    private Details() {}

    public static Details of() {
        return new Details();
    }

    /** A field that tells what was changed and did not change itself. */
    public Details about(AuditField field, Object value) {
        put(about, field, value);
        return this;
    }

    /** A field of something new. */
    public Details made(AuditField field, Object value) {
        return changed(field, null, value);
    }

    /** A field with its value before and after the change; null for none. Left out if both are equal. */
    public Details changed(AuditField field, Object before, Object after) {
        var held = plain(before);
        var now = plain(after);
        if (!Objects.equals(held, now)) {
            put(this.before, field, held);
            put(this.after, field, now);
        }
        return this;
    }

    /** A field with a value for each of several things, such as figures by indicator. Equal values are left out. */
    public Details changed(AuditField field, Map<?, ?> before, Map<?, ?> after) {
        var held = new TreeMap<String, Object>();
        var now = new TreeMap<String, Object>();
        var keys = new HashSet<Object>(before.keySet());
        keys.addAll(after.keySet());
        for (var key : keys) {
            var one = plain(before.get(key));
            var other = plain(after.get(key));
            if (!Objects.equals(one, other)) {
                put(held, key.toString(), one);
                put(now, key.toString(), other);
            }
        }
        put(this.before, field, held.isEmpty() ? null : held);
        put(this.after, field, now.isEmpty() ? null : now);
        return this;
    }

    /** Members of a set that were added or removed: each has the value true where it is a member. */
    public Details members(AuditField field, Collection<?> before, Collection<?> after) {
        return changed(field, present(before), present(after));
    }

    private static Map<?, ?> present(Collection<?> all) {
        return all.stream().distinct().collect(Collectors.toMap(one -> one, one -> true));
    }

    /** A field with personal data or a long text: if it changed, the trail names it and keeps no value. */
    public Details named(AuditField field, Object before, Object after) {
        return Objects.equals(before, after) ? this : named(field);
    }

    /** A field with personal data or a long text that changed. */
    public Details named(AuditField field) {
        named.add(field);
        return this;
    }

    /** The JSON of the row. */
    Map<String, Object> stored() {
        var stored = new LinkedHashMap<String, Object>();
        stored.put("before", before);
        stored.put("after", after);
        if (!named.isEmpty()) {
            stored.put("named", named);
        }
        if (!about.isEmpty()) {
            stored.put("about", about);
        }
        return stored;
    }

    private static <K> void put(Map<K, Object> values, K key, Object value) {
        var plain = plain(value);
        if (plain != null) {
            values.put(key, plain);
        }
    }

    /** Numbers, booleans and texts; everything else becomes a text. */
    private static Object plain(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof BigDecimal number) {
            // 70.00 is no other value than 70.
            return new BigDecimal(number.stripTrailingZeros().toPlainString());
        }
        return value == null || value instanceof Number || value instanceof Boolean || value instanceof Map
                ? value
                : value.toString();
    }
}
