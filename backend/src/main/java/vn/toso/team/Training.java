package vn.toso.team;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A course somebody has attended. */
public record Training(
        @NotNull LocalDate date,
        @NotBlank @Size(max = 200) @Schema(examples = "Kỹ năng số cơ bản cho người dân") String subject) {}
