-- What a search looks at: the folded name by its letters and by its beginning, and the beginning of a code.
create extension if not exists pg_trgm;

create index ix_unit_version_folded_name_trgm on unit_version using gin (folded_name gin_trgm_ops);
create index ix_unit_version_folded_name on unit_version (folded_name text_pattern_ops);
create index ix_unit_version_code on unit_version (code text_pattern_ops);
