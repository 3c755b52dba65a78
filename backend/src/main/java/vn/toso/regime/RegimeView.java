package vn.toso.regime;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toso.indicator.IndicatorRef;
import vn.toso.shared.text.Text;
import vn.toso.shared.version.Versioned;
import vn.toso.unit.Level;

/** A regime as in force on a date, with the attributes of Nghị định 09/2019/NĐ-CP. */
public record RegimeView(
        @NotNull UUID id,
        @NotNull @Schema(description = "What If-Match takes") int version,
        @NotNull String code,
        @NotNull Text name,
        @NotNull @Schema(description = "The owning unit; the regime holds for it and all units below") UUID ownerId,
        @NotNull String content,
        @NotNull String legalBasis,
        @NotNull String recipient,
        @NotNull String sendingMethod,
        @NotNull String outline,
        @NotNull @Schema(description = "The one level whose units report and are summed") Level reportingLevel,
        @NotNull Calendar calendar,
        @NotNull List<Timing> timings,
        @NotNull @Schema(description = "In the order of the form; those with parts are computed")
                List<IndicatorRef> indicators,
        @NotNull @Schema(description = "Checks of figures before they are received") List<Rule> rules,
        @NotNull LocalDate validFrom,
        @Schema(description = "Exclusive; absent while this version is in force") LocalDate validTo,
        @Schema(description = "Only if the regime was opened after its first day") PastBeginning pastBeginning,
        @NotNull Set<RegimeAction> allowedActions)
        implements Versioned {

    /** @param administered whether the caller administers the unit that owns the regime */
    static RegimeView of(RegimeVersion version, Map<UUID, IndicatorRef> indicators, boolean administered) {
        return new RegimeView(
                version.regime.id,
                version.regime.version,
                version.regime.code,
                new Text(version.nameVi, version.nameEn),
                version.regime.ownerUnitId,
                version.content,
                version.legalBasis,
                version.recipient,
                version.sendingMethod,
                version.outline,
                version.reportingLevel,
                version.calendar,
                List.copyOf(version.timings),
                version.indicators.stream()
                        .map(one -> indicators.get(one.indicatorId()).helped(one.help()))
                        .toList(),
                version.rules,
                version.validFrom,
                version.validTo,
                version.pastBeginning,
                administered ? EnumSet.allOf(RegimeAction.class) : Set.of());
    }

    /** All checks of figures: the rules of the regime, and the bounds of its indicators. */
    public List<Rule> checks() {
        return Stream.concat(rules.stream(), Bounds.of(indicators).stream()).toList();
    }

    /** The hours of the reporting level. */
    public Timing reportingTiming() {
        return timings.stream()
                .filter(timing -> timing.level() == reportingLevel)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Regime %s sets no hours".formatted(id)));
    }
}
