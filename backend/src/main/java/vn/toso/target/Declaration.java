package vn.toso.target;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.text.Count;
import vn.toso.shared.text.Name;
import vn.toso.shared.text.OneLine;

/**
 * What a document declares about a target. Share and base of a target that is a number are stored as declared; nothing is
 * computed from them. A target in percent has a share and no value.
 */
public record Declaration(
        @Min(1) @Max(Count.MAX) @Schema(description = "Required unless it is a target in percent", examples = "62149")
                Long value,
        @DecimalMin(value = "0", inclusive = false)
                @DecimalMax("100")
                @Schema(description = "Which share of the base the document says it is, at most 100", examples = "70")
                BigDecimal sharePercent,
        @Valid @Schema(description = "What it is a share of") Name base,
        @Min(1) @Max(Count.MAX) @Schema(description = "The size of the base, if it was published") Long baseValue,
        @NotNull @Schema(description = "The first date for which it counts; earlier dates keep the earlier version")
                LocalDate effectiveFrom,
        @OneLine @NotBlank @Size(max = 100) @Schema(examples = "355/UBND-KGVX") String documentNumber,
        @NotNull LocalDate documentDate,
        @OneLine @NotBlank @Size(max = 200) String documentIssuer) {}
