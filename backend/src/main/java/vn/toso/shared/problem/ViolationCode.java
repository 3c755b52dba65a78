package vn.toso.shared.problem;

/** What is wrong with a field, parameter or cell. Each feature has its own enum; the OpenAPI document lists all constants. */
public interface ViolationCode extends WireName {}
