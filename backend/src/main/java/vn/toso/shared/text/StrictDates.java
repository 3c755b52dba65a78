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
import java.time.OffsetDateTime;
import java.util.function.Function;
import vn.toso.shared.time.PlainDate;

/** Refuses dates and times that the database, a calendar or a client could not handle. */
@Singleton
class StrictDates implements ObjectMapperCustomizer {

    /** Runs after the framework's date module, which would otherwise override this one. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule()
                .addDeserializer(LocalDate.class, new Sent<>(LocalDate.class, PlainDate::parse))
                .addDeserializer(OffsetDateTime.class, new Sent<>(OffsetDateTime.class, PlainDate::parseTime)));
    }

    private static class Sent<T> extends StdScalarDeserializer<T> {

        @Serial
        private static final long serialVersionUID = 1;

        private final Class<T> type;
        private final transient Function<String, T> reader;

        /** @param reader throws a {@link DateTimeException} */
        Sent(Class<T> type, Function<String, T> reader) {
            super(type);
            this.type = type;
            this.reader = reader;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return type.cast(context.handleUnexpectedToken(type, parser));
            }
            try {
                return reader.apply(parser.getText());
            } catch (DateTimeException unreadable) {
                return type.cast(context.handleWeirdStringValue(type, parser.getText(), "no date"));
            }
        }
    }
}
