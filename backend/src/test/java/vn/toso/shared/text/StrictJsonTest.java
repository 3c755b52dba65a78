package vn.toso.shared.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;

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
}
