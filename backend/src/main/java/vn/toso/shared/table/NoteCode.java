package vn.toso.shared.table;

import vn.toso.shared.problem.WireName;

/** How a file was interpreted. A feature with notes of its own has its own enum; the OpenAPI document lists all constants. */
public interface NoteCode extends WireName {}
