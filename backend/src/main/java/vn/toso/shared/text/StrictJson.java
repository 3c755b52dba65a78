package vn.toso.shared.text;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Serial;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Reads JSON strictly: numbers are not rounded, nothing is converted to another type, instants keep their offset. Text is
 * normalised to NFC.
 */
@Singleton
class StrictJson implements ObjectMapperCustomizer {

    @Override
    @SuppressWarnings("deprecation") // the builder that replaces configure() is not what Quarkus hands out
    public void customize(ObjectMapper mapper) {
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);
        mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
        mapper.registerModule(new SimpleModule()
                .addDeserializer(String.class, new NfcText())
                // Keeps the order of sets, so that a stored reply is sent again byte for byte.
                .addAbstractTypeMapping(Set.class, LinkedHashSet.class)
                .setDeserializerModifier(new UntrimmedScalars()));
    }

    /** Jackson trims dates, ids and names of constants, and takes ids in Base64. */
    private static class UntrimmedScalars extends BeanDeserializerModifier {

        @Serial
        private static final long serialVersionUID = 1;

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription type, JsonDeserializer<?> usual) {
            return checked(usual);
        }

        @Override
        public JsonDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config, JavaType type, BeanDescription bean, JsonDeserializer<?> usual) {
            return checked(usual);
        }

        private static JsonDeserializer<?> checked(JsonDeserializer<?> usual) {
            return usual instanceof StdScalarDeserializer && !(usual instanceof NfcText) ? new Storable(usual) : usual;
        }
    }

    private static class Storable extends DelegatingDeserializer {

        @Serial
        private static final long serialVersionUID = 1;

        private static final Set<Class<?>> LONG = Set.of(Long.class, long.class);
        private static final Set<Class<?>> WHOLE = Set.of(Long.class, long.class, Integer.class, int.class);

        Storable(JsonDeserializer<?> usual) {
            super(usual);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> usual) {
            return new Storable(usual);
        }

        /** In JSON Schema, 25.0 and 2.5e1 are integers. */
        private Object whole(JsonParser parser, DeserializationContext context) throws IOException {
            boolean isLong = LONG.contains(handledType());
            var number = parser.getDecimalValue().stripTrailingZeros();
            if (number.scale() > 0) {
                return context.handleUnexpectedToken(handledType(), parser);
            }
            try {
                return isLong ? (Object) number.longValueExact() : (Object) number.intValueExact();
            } catch (ArithmeticException tooLarge) {
                throw new InputCoercionException(
                        parser, "out of range", parser.currentToken(), isLong ? long.class : int.class);
            }
        }

        private boolean isPlain(String text) {
            return handledType() == UUID.class
                    ? PlainId.isIn(text)
                    : text.equals(text.trim()) && !HiddenCharacters.isIn(text);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.hasToken(JsonToken.VALUE_STRING) && !isPlain(parser.getText())) {
                return context.handleWeirdStringValue(handledType(), parser.getText(), "not written plainly");
            }
            if (parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT) && WHOLE.contains(handledType())) {
                return whole(parser, context);
            }
            return super.deserialize(parser, context);
        }
    }

    private static class NfcText extends StdScalarDeserializer<String> {

        @Serial
        private static final long serialVersionUID = 1;

        NfcText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            var text = parser.getText();
            if (HiddenCharacters.isIn(text)) {
                return (String) context.handleWeirdStringValue(String.class, text, "hidden characters");
            }
            return Vietnamese.nfc(text);
        }
    }
}
