package vn.toso.regime;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.toso.shared.table.Table;

/** Exports the exemptions from a regime as a table. */
@ApplicationScoped
class ExemptionTable {

    private static final List<String> COLUMNS =
            List.of("unit_level", "unit_code", "unit_name", "reason", "valid_from", "valid_to");

    private final ExemptionService exemptions;

    ExemptionTable(ExemptionService exemptions) {
        this.exemptions = exemptions;
    }

    Table write(UUID regimeId) {
        return new Table(
                "mien-bao-cao",
                COLUMNS,
                exemptions.list(regimeId).items().stream()
                        .map(ExemptionTable::row)
                        .toList());
    }

    private static List<Object> row(ExemptionView view) {
        var unit = view.unit();
        return Arrays.asList(
                unit == null ? null : unit.level().name(),
                unit == null ? null : unit.code(),
                unit == null ? null : unit.name(),
                view.reason(),
                view.validFrom(),
                view.validTo());
    }
}
