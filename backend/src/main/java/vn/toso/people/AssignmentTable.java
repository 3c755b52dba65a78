package vn.toso.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import vn.toso.access.RoleWords;
import vn.toso.shared.table.Table;
import vn.toso.shared.table.TableWords;

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
            "reason",
            "end_reason");

    private final AssignmentService assignments;

    AssignmentTable(AssignmentService assignments) {
        this.assignments = assignments;
    }

    @Transactional
    Table write(AssignmentFilter filter, TableWords words) {
        var listed = assignments.list(filter, null, Integer.MAX_VALUE - 1).items();
        return new Table(
                "phan-quyen",
                words.headings(COLUMNS, PeopleHeadings.VIETNAMESE),
                listed.stream().map(one -> cells(one, words)).toList());
    }

    private static List<Object> cells(AssignmentView one, TableWords words) {
        var person = one.person();
        var level = one.unit().level();
        return Arrays.asList(
                person == null ? one.subject() : person.username(),
                person == null ? null : person.fullName(),
                words.of(level, level.word()),
                one.unit().code(),
                one.unit().name(),
                one.unitEndedOn(),
                words.of(one.role(), RoleWords.of(one.role())),
                words.of(one.when(), one.when().word()),
                one.validFrom(),
                one.validTo(),
                one.grantedByName(),
                one.endedByName(),
                one.reason(),
                one.endReason());
    }
}
