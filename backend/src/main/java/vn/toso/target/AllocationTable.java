package vn.toso.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.toso.shared.table.Table;

/** Exports a division as a table. */
@ApplicationScoped
class AllocationTable {

    private static final List<String> COLUMNS =
            List.of("unit_level", "unit_code", "unit_name", "aged_15_and_over", "value");

    private final AllocationService allocations;

    AllocationTable(AllocationService allocations) {
        this.allocations = allocations;
    }

    /** @param unitId the unit whose part is divided; null for the target's own unit */
    Table write(UUID targetId, UUID unitId, LocalDate asOf) {
        return new Table(
                "phan-bo-chi-tieu",
                COLUMNS,
                allocations.find(targetId, unitId, asOf).rows().stream()
                        .map(AllocationTable::row)
                        .toList());
    }

    private static List<Object> row(AllocationView.Row row) {
        return Arrays.asList(
                row.unit().level().name(), row.unit().code(), row.unit().name(), row.population(), row.value());
    }
}
