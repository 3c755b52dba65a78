package vn.toso.regime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Replaces ids of indicators in the JSON of rules by codes, which are the same in another installation, and back. */
final class RuleCodes {

    /** The members with ids, and their names when they hold codes. */
    private static final Map<String, String> CODE_OF = Map.of(
            "indicatorId", "indicator",
            "wholeId", "whole",
            "partIds", "parts",
            "numeratorIds", "numerators",
            "denominatorIds", "denominators");

    private RuleCodes() {}

    /**
     * Replaces ids by codes.
     *
     * @param rules as in the API; changed in place
     */
    static void name(JsonNode rules, UnaryOperator<String> codeOf) {
        CODE_OF.forEach((id, code) -> rename(rules, id, code, codeOf));
    }

    /** Replaces codes by ids. Members that already hold ids stay as they are. */
    static void identify(JsonNode rules, UnaryOperator<String> idOf) {
        CODE_OF.forEach((id, code) -> rename(rules, code, id, idOf));
    }

    private static void rename(JsonNode rules, String from, String to, UnaryOperator<String> text) {
        for (var rule : rules) {
            if (rule instanceof ObjectNode members && members.has(from)) {
                members.set(to, changed(members.remove(from), text));
            }
        }
    }

    private static JsonNode changed(JsonNode value, UnaryOperator<String> text) {
        if (value instanceof ArrayNode all) {
            for (int i = 0; i < all.size(); i++) {
                all.set(i, changed(all.get(i), text));
            }
            return all;
        }
        return value.isTextual() ? TextNode.valueOf(text.apply(value.textValue())) : value;
    }
}
