package vn.toso.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import vn.toso.shared.table.Table;

/** Exports assignments as a table. */
@ApplicationScoped
class AssignmentTable {

    static final List<String> COLUMNS = List.of(
            "username",
            "full_name",
            "unit_level",
            "unit_code",
            "unit_name",
            "unit_ended_on",
            "role",
            "when",
            "valid_from",
            "valid_to",
            "granted_by",
            "ended_by",
            "reason");

    private final AssignmentService assignments;

    AssignmentTable(AssignmentService assignments) {
        this.assignments = assignments;
    }

    @Transactional
    Table write(AssignmentFilter filter) {
        var listed = assignments.list(filter, null, Integer.MAX_VALUE - 1).items();
        return new Table(
                "phan-quyen",
                COLUMNS,
                listed.stream().map(AssignmentTable::cells).toList());
    }

    private static List<Object> cells(AssignmentView one) {
        var person = one.person();
        return Arrays.asList(
                person == null ? one.subject() : person.username(),
                person == null ? null : person.fullName(),
                one.unit().level().name(),
                one.unit().code(),
                one.unit().name(),
                one.unitEndedOn(),
                one.role().name(),
                one.when().name(),
                one.validFrom(),
                one.validTo(),
                one.grantedByName(),
                one.endedByName(),
                one.reason());
    }
}
