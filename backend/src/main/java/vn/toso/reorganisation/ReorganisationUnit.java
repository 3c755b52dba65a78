package vn.toso.reorganisation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.toso.reorganisation.UnitState.UnitName;

/** A unit that a reorganisation touched, with its state before and after the effective day. */
@Entity
@Immutable
class ReorganisationUnit {

    @Embeddable
    record Id(UUID reorganisationId, UUID unitId) {}

    enum Kind {
        BEGINS,
        ENDS,
        CHANGES,
        /** Gains or loses children without a change of its own. */
        PARENT
    }

    @EmbeddedId
    Id id;

    @Enumerated(EnumType.STRING)
    Kind kind;

    int position;

    @JdbcTypeCode(SqlTypes.JSON)
    UnitState stateBefore;

    @JdbcTypeCode(SqlTypes.JSON)
    UnitState stateAfter;

    /** Null if the unit had no late submissions. */
    @Enumerated(EnumType.STRING)
    LateHandling lateHandling;

    int lateCarried;
    int lateSetAside;

    protected ReorganisationUnit() {}

    ReorganisationUnit(UUID reorganisationId, UnitChange change, int position) {
        var state = change.before() == null ? change.after() : change.before();
        id = new Id(reorganisationId, state.unit().id());
        kind = Kind.valueOf(change.kind().name());
        this.position = position;
        stateBefore = change.before();
        stateAfter = change.after();
    }

    static ReorganisationUnit parent(UUID reorganisationId, UUID unitId) {
        var parent = new ReorganisationUnit();
        parent.id = new Id(reorganisationId, unitId);
        parent.kind = Kind.PARENT;
        return parent;
    }

    /** The name before the day; for a new unit, the name from the day on. */
    UnitName name() {
        return stateBefore == null ? stateAfter.unit() : stateBefore.unit();
    }

    UnitChange change() {
        return new UnitChange(UnitChange.Kind.valueOf(kind.name()), stateBefore, stateAfter);
    }
}
