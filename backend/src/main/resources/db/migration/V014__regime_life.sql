-- Regimes are set up, changed from a date on and ended by those who run the programme.
alter table regime add column version int not null default 0;
grant update (version) on regime to ${app};

-- What whoever types a figure is told in this very form, where that is not what the indicator says.
alter table regime_indicator
    add column help_vi text,
    add column help_en text,
    add constraint ck_regime_indicator_help check ((help_vi is null) = (help_en is null)),
    add constraint ck_regime_indicator_help_nfc check (help_vi is nfc normalized and help_en is nfc normalized);

-- Whether deadline_days are days on which the State's offices work.
alter table regime_timing add column working_days boolean not null default false;

alter table exemption add column version int not null default 0;
grant update (version) on exemption to ${app};

-- Days that are not what the day of the week says. Offices work from Monday to Friday.
create table holiday (
    date    date not null,
    kind    text not null,
    name_vi text not null,
    name_en text not null,
    constraint pk_holiday primary key (date),
    -- By law, off by announcement (in lieu of a holiday on a weekend, or swapped), or a weekend that is worked instead.
    constraint ck_holiday_kind check (kind in ('HOLIDAY', 'DAY_OFF', 'WORKING_DAY')),
    constraint ck_holiday_name check (name_vi is nfc normalized and name_en is nfc normalized)
);
grant select, insert, delete on holiday to ${app};

