package vn.toso.team;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.text.OneLine;

/** A course that a person has attended. */
@Embeddable
public record Training(
        @NotNull LocalDate date,
        @OneLine @NotBlank @Size(max = 200) @Schema(examples = "Kỹ năng số cơ bản cho người dân") String subject) {

    /** Whether two lists contain the same trainings in any order. */
    static boolean sameOf(Collection<Training> some, Collection<Training> others) {
        return some.size() == others.size() && new HashSet<>(some).equals(new HashSet<>(others));
    }
}
