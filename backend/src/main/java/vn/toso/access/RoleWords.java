package vn.toso.access;

import vn.toso.shared.table.Words;

/** The spellings of roles in tables. */
public final class RoleWords {

    private static final Words<Role> WORDS = Words.of(Role.class)
            .and(Role.ADMINISTRATOR, "quản trị", "người quản trị", "quản trị viên")
            .and(Role.CONSOLIDATOR, "tổng hợp", "người tổng hợp")
            .and(Role.REPORTER, "báo cáo", "người báo cáo")
            .and(Role.TEAM_LEAD, "tổ trưởng", "tổ trưởng thôn")
            .and(Role.INSPECTOR, "kiểm tra", "người kiểm tra")
            .and(Role.VIEWER, "xem", "chỉ xem", "người xem")
            .and(Role.SERVICE, "phần mềm", "tài khoản dịch vụ");

    private RoleWords() {}

    /** The words that people read, which {@link #find} reads too. */
    public static String of(Role role) {
        return switch (role) {
            case ADMINISTRATOR -> "Quản trị";
            case CONSOLIDATOR -> "Tổng hợp";
            case REPORTER -> "Báo cáo";
            case TEAM_LEAD -> "Tổ trưởng thôn";
            case INSPECTOR -> "Kiểm tra";
            case VIEWER -> "Chỉ xem";
            case SERVICE -> "Phần mềm";
        };
    }

    /** @return null if the text names no role */
    public static Role find(String text) {
        return WORDS.find(text);
    }
}
