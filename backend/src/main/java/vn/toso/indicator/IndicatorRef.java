package vn.toso.indicator;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.shared.text.Text;

public record IndicatorRef(
        @NotNull UUID id,
        @NotNull @Schema(examples = "SHOP_POSTMART") String code,
        @NotNull Text name,
        @Schema(description = "What whoever types a figure is told about it") Text help,
        @NotNull Kind kind,
        @NotNull Counts counts,
        @NotNull @Schema(description = "The indicators it is the sum of; empty for one that is reported itself")
                List<UUID> partIds) {

    static IndicatorRef of(Indicator indicator) {
        return new IndicatorRef(
                indicator.id,
                indicator.code,
                new Text(indicator.nameVi, indicator.nameEn),
                Text.of(indicator.helpVi, indicator.helpEn),
                indicator.kind,
                indicator.counts,
                List.copyOf(indicator.partIds));
    }

    /** Whether units report it; an indicator with parts is computed. */
    public boolean reported() {
        return partIds.isEmpty();
    }

    /** As a regime words the help of its own form; as it stands where the regime says nothing. */
    public IndicatorRef helped(Text own) {
        return own == null ? this : new IndicatorRef(id, code, name, own, kind, counts, partIds);
    }
}
