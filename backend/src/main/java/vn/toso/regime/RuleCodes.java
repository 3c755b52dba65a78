package vn.toso.regime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Rules as JSON in which indicators go by their codes, which another installation knows, and not by ids of this one. */
final class RuleCodes {

    /** What is an id in the API, and what it is called where it is a code. */
    private static final Map<String, String> CODE_OF =
            Map.of("indicatorId", "indicator", "wholeId", "whole", "partIds", "parts");

    private RuleCodes() {}

    /** @param rules as the API has them; changed in place */
    static void name(JsonNode rules, UnaryOperator<String> codeOf) {
        CODE_OF.forEach((id, code) -> rename(rules, id, code, codeOf));
    }

    /** The other way round. Members that are ids already stay as they are. */
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
