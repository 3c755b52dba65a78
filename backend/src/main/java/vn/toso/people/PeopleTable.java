package vn.toso.people;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import vn.toso.shared.table.Table;

/** Exports people as a table. */
@ApplicationScoped
class PeopleTable {

    static final List<String> COLUMNS = List.of(
            "username",
            "full_name",
            "unit_level",
            "unit_code",
            "unit_name",
            "unit_ended_on",
            "state",
            "email",
            "phone",
            "roles",
            "created_at");

    private final PeopleService people;

    PeopleTable(PeopleService people) {
        this.people = people;
    }

    Table write(PersonFilter filter) {
        return new Table(
                "nguoi-dung",
                COLUMNS,
                people.export(filter).stream().map(PeopleTable::cells).toList());
    }

    private static List<Object> cells(PersonView person) {
        return Arrays.asList(
                person.username(),
                person.fullName(),
                person.unit().level().name(),
                person.unit().code(),
                person.unit().name(),
                person.unitEndedOn(),
                person.state().name(),
                person.email(),
                person.phone(),
                person.roles().stream()
                        .map(role -> role.role() + " " + role.unit().name())
                        .collect(joining("; ")),
                person.createdAt());
    }
}
