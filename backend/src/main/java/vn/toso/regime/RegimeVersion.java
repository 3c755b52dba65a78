package vn.toso.regime;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.toso.shared.text.Help;
import vn.toso.shared.text.Name;
import vn.toso.shared.time.Period;
import vn.toso.unit.Level;

/** What a regime asks from {@code validFrom} until the day before {@code validTo}. It does not change once it is in force. */
@Entity
@DynamicUpdate
class RegimeVersion {

    @Id
    UUID id = UUID.randomUUID();

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

    /** Null if the version did not begin in the past when it was created. */
    @Embedded
    PastBeginning pastBeginning;

    @ElementCollection
    @CollectionTable(name = "regime_timing")
    Set<Timing> timings;

    @ElementCollection
    @CollectionTable(name = "regime_indicator")
    @OrderColumn(name = "position")
    List<AskedIndicator> indicators;

    protected RegimeVersion() {}

    RegimeVersion(Regime regime, LocalDate validFrom, RegimeDefinition definition) {
        this.regime = regime;
        this.validFrom = validFrom;
        nameVi = definition.name().vi();
        nameEn = definition.name().en();
        content = definition.content();
        legalBasis = definition.legalBasis();
        recipient = definition.recipient();
        sendingMethod = definition.sendingMethod();
        outline = definition.outline();
        reportingLevel = definition.reportingLevel();
        calendar = definition.calendar();
        rules = definition.rules();
        timings = new LinkedHashSet<>(definition.timings());
        indicators = definition.indicators().stream()
                .map(one -> new AskedIndicator(one.indicatorId(), Help.vi(one.help()), Help.en(one.help())))
                .toList();
    }

    /** The definition it was created from, with the hours of the highest level first. */
    RegimeDefinition definition() {
        return new RegimeDefinition(
                new Name(nameVi, nameEn),
                content,
                legalBasis,
                recipient,
                sendingMethod,
                outline,
                reportingLevel,
                calendar,
                timings.stream().sorted(Comparator.comparing(Timing::level)).toList(),
                indicators.stream()
                        .map(one -> new RegimeDefinition.Asked(
                                one.indicatorId(), one.helpVi() == null ? null : new Help(one.helpVi(), one.helpEn())))
                        .toList(),
                rules);
    }

    List<UUID> indicatorIds() {
        return indicators.stream().map(AskedIndicator::indicatorId).toList();
    }

    boolean asksFor(LocalDate asOf) {
        return new Period(validFrom, validTo).contains(asOf) && calendar.asksFor(asOf);
    }

    /** Whether figures of a date are entered afterwards, because the regime was opened later. */
    boolean backfills(LocalDate asOf) {
        return pastBeginning != null && pastBeginning.covers(asOf);
    }

    /** The hours of the reporting level. */
    Timing reportingTiming() {
        return timings.stream()
                .filter(timing -> timing.level() == reportingLevel)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Regime version %s sets no hours".formatted(id)));
    }
}
