package vn.toso.people;

import static java.util.Map.entry;
import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

    /** {@link PeopleImportTable} reads them. */
    static final Map<String, String> VIETNAMESE = Map.ofEntries(
            entry("username", "Tên đăng nhập"),
            entry("full_name", "Họ và tên"),
            entry("unit_level", "Cấp đơn vị"),
            entry("unit_code", "Mã đơn vị"),
            entry("unit_name", "Tên đơn vị"),
            entry("unit_ended_on", "Đơn vị kết thúc từ"),
            entry("state", "Tình trạng"),
            entry("email", "Thư điện tử"),
            entry("phone", "Số điện thoại"),
            entry("roles", "Các vai trò"),
            entry("created_at", "Tạo lúc"));

    private final PeopleService people;

    PeopleTable(PeopleService people) {
        this.people = people;
    }

    Table write(PersonFilter filter, TableWords words) {
        return new Table(
                "nguoi-dung",
                words.headings(COLUMNS, VIETNAMESE),
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
