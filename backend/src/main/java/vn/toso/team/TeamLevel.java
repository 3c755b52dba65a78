package vn.toso.team;

/** At which of the two levels a team works: for a whole commune, or for some of its villages. */
public enum TeamLevel {
    COMMUNE,
    VILLAGE
}
