package vn.toso.shared.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.text.Normalizer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    private final ObjectMapper json = new ObjectMapper();

    StrictJsonTest() {
        new StrictJson().customize(json);
    }

    @Test
    void decomposedTextIsStoredComposed() throws JsonProcessingException {
        var decomposed = Normalizer.normalize("Hữu Liên, Đồng Tiến", Normalizer.Form.NFD);

        var text = json.readValue(json.writeValueAsString(new Text(decomposed, "x")), Text.class);

        assertThat(text.vi()).isEqualTo("Hữu Liên, Đồng Tiến").isNotEqualTo(decomposed);
    }

    @Test
    void aNumberIsNotAcceptedAsText() {
        assertThatThrownBy(() -> json.readValue("{\"vi\": 1, \"en\": \"x\"}", Text.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7K+lrl3nO4q411jJGM5GSw==",
                " eafd1635-09b6-4856-86a7-0f507fe0586c",
                "1-1-1-1-1",
                "eafd1635-9b6-f4856-86a7-ef507fe0586c"
            })
    void anIdIsWrittenInOneWay(String text) {
        assertThatThrownBy(() -> json.readValue(json.writeValueAsString(text), UUID.class))
                .isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> PlainId.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anIdIsReadInAnyCase() throws JsonProcessingException {
        var id = UUID.fromString("eafd1635-09b6-4856-86a7-0f507fe0586c");
        assertThat(json.readValue("\"EAFD1635-09B6-4856-86A7-0F507FE0586C\"", UUID.class))
                .isEqualTo(id);
        assertThat(PlainId.parse("EAFD1635-09b6-4856-86a7-0f507fe0586c")).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {" NFC", "NFC ", "NFC\t", "nfc"})
    void aConstantIsWrittenInOneWay(String text) {
        assertThatThrownBy(() -> json.readValue(json.writeValueAsString(text), Normalizer.Form.class))
                .isInstanceOf(JsonProcessingException.class);
    }
}
