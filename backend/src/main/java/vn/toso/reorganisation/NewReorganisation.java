package vn.toso.reorganisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.text.OneLine;

/** The orders of a decision about units, effective from one day on. */
public record NewReorganisation(
        @OneLine @NotBlank @Size(max = 100) @Schema(examples = "1672/NQ-UBTVQH15") String decisionNumber,
        @NotNull @Schema(examples = "2025-06-16") LocalDate decisionDate,
        @OneLine @NotBlank @Size(max = 200) @Schema(examples = "Ủy ban Thường vụ Quốc hội") String issuer,
        @NotNull
                @Schema(
                        description = "The first day on which the decision is effective; may be past",
                        examples = "2025-07-01")
                LocalDate effectiveOn,
        @Size(max = 2000) String note,
        @NotEmpty
                @Size(max = 1000)
                @Schema(description = "All take effect at the same time; their order does not matter")
                List<@NotNull @Valid Event> events,
        @Schema(
                        description =
                                "For each unit that ends and has submissions of the effective date or later, as the preview names them")
                @Size(max = 1000)
                List<@NotNull @Valid LateAnswer> lateSubmissions) {

    List<LateAnswer> lateAnswers() {
        return lateSubmissions == null ? List.of() : lateSubmissions;
    }

    public record LateAnswer(@NotNull UUID unitId, @NotNull LateHandling handling) {}
}
