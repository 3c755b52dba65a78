package vn.toso.regime;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.toso.shared.time.Period;
import vn.toso.unit.Level;

/** What a regime asks from {@code validFrom} until the day before {@code validTo}; never changed once that has passed. */
@Entity
class RegimeVersion {

    @Id
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    Regime regime;

    String nameVi;
    String nameEn;
    String content;
    String legalBasis;
    String recipient;
    String sendingMethod;
    String outline;

    @Enumerated(EnumType.STRING)
    Level reportingLevel;

    @JdbcTypeCode(SqlTypes.JSON)
    Calendar calendar;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Rule> rules;

    LocalDate validFrom;
    LocalDate validTo;

    @ElementCollection
    @CollectionTable(name = "regime_timing")
    Set<Timing> timings;

    @ElementCollection
    @CollectionTable(name = "regime_indicator")
    @Column(name = "indicator_id")
    @OrderColumn(name = "position")
    List<UUID> indicatorIds;

    boolean asksFor(LocalDate asOf) {
        return new Period(validFrom, validTo).contains(asOf) && calendar.asksFor(asOf);
    }

    /** The timing of the level that reports. */
    Timing reportingTiming() {
        return timings.stream()
                .filter(timing -> timing.level() == reportingLevel)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Regime version %s sets no hours".formatted(id)));
    }
}
