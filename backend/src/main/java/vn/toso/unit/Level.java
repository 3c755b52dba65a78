package vn.toso.unit;

/** A tier of the administration, the highest first. A unit's parent may be of any higher tier: since 1/7/2025 there is no district. */
public enum Level {
    COUNTRY,
    PROVINCE,
    DISTRICT,
    COMMUNE,
    VILLAGE
}
