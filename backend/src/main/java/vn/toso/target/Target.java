package vn.toso.target;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import vn.toso.indicator.Counts;

/** The part of a target that no revision changes. Only its end can be set later. */
@Entity
@DynamicUpdate
class Target {

    @Id
    UUID id = UUID.randomUUID();

    UUID unitId;
    String nameVi;
    String nameEn;

    @Enumerated(EnumType.STRING)
    Counts counts;

    @Enumerated(EnumType.STRING)
    PercentOf percentOf;

    LocalDate periodFrom;
    LocalDate periodTo;
    LocalDate validTo;

    @Version
    int version;

    @ElementCollection
    @CollectionTable(name = "target_indicator")
    Set<TargetIndicator> indicators;

    protected Target() {}

    Target(NewTarget declared, Set<TargetIndicator> indicators) {
        unitId = declared.unitId();
        nameVi = declared.name().vi();
        nameEn = declared.name().en();
        counts = declared.counts();
        percentOf = declared.percentOf();
        periodFrom = declared.periodFrom();
        periodTo = declared.periodTo();
        this.indicators = indicators;
    }
}
