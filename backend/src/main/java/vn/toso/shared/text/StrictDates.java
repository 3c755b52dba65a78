package vn.toso.shared.text;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Serial;
import java.time.DateTimeException;
import java.time.LocalDate;
import vn.toso.shared.time.PlainDate;

/** Refuses dates that neither the database nor a calendar could handle. */
@Singleton
class StrictDates implements ObjectMapperCustomizer {

    /** Runs after the framework's date module, which would otherwise override this one. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule().addDeserializer(LocalDate.class, new SentDate()));
    }

    private static class SentDate extends StdScalarDeserializer<LocalDate> {

        @Serial
        private static final long serialVersionUID = 1;

        SentDate() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
            }
            try {
                return PlainDate.parse(parser.getText());
            } catch (DateTimeException noDate) {
                return (LocalDate) context.handleWeirdStringValue(LocalDate.class, parser.getText(), "no date");
            }
        }
    }
}
