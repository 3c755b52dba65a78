package vn.toso.indicator;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@Entity
class Indicator {

    @Id
    UUID id;

    UUID ownerUnitId;
    String code;
    String nameVi;
    String nameEn;

    @Enumerated(EnumType.STRING)
    Kind kind;

    @Enumerated(EnumType.STRING)
    Counts counts;

    LocalDate validFrom;
    LocalDate validTo;

    @ElementCollection
    @CollectionTable(name = "indicator_part")
    @Column(name = "part_id")
    @OrderColumn(name = "position")
    List<UUID> partIds;
}
