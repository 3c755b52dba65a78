-- What says that a day is off or worked. A swapped day holds only where somebody can name the announcement.
alter table holiday add column source text;
update holiday set source = case kind
    when 'HOLIDAY' then 'Bộ luật Lao động 2019, Điều 112'
    else case when name_vi like 'Nghỉ bù%' then 'Bộ luật Lao động 2019, Điều 111 khoản 3'
        else 'Thông báo nghỉ lễ năm ' || extract(year from date) || ' (chưa ghi số văn bản)' end
    end;
alter table holiday
    alter column source set not null,
    add constraint ck_holiday_source check (source is nfc normalized and source <> '');

-- The years of which all announced days are in, swapped ones too. Of other years only the law is known.
create table holiday_year (
    year   int  not null,
    source text not null,
    constraint pk_holiday_year primary key (year),
    constraint ck_holiday_year_year check (year between 1900 and 2999),
    constraint ck_holiday_year_source check (source is nfc normalized and source <> '')
);
grant select, insert, delete on holiday_year to ${app};

-- 2026 and 2027 are not among them: their swapped days are not known here.
insert into holiday_year (year, source)
select year, 'Bộ luật Lao động 2019 và thông báo nghỉ lễ từng năm (chưa ghi số văn bản)'
from generate_series(2022, 2025) as year;
