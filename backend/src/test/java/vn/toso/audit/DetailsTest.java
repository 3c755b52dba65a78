package vn.toso.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.toso.shared.database.StoredJson;

class DetailsTest {

    @Test
    void onlyFieldsThatChangedAreKept() throws JsonProcessingException {
        assertThat(stored(Details.of()
                        .changed(AuditField.TOTAL, 4350L, 4352L)
                        .changed(AuditField.HOUSEHOLDS, 1012L, 1012L)
                        .changed(AuditField.VALID_TO, null, LocalDate.of(2022, 7, 13))
                        .changed(AuditField.SOURCE, "Niên giám", null)))
                .isEqualTo(
                        read(
                                """
                        {"before": {"TOTAL": 4350, "SOURCE": "Niên giám"}, "after": {"TOTAL": 4352, "VALID_TO": "2022-07-13"}}
                        """));
    }

    @Test
    void ofManyValuesThoseThatChangedAreKept() throws JsonProcessingException {
        assertThat(stored(Details.of()
                        .changed(AuditField.FIGURE, Map.of("a", 1, "b", 2, "c", 3), Map.of("a", 1, "b", 4, "d", 5))))
                .isEqualTo(
                        read(
                                """
                        {"before": {"FIGURE": {"b": 2, "c": 3}}, "after": {"FIGURE": {"b": 4, "d": 5}}}
                        """));
        assertThat(stored(Details.of().changed(AuditField.FIGURE, Map.of("a", 1), Map.of("a", 1))))
                .isEqualTo(read("{\"before\": {}, \"after\": {}}"));
    }

    @Test
    void membersAreAddedAndRemoved() throws JsonProcessingException {
        assertThat(stored(Details.of().members(AuditField.PART, List.of("a", "b"), List.of("b", "c"))))
                .isEqualTo(read("{\"before\": {\"PART\": {\"a\": true}}, \"after\": {\"PART\": {\"c\": true}}}"));
    }

    @Test
    void personalDataIsNamedWithoutItsValues() throws JsonProcessingException {
        assertThat(stored(Details.of()
                        .about(AuditField.MEMBER, "7")
                        .named(AuditField.NAME, "Hoàng Thị Bé", "Hoàng Thị Bế")
                        .named(AuditField.PHONE, "0900000123", "0900000123")))
                .isEqualTo(
                        read("{\"before\": {}, \"after\": {}, \"named\": [\"NAME\"], \"about\": {\"MEMBER\": \"7\"}}"));
    }

    @Test
    void aNumberStaysANumber() throws JsonProcessingException {
        assertThat(stored(Details.of().changed(AuditField.SHARE_PERCENT, new BigDecimal("70"), new BigDecimal("70.5"))))
                .isEqualTo(read("{\"before\": {\"SHARE_PERCENT\": 70}, \"after\": {\"SHARE_PERCENT\": 70.5}}"));
        assertThat(stored(
                        Details.of().changed(AuditField.SHARE_PERCENT, new BigDecimal("70.00"), new BigDecimal("70"))))
                .isEqualTo(read("{\"before\": {}, \"after\": {}}"));
    }

    private static JsonNode stored(Details details) throws JsonProcessingException {
        return read(StoredJson.write(details.stored()));
    }

    private static JsonNode read(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }
}
