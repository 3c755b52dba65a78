package vn.toso.access;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermissionsTest {

    private static final String TABLE =
            """
            VIEW_PROGRESS       | ADMINISTRATOR CONSOLIDATOR REPORTER TEAM_LEAD INSPECTOR VIEWER
            VIEW_FIGURES        | ADMINISTRATOR CONSOLIDATOR REPORTER TEAM_LEAD INSPECTOR        SERVICE
            VIEW_REPORTS        | ADMINISTRATOR CONSOLIDATOR                    INSPECTOR VIEWER
            VIEW_PROGRAMME      | ADMINISTRATOR CONSOLIDATOR REPORTER           INSPECTOR
            VIEW_TEAMS          | ADMINISTRATOR CONSOLIDATOR REPORTER           INSPECTOR
            VIEW_ROSTERS        | ADMINISTRATOR CONSOLIDATOR REPORTER
            READ_PHONES         |               CONSOLIDATOR REPORTER
            VIEW_CONTACTS       | ADMINISTRATOR CONSOLIDATOR REPORTER
            KEEP_CONTACTS       | ADMINISTRATOR CONSOLIDATOR REPORTER
            SUBMIT              |                            REPORTER TEAM_LEAD
            SUBMIT_AS_SERVICE   |                                                                SERVICE
            ENTER_ON_BEHALF     |               CONSOLIDATOR
            REVIEW              |               CONSOLIDATOR
            CONSOLIDATE         |               CONSOLIDATOR
            MANAGE_PROGRAMME    | ADMINISTRATOR
            REORGANISE          | ADMINISTRATOR
            REORGANISE_VILLAGES |                            REPORTER
            IMPORT_UNITS        | ADMINISTRATOR
            SET_POPULATION      | ADMINISTRATOR CONSOLIDATOR
            KEEP_TEAMS          | ADMINISTRATOR CONSOLIDATOR REPORTER
            MANAGE_PEOPLE       | ADMINISTRATOR
            VIEW_TRAIL          | ADMINISTRATOR                                 INSPECTOR
            """;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = TABLE)
    void eachActionHasItsRoles(Action action, String roles) {
        var allowed = Arrays.stream(roles.split(" +")).map(Role::valueOf).collect(toSet());
        assertThat(Permissions.rolesWith(action)).isEqualTo(allowed);
        for (var role : Role.values()) {
            assertThat(Permissions.of(Set.of(role)).contains(action))
                    .as(role.name())
                    .isEqualTo(allowed.contains(role));
        }
    }

    @Test
    void noActionIsMissingInTheTable() {
        assertThat(TABLE.lines().map(line -> line.split(" ")[0]))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Action.values()).map(Action::name).toList());
    }

    /** A column for each role in the order of the enum; a dash where none of the actions of the row is allowed. */
    @Test
    void theTableInTheGuideSaysTheSame() throws IOException {
        var rows = Map.ofEntries(
                entry("xem tiến độ", Set.of(Action.VIEW_PROGRESS)),
                entry("xem báo cáo của các đơn vị, biểu nhập", Set.of(Action.VIEW_FIGURES)),
                entry("xem báo cáo tổng hợp", Set.of(Action.VIEW_REPORTS)),
                entry("xem chỉ tiêu giao, dân số", Set.of(Action.VIEW_PROGRAMME)),
                entry("xem các tổ, độ phủ", Set.of(Action.VIEW_TEAMS)),
                entry("xem họ tên thành viên tổ, tải danh sách", Set.of(Action.VIEW_ROSTERS)),
                entry("xem số điện thoại của thành viên tổ (được ghi lại)", Set.of(Action.READ_PHONES)),
                entry("xem người liên hệ và số điện thoại của họ (được ghi lại)", Set.of(Action.VIEW_CONTACTS)),
                entry(
                        "gửi, đính chính báo cáo",
                        Set.of(Action.SUBMIT, Action.SUBMIT_AS_SERVICE, Action.ENTER_ON_BEHALF)),
                entry("duyệt, trả lại, khóa báo cáo; lập báo cáo tổng hợp", Set.of(Action.REVIEW, Action.CONSOLIDATE)),
                entry("lập, sửa, kiện toàn tổ", Set.of(Action.KEEP_TEAMS)),
                entry("ghi người liên hệ", Set.of(Action.KEEP_CONTACTS)),
                entry("ghi dân số", Set.of(Action.SET_POPULATION)),
                entry(
                        "chỉ tiêu giao, danh mục, đơn vị, sắp xếp",
                        Set.of(
                                Action.MANAGE_PROGRAMME,
                                Action.REORGANISE,
                                Action.REORGANISE_VILLAGES,
                                Action.IMPORT_UNITS)),
                entry("thêm, sửa, khóa tài khoản; giao, kết thúc vai trò", Set.of(Action.MANAGE_PEOPLE)),
                entry("xem nhật ký", Set.of(Action.VIEW_TRAIL)));
        var guide = Files.readString(Path.of("../docs/huong-dan.md"));
        rows.forEach((words, actions) -> {
            var line = guide.lines()
                    .filter(one -> one.startsWith("| " + words + " |"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No row: " + words));
            var cells = line.split("\\|");
            for (var role : Role.values()) {
                assertThat(!cells[role.ordinal() + 2].strip().equals("–"))
                        .as(words + ": " + role)
                        .isEqualTo(actions.stream().anyMatch(action -> Permissions.allow(role, action)));
            }
        });
        assertThat(rows.values().stream().flatMap(Set::stream)).containsExactlyInAnyOrder(Action.values());
    }
}
