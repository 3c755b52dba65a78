package vn.toso.submission;

import jakarta.persistence.Tuple;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/** A figure of an indicator as it was on an earlier date. */
public record PreviousFigure(@NotNull UUID indicatorId, @NotNull LocalDate asOf, Long value, Mark mark) {

    static PreviousFigure of(Tuple row) {
        return new PreviousFigure(
                row.get("indicator_id", UUID.class),
                row.get("as_of", LocalDate.class),
                row.get("value", Long.class),
                SubmissionRepository.mark(row));
    }
}
