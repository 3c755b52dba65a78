package vn.toso.team;

import vn.toso.shared.table.Words;

/** Whether a team works for a whole commune or for some of its villages. */
public enum TeamLevel {
    COMMUNE,
    VILLAGE;

    /** The words that tables use. */
    static final Words<TeamLevel> WORDS = Words.of(TeamLevel.class)
            .and(COMMUNE, "xã", "cấp xã", "phường", "cấp phường", "thị trấn", "đặc khu")
            .and(VILLAGE, "thôn", "cấp thôn", "bản", "xóm", "ấp", "tổ dân phố", "khu phố", "thôn bản");
}
