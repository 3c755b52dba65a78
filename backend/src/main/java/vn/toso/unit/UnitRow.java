package vn.toso.unit;

import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.toso.shared.page.Cursor;

record UnitRow(UnitRef unit, String foldedName, LocalDate validFrom, LocalDate validTo) {

    static UnitRow of(Tuple row) {
        return new UnitRow(
                UnitRef.of(row),
                row.get("folded_name", String.class),
                row.get("valid_from", LocalDate.class),
                row.get("valid_to", LocalDate.class));
    }

    Cursor position() {
        return UnitOrder.position(unit, foldedName);
    }

    UnitView view(List<UnitRef> ancestors, int childCount, Set<UnitAction> actions) {
        return new UnitView(
                unit.id(),
                unit.level(),
                unit.type(),
                unit.code(),
                unit.name(),
                ancestors,
                childCount,
                validFrom,
                validTo,
                actions);
    }
}
