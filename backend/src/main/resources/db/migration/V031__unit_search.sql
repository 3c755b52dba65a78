-- What a search looks at: the folded name by its letters and by its beginning, and the beginning of a code.
create extension if not exists pg_trgm;

create index ix_unit_version_folded_name_trgm on unit_version using gin (folded_name gin_trgm_ops);
create index ix_unit_version_folded_name on unit_version (folded_name text_pattern_ops);
create index ix_unit_version_code on unit_version (code text_pattern_ops);

-- All that a unit has been: the closure and whatever asks for its lifetime look for it by the unit alone, for which the
-- index of the exclusion constraint is several times slower.
create index ix_unit_version_unit_id on unit_version (unit_id, valid_from);
