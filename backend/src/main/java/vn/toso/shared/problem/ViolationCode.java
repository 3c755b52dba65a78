package vn.toso.shared.problem;

/**
 * What is wrong with one field, parameter or cell. Each feature has an enum of its own; the contract lists the constants of
 * all of them.
 */
public interface ViolationCode extends WireName {}
