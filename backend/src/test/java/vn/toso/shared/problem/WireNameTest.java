package vn.toso.shared.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.toso.shared.table.CellError;

class WireNameTest {

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @EnumSource(CommonViolation.class)
    void aStoredReplyIsSentAgainUnchanged(CommonViolation code) throws IOException {
        var written = json.writeValueAsString(new CellError(1, "A", "", code));
        assertThat(written).contains("\"code\":\"" + code.wire() + "\"");
        assertThat(json.writeValueAsString(json.readValue(written, CellError.class)))
                .isEqualTo(written);
    }
}
