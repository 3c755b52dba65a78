package vn.toso.people;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import vn.toso.access.RoleWords;
import vn.toso.shared.table.Table;
import vn.toso.shared.table.TableWords;

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

    Table write(PersonFilter filter, TableWords words) {
        return new Table(
                "nguoi-dung",
                words.headings(COLUMNS, PeopleHeadings.VIETNAMESE),
                people.export(filter).stream()
                        .map(person -> cells(person, words))
                        .toList());
    }

    private static List<Object> cells(PersonView person, TableWords words) {
        var level = person.unit().level();
        var state = person.state();
        return Arrays.asList(
                person.username(),
                person.fullName(),
                words.of(level, level.word()),
                person.unit().code(),
                person.unit().name(),
                person.unitEndedOn(),
                words.of(state, state.word()),
                person.email(),
                person.phone(),
                person.roles().stream()
                        .map(role -> words.of(role.role(), RoleWords.of(role.role())) + " "
                                + role.unit().name())
                        .collect(joining("; ")),
                person.createdAt());
    }
}
