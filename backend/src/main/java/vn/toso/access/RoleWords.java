package vn.toso.access;

import vn.toso.shared.table.Words;

/** The spellings of roles in tables. */
public final class RoleWords {

    private static final Words<Role> WORDS = Words.of(Role.class)
            .and(Role.ADMINISTRATOR, "quản trị", "người quản trị")
            .and(Role.CONSOLIDATOR, "tổng hợp", "người tổng hợp")
            .and(Role.REPORTER, "báo cáo", "người báo cáo")
            .and(Role.TEAM_LEAD, "tổ trưởng")
            .and(Role.INSPECTOR, "kiểm tra", "người kiểm tra")
            .and(Role.VIEWER, "xem", "người xem");

    private RoleWords() {}

    /** @return null if the text names no role */
    public static Role find(String text) {
        return WORDS.find(text);
    }
}
