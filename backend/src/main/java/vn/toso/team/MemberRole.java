package vn.toso.team;

/** Tổ trưởng, tổ phó, thư ký, thành viên; in the order in which a roster names them. */
public enum MemberRole {
    LEADER,
    DEPUTY,
    SECRETARY,
    MEMBER
}
