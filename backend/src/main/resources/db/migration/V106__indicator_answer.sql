-- How an indicator is answered: the record indicator.Answer. What has been defined so far are counts.
alter table indicator
    add column answer jsonb,
    add column direction text,
    add column source text,
    drop constraint ck_indicator_kind,
    add constraint ck_indicator_kind check (kind in ('STOCK', 'FLOW', 'AS_FOUND')),
    add constraint ck_indicator_direction check (direction in ('MORE', 'LESS'));

update indicator set answer = jsonb_strip_nulls(jsonb_build_object('type', 'COUNT', 'decimals', 0, 'measure', case counts
    when 'PERSONS' then '{"vi": "người", "en": "people"}'::jsonb
    when 'ACCOUNTS' then '{"vi": "tài khoản", "en": "accounts"}'::jsonb
    when 'ORGANISATIONS' then '{"vi": "cơ quan, tổ chức", "en": "organisations"}'::jsonb end));

alter table indicator alter column answer set not null, alter column answer set default '{"type": "COUNT", "decimals": 0}';