-- Bộ luật Lao động 2019, Điều 111 and 112, and what was announced year by year. Of 2026 and 2027 only what follows from the
-- law and the lunar calendar, of Tết 2027 the four days that any of its arrangements has; the rest is added when it is
-- announced.
insert into holiday (date, kind, name_vi, name_en) values
    (date '2022-01-01', 'HOLIDAY', 'Tết Dương lịch', 'New Year’s Day'),
    (date '2022-01-03', 'DAY_OFF', 'Nghỉ bù Tết Dương lịch', 'In lieu of New Year’s Day'),
    (date '2022-01-31', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year'),
    (date '2022-02-01', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year'),
    (date '2022-02-02', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year'),
    (date '2022-02-03', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year'),
    (date '2022-02-04', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year'),
    (date '2022-04-10', 'HOLIDAY', 'Giỗ Tổ Hùng Vương', 'Hùng Kings’ Commemoration Day'),
    (date '2022-04-11', 'DAY_OFF', 'Nghỉ bù Giỗ Tổ Hùng Vương', 'In lieu of Hùng Kings’ Commemoration Day'),
    (date '2022-04-30', 'HOLIDAY', 'Ngày Chiến thắng', 'Reunification Day'),
    (date '2022-05-01', 'HOLIDAY', 'Ngày Quốc tế lao động', 'International Labour Day'),
    (date '2022-05-02', 'DAY_OFF', 'Nghỉ bù Ngày Chiến thắng', 'In lieu of Reunification Day'),
    (date '2022-05-03', 'DAY_OFF', 'Nghỉ bù Ngày Quốc tế lao động', 'In lieu of International Labour Day'),
    (date '2022-09-01', 'HOLIDAY', 'Quốc khánh', 'National Day'),
    (date '2022-09-02', 'HOLIDAY', 'Quốc khánh', 'National Day'),
    (date '2023-01-01', 'HOLIDAY', 'Tết Dương lịch', 'New Year’s Day'),
    (date '2023-01-02', 'DAY_OFF', 'Nghỉ bù Tết Dương lịch', 'In lieu of New Year’s Day'),
    (date '2023-01-20', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year'),
    (date '2023-01-21', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year'),
    (date '2023-01-22', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year'),
    (date '2023-01-23', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year'),
    (date '2023-01-24', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year'),
    (date '2023-01-25', 'DAY_OFF', 'Nghỉ bù Tết Nguyên đán', 'In lieu of Lunar New Year'),
    (date '2023-01-26', 'DAY_OFF', 'Nghỉ bù Tết Nguyên đán', 'In lieu of Lunar New Year'),
    (date '2023-04-29', 'HOLIDAY', 'Giỗ Tổ Hùng Vương', 'Hùng Kings’ Commemoration Day'),
    (date '2023-04-30', 'HOLIDAY', 'Ngày Chiến thắng', 'Reunification Day'),
    (date '2023-05-01', 'HOLIDAY', 'Ngày Quốc tế lao động', 'International Labour Day'),
    (date '2023-05-02', 'DAY_OFF', 'Nghỉ bù Giỗ Tổ Hùng Vương', 'In lieu of Hùng Kings’ Commemoration Day'),
    (date '2023-05-03', 'DAY_OFF', 'Nghỉ bù Ngày Chiến thắng', 'In lieu of Reunification Day'),
    (date '2023-09-01', 'HOLIDAY', 'Quốc khánh', 'National Day'),
    (date '2023-09-02', 'HOLIDAY', 'Quốc khánh', 'National Day'),
    (date '2023-09-04', 'DAY_OFF', 'Nghỉ bù Quốc khánh', 'In lieu of National Day'),
    (date '2024-01-01', 'HOLIDAY', 'Tết Dương lịch', 'New Year’s Day'),
    (date '2024-02-08', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year'),
    (date '2024-02-09', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year'),
    (date '2024-02-10', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year'),
    (date '2024-02-11', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year'),
    (date '2024-02-12', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year'),
    (date '2024-02-13', 'DAY_OFF', 'Nghỉ bù Tết Nguyên đán', 'In lieu of Lunar New Year'),
    (date '2024-02-14', 'DAY_OFF', 'Nghỉ bù Tết Nguyên đán', 'In lieu of Lunar New Year'),
    (date '2024-04-18', 'HOLIDAY', 'Giỗ Tổ Hùng Vương', 'Hùng Kings’ Commemoration Day'),
    (date '2024-04-29', 'DAY_OFF', 'Nghỉ hoán đổi với thứ Bảy 04/5/2024', 'Swapped with Saturday 4 May 2024'),
    (date '2024-04-30', 'HOLIDAY', 'Ngày Chiến thắng', 'Reunification Day'),
    (date '2024-05-01', 'HOLIDAY', 'Ngày Quốc tế lao động', 'International Labour Day'),
    (date '2024-05-04', 'WORKING_DAY', 'Làm bù cho thứ Hai 29/4/2024', 'In place of Monday 29 April 2024'),
    (date '2024-09-02', 'HOLIDAY', 'Quốc khánh', 'National Day'),
    (date '2024-09-03', 'HOLIDAY', 'Quốc khánh', 'National Day'),
    (date '2025-01-01', 'HOLIDAY', 'Tết Dương lịch', 'New Year’s Day'),
    (date '2025-01-27', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year'),
    (date '2025-01-28', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year'),
    (date '2025-01-29', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year'),
    (date '2025-01-30', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year'),
    (date '2025-01-31', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year'),
    (date '2025-04-07', 'HOLIDAY', 'Giỗ Tổ Hùng Vương', 'Hùng Kings’ Commemoration Day'),
    (date '2025-04-26', 'WORKING_DAY', 'Làm bù cho thứ Sáu 02/5/2025', 'In place of Friday 2 May 2025'),
    (date '2025-04-30', 'HOLIDAY', 'Ngày Chiến thắng', 'Reunification Day'),
    (date '2025-05-01', 'HOLIDAY', 'Ngày Quốc tế lao động', 'International Labour Day'),
    (date '2025-05-02', 'DAY_OFF', 'Nghỉ hoán đổi với thứ Bảy 26/4/2025', 'Swapped with Saturday 26 April 2025'),
    (date '2025-09-01', 'HOLIDAY', 'Quốc khánh', 'National Day'),
    (date '2025-09-02', 'HOLIDAY', 'Quốc khánh', 'National Day'),
    (date '2026-01-01', 'HOLIDAY', 'Tết Dương lịch', 'New Year’s Day'),
    (date '2026-02-16', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year'),
    (date '2026-02-17', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year'),
    (date '2026-02-18', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year'),
    (date '2026-02-19', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year'),
    (date '2026-02-20', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year'),
    (date '2026-04-26', 'HOLIDAY', 'Giỗ Tổ Hùng Vương', 'Hùng Kings’ Commemoration Day'),
    (date '2026-04-27', 'DAY_OFF', 'Nghỉ bù Giỗ Tổ Hùng Vương', 'In lieu of Hùng Kings’ Commemoration Day'),
    (date '2026-04-30', 'HOLIDAY', 'Ngày Chiến thắng', 'Reunification Day'),
    (date '2026-05-01', 'HOLIDAY', 'Ngày Quốc tế lao động', 'International Labour Day'),
    (date '2026-09-01', 'HOLIDAY', 'Quốc khánh', 'National Day'),
    (date '2026-09-02', 'HOLIDAY', 'Quốc khánh', 'National Day'),
    (date '2027-01-01', 'HOLIDAY', 'Tết Dương lịch', 'New Year’s Day'),
    (date '2027-02-05', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year'),
    (date '2027-02-06', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year'),
    (date '2027-02-07', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year'),
    (date '2027-02-08', 'HOLIDAY', 'Tết Nguyên đán', 'Lunar New Year'),
    (date '2027-04-16', 'HOLIDAY', 'Giỗ Tổ Hùng Vương', 'Hùng Kings’ Commemoration Day'),
    (date '2027-04-30', 'HOLIDAY', 'Ngày Chiến thắng', 'Reunification Day'),
    (date '2027-05-01', 'HOLIDAY', 'Ngày Quốc tế lao động', 'International Labour Day'),
    (date '2027-05-03', 'DAY_OFF', 'Nghỉ bù Ngày Quốc tế lao động', 'In lieu of International Labour Day'),
    (date '2027-09-02', 'HOLIDAY', 'Quốc khánh', 'National Day');
