package vn.toso.target;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An indicator whose rates have this target as denominator. */
@Embeddable
public record TargetIndicator(
        @NotNull UUID indicatorId,
        @NotNull @Enumerated(EnumType.STRING) RateMethod method,
        @NotNull @Schema(description = "How many decimals the rate is printed with, from 0 to 4") int rateDigits) {}
