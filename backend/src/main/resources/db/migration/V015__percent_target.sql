-- A target in percent: its share of a count of each unit's own, instead of a number that is divided.
alter table target
    add column percent_of text,
    add constraint ck_target_percent_of check (percent_of in ('AGED_15_AND_OVER', 'TOTAL', 'HOUSEHOLDS'));
alter table target_version
    alter column value drop not null,
    add constraint ck_target_version_declared check (value is not null or share_percent is not null);
