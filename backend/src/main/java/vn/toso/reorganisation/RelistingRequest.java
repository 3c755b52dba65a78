package vn.toso.reorganisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.text.OneLine;

/** The decision for a list of units and a mapping, with options for what these leave open. */
public record RelistingRequest(
        @OneLine @NotBlank @Size(max = 100) @Schema(examples = "19/2025/QĐ-TTg") String decisionNumber,
        @NotNull @Schema(examples = "2025-06-30") LocalDate decisionDate,
        @OneLine @NotBlank @Size(max = 200) @Schema(examples = "Thủ tướng Chính phủ") String issuer,
        @NotNull @Schema(description = "The first day on which the list is valid; may be past", examples = "2025-07-01")
                LocalDate effectiveOn,
        @Size(max = 2000) String note,
        @Schema(
                        description =
                                "Whether the mapping may leave out communes that are there: they end and pass into no other; and name some that are not there: they are outside predecessors. Otherwise both are errors",
                        defaultValue = "false")
                boolean gaps,
        @Schema(
                        description =
                                "Whether names and notes of the mapping may contradict its codes, which decide. Each contradiction is then a warning, otherwise an error",
                        defaultValue = "false")
                boolean codesDecide,
        @Schema(
                        description =
                                "Required if units that end have submissions for that day or later. With CARRY, submissions of units that pass on in parts are still set aside")
                LateHandling lateSubmissions) {

    NewReorganisation decision(List<NewReorganisation.LateAnswer> late) {
        return new NewReorganisation(decisionNumber, decisionDate, issuer, effectiveOn, note, List.of(), late);
    }
}
