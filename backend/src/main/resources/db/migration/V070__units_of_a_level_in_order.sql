-- A page of the units of a level, by code: read in this order, a hundred communes of a country are found without sorting all of them.
create index ix_unit_version_level_order on unit_version (level, coalesce(code, ''), folded_name, unit_id);
