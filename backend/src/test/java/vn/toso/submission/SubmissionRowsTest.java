package vn.toso.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SubmissionRowsTest {

    private static final SubmissionRows.Table TABLE = new SubmissionRows.Table("submission", "number, at, numbers");

    @Test
    void rowsAreNamedByTheirColumnsAndMomentsAreKeptToTheMicrosecond() {
        var at = Instant.parse("2022-07-13T09:00:00.0000005Z");
        var numbers = new BigDecimal[] {BigDecimal.ONE, null};

        assertThat(TABLE.json(Stream.of(Stream.of(1, at, numbers), Stream.of(2, null, new BigDecimal[0]))))
                .isEqualTo(
                        """
                        [{"number":1,"at":"2022-07-13T09:00:00.000001Z","numbers":[1,null]},\
                        {"number":2,"at":null,"numbers":[]}]""");
        assertThat(TABLE.json(Stream.of())).isEqualTo("[]");
    }

    @Test
    void oneStatementInsertsAllRows() {
        assertThat(TABLE.insert())
                .isEqualTo("insert into submission (number, at, numbers) select number, at, numbers from "
                        + "jsonb_populate_recordset(cast(null as submission), cast(:submission as jsonb))");
    }

    @Test
    void otherRowsAreWrittenOnlyForWrittenSubmissions() {
        assertThat(SubmissionRows.OF_SENT)
                .startsWith("revised as (insert into submission_revision (")
                .contains("given as (insert into submission_figure (", "noted as (insert into submission_note (")
                .contains("stepped as (insert into submission_event (", "audited as (");
        assertThat(SubmissionRows.OF_SENT.split("where submission_id in \\(select id from sent\\)", -1))
                .hasSize(5);
    }
}
