package vn.toso.indicator;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.text.Text;
import vn.toso.shared.version.Versioned;

public record IndicatorView(
        @NotNull UUID id,
        @NotNull @Schema(description = "What If-Match takes") int version,
        @NotNull String code,
        @NotNull Text name,
        @Schema(description = "Help text for the person who enters the figure") Text help,
        @NotNull Kind kind,
        @NotNull Counts counts,
        @NotNull Answer answer,
        @Schema(description = "Which change is progress; absent if neither is") Direction direction,
        @Schema(description = "The document or standard that defines it") String source,
        @NotNull List<UUID> partIds,
        @NotNull @Schema(description = "The unit that defines it, for itself and all units below") UUID ownerId,
        @NotNull LocalDate validFrom,
        @Schema(description = "Exclusive; absent while in use") LocalDate validTo,
        @NotNull Set<IndicatorAction> allowedActions)
        implements Versioned {

    static IndicatorView of(Indicator indicator, boolean administered) {
        var actions = EnumSet.noneOf(IndicatorAction.class);
        if (administered) {
            actions.add(IndicatorAction.EDIT);
            if (indicator.validTo == null) {
                actions.add(IndicatorAction.END);
            }
        }
        return new IndicatorView(
                indicator.id,
                indicator.version,
                indicator.code,
                new Text(indicator.nameVi, indicator.nameEn),
                Text.of(indicator.helpVi, indicator.helpEn),
                indicator.kind,
                indicator.counts,
                indicator.answer,
                indicator.direction,
                indicator.source,
                List.copyOf(indicator.partIds),
                indicator.ownerUnitId,
                indicator.validFrom,
                indicator.validTo,
                actions);
    }
}
