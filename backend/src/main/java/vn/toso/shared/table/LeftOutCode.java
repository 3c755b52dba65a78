package vn.toso.shared.table;

import vn.toso.shared.problem.WireName;

/** Why a row is skipped. A feature with reasons of its own has its own enum; the OpenAPI document lists all constants. */
public interface LeftOutCode extends WireName {}
