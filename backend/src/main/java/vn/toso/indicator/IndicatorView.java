package vn.toso.indicator;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.text.Text;

public record IndicatorView(
        @NotNull UUID id,
        @NotNull String code,
        @NotNull Text name,
        @NotNull Kind kind,
        @NotNull Counts counts,
        @NotNull List<UUID> partIds,
        @NotNull @Schema(description = "The unit that defines it for itself and all below") UUID ownerId,
        @NotNull LocalDate validFrom,
        @Schema(description = "Exclusive; absent while in use") LocalDate validTo) {

    static IndicatorView of(Indicator indicator) {
        return new IndicatorView(
                indicator.id,
                indicator.code,
                new Text(indicator.nameVi, indicator.nameEn),
                indicator.kind,
                indicator.counts,
                List.copyOf(indicator.partIds),
                indicator.ownerUnitId,
                indicator.validFrom,
                indicator.validTo);
    }
}
