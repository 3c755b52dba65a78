-- For the units that ended in a period: of all versions, those with an end are a tenth.
create index ix_unit_version_level_valid_to on unit_version (level, valid_to) where valid_to is not null;
