package vn.toso.shared.text;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Serial;

/** JSON is taken at its word: no number is rounded, no text turned into a number, no instant moved to another offset. Every text arrives in NFC. */
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
        mapper.registerModule(new SimpleModule().addDeserializer(String.class, new NfcText()));
    }

    private static class NfcText extends StdScalarDeserializer<String> {

        @Serial
        private static final long serialVersionUID = 1;

        NfcText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.currentToken().isScalarValue() || parser.currentToken().isNumeric()) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            var text = parser.getText();
            if (!isStorable(text)) {
                return (String) context.handleWeirdStringValue(String.class, text, "not storable");
            }
            return Vietnamese.nfc(text);
        }

        /** PostgreSQL stores no U+0000, and half of a surrogate pair is no character: UTF-8 has no bytes for it. */
        private static boolean isStorable(String text) {
            return text.codePoints().noneMatch(one -> one == 0 || Character.getType(one) == Character.SURROGATE);
        }
    }
}
