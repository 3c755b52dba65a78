package vn.toso.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.toso.shared.idempotency.Reply;
import vn.toso.shared.table.TableBatch;
import vn.toso.shared.table.TableColumns;
import vn.toso.shared.text.Vietnamese;
import vn.toso.unit.UnitRef;

/** Reads roles from a table: the export of roles, or a list with the same headings. */
@ApplicationScoped
class AssignmentImportTable {

    /** Columns of the export that only say what happened. */
    private static final List<String> OF_EXPORT =
            List.of("unit_ended_on", "when", "granted_by", "ended_by", "end_reason");

    static final List<String> COLUMNS = AssignmentTable.COLUMNS.stream()
            .filter(column -> !OF_EXPORT.contains(column))
            .toList();

    static final List<String> NOT_CLEARED =
            COLUMNS.stream().filter(column -> !column.equals("valid_to")).toList();

    private static final TableColumns READ = columns();

    private final AssignmentImportRows rows;
    private final PeopleImportTable imports;

    AssignmentImportTable(AssignmentImportRows rows, PeopleImportTable imports) {
        this.rows = rows;
        this.imports = imports;
    }

    private static TableColumns columns() {
        var columns = TableColumns.of(COLUMNS, "username", "role");
        var headings = new HashMap<>(Map.of(
                "ho ten",
                "full_name",
                "don vi",
                "unit_name",
                "ly do",
                "reason",
                "tu ngay",
                "valid_from",
                "den ngay",
                "valid_to",
                "den het ngay",
                "valid_to",
                "stt",
                TableColumns.PASSED_OVER));
        AssignmentTable.COLUMNS.forEach(column -> headings.put(
                Vietnamese.fold(PeopleHeadings.VIETNAMESE.get(column)),
                OF_EXPORT.contains(column) ? TableColumns.PASSED_OVER : column));
        return new TableColumns(columns.required(), columns.optional(), OF_EXPORT, headings);
    }

    /** As an export shows a role. */
    static List<Object> cells(SaidRole said, UnitRef unit, OffsetDateTime from, OffsetDateTime to, String reason) {
        return Arrays.asList(
                said.account(),
                said.fullName(),
                unit.level().name(),
                unit.code(),
                unit.name(),
                said.role().name(),
                from,
                to,
                reason);
    }

    @Transactional
    Reply<PeopleImportReport> read(TableBatch.Sent sent) {
        return imports.read("importAssignments", sent, READ, PeopleImportKind.ROLES, rows::check);
    }
}
