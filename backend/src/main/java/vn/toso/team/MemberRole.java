package vn.toso.team;

import vn.toso.shared.table.Words;

/** Tổ trưởng, tổ phó, thư ký, thành viên; in the order of a roster. */
public enum MemberRole {
    LEADER,
    DEPUTY,
    SECRETARY,
    MEMBER;

    /** The words that tables use. */
    static final Words<MemberRole> WORDS = Words.of(MemberRole.class)
            .and(LEADER, "tổ trưởng")
            .and(DEPUTY, "tổ phó", "phó tổ trưởng")
            .and(SECRETARY, "thư ký", "thư kí")
            .and(MEMBER, "thành viên", "tổ viên");
}
