-- Indicators are defined, renamed and ended by those who run the programme. One that something uses is never redefined.
alter table indicator
    add column version int not null default 0,
    -- What whoever types a figure is told about it.
    add column help_vi text,
    add column help_en text,
    add constraint ck_indicator_help check ((help_vi is null) = (help_en is null)),
    add constraint ck_indicator_text check (name_vi is nfc normalized and name_en is nfc normalized
        and help_vi is nfc normalized and help_en is nfc normalized);

grant update, delete on indicator_part to ${app};
