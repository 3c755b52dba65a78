package vn.toso.team;

public enum TeamStatus {
    ACTIVE,
    DISSOLVED
}
