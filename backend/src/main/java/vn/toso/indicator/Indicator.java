package vn.toso.indicator;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.toso.shared.text.Help;
import vn.toso.shared.text.Name;

@Entity
class Indicator {

    @Id
    UUID id;

    UUID ownerUnitId;
    String code;
    String nameVi;
    String nameEn;
    String helpVi;
    String helpEn;

    @Enumerated(EnumType.STRING)
    Kind kind;

    @Enumerated(EnumType.STRING)
    Counts counts;

    @JdbcTypeCode(SqlTypes.JSON)
    Answer answer;

    @Enumerated(EnumType.STRING)
    Direction direction;

    String source;
    LocalDate validFrom;
    LocalDate validTo;

    @Version
    int version;

    @ElementCollection
    @CollectionTable(name = "indicator_part")
    @Column(name = "part_id")
    @OrderColumn(name = "position")
    List<UUID> partIds;

    protected Indicator() {}

    Indicator(UUID id, NewIndicator defined) {
        this.id = id;
        ownerUnitId = defined.ownerId();
        code = defined.code();
        validFrom = defined.validFrom();
        define(defined.definition());
    }

    void define(Definition definition) {
        nameVi = definition.name().vi();
        nameEn = definition.name().en();
        helpVi = Help.vi(definition.help());
        helpEn = Help.en(definition.help());
        kind = definition.kind();
        counts = definition.counts();
        answer = definition.answer();
        direction = definition.direction();
        source = definition.source();
        if (!definition.partIds().equals(partIds)) {
            partIds = new ArrayList<>(definition.partIds());
        }
    }

    /** Whether the definition differs in nothing but its words and bounds. */
    boolean means(Definition definition) {
        return kind == definition.kind()
                && counts == definition.counts()
                && answer.means(definition.answer())
                && partIds.equals(definition.partIds());
    }

    Definition definition() {
        return new Definition(
                new Name(nameVi, nameEn),
                helpVi == null ? null : new Help(helpVi, helpEn),
                kind,
                counts,
                answer,
                direction,
                source,
                List.copyOf(partIds));
    }
}
