-- The programme of the district of Hữu Lũng in 2022. Published: the four apps and their sums, the target and its share,
-- the documents and dates, the daily report to the district's Office. Invented: the closing hour and the deadline, the
-- rules that warn, the codes, the English names, and from when the target counts (the date of the province's letter).

insert into indicator (id, owner_unit_id, code, name_vi, name_en, kind, counts, direction, answer, valid_from)
select i.id::uuid, u.unit_id, i.code, i.vi, i.en, 'STOCK', 'ACCOUNTS', 'MORE',
    '{"type": "COUNT", "decimals": 0, "measure": {"vi": "tài khoản", "en": "accounts"}}'::jsonb,
    date '2022-01-01'
from unit_version u, (values
    ('7050de30-0001-4000-8000-000000000001', 'APP_XULANG', 'Công dân số Xứ Lạng', 'Citizen app Công dân số Xứ Lạng'),
    ('7050de30-0001-4000-8000-000000000002', 'APP_BANK', 'Tài khoản thanh toán MBBank', 'MBBank payment accounts'),
    ('7050de30-0001-4000-8000-000000000003', 'SHOP_POSTMART', 'Người mua trên PostMart', 'Buyers on PostMart'),
    ('7050de30-0001-4000-8000-000000000004', 'SHOP_VOSO', 'Người mua trên Voso', 'Buyers on Voso'),
    ('7050de30-0001-4000-8000-000000000005', 'SHOP_BUYER', 'Người mua trên hai sàn TMĐT', 'Buyers on both e-commerce floors'),
    ('7050de30-0001-4000-8000-000000000006', 'APP_TOTAL', 'Tổng số tài khoản', 'All accounts')
) as i(id, code, vi, en)
where u.level = 'DISTRICT' and u.code = '186';

insert into indicator_part (indicator_id, part_id, position) values
    ('7050de30-0001-4000-8000-000000000005', '7050de30-0001-4000-8000-000000000003', 0),
    ('7050de30-0001-4000-8000-000000000005', '7050de30-0001-4000-8000-000000000004', 1),
    ('7050de30-0001-4000-8000-000000000006', '7050de30-0001-4000-8000-000000000001', 0),
    ('7050de30-0001-4000-8000-000000000006', '7050de30-0001-4000-8000-000000000002', 1),
    ('7050de30-0001-4000-8000-000000000006', '7050de30-0001-4000-8000-000000000005', 2);

insert into regime (id, owner_unit_id, code)
select '7050de30-0002-4000-8000-000000000001', unit_id, 'HL-CNSCD'
from unit_version where level = 'DISTRICT' and code = '186';

insert into regime_version (id, regime_id, name_vi, name_en, content, legal_basis, recipient, sending_method, outline,
    reporting_level, calendar, rules, valid_from)
values ('7050de30-0002-4000-8000-000000000002', '7050de30-0002-4000-8000-000000000001',
    'Báo cáo hằng ngày của Tổ công nghệ số cộng đồng',
    'Daily report of the community digital technology teams',
    'Số tài khoản Công dân số Xứ Lạng, MBBank và người mua trên hai sàn thương mại điện tử, lũy kế đến hết ngày',
    'Công văn số 439/UBND-VH ngày 06/4/2022 của UBND huyện Hữu Lũng',
    'Phòng Văn hóa và Thông tin huyện Hữu Lũng',
    'Nhập trên Tổ Số',
    'Kết quả triển khai thực hiện đến hết ngày',
    'COMMUNE', '{"kind": "DAILY"}',
    '[{"kind": "FALLING", "severity": "WARNING"},
      {"kind": "JUMP", "severity": "WARNING", "factor": 5, "atLeast": 100},
      {"kind": "ABOVE_POPULATION", "severity": "WARNING"}]',
    date '2022-04-06');

insert into regime_timing (regime_version_id, level, closing_time, deadline_days, deadline_time)
values ('7050de30-0002-4000-8000-000000000002', 'COMMUNE', time '17:00', 0, time '17:00');

insert into regime_indicator (regime_version_id, indicator_id, position) values
    ('7050de30-0002-4000-8000-000000000002', '7050de30-0001-4000-8000-000000000001', 0),
    ('7050de30-0002-4000-8000-000000000002', '7050de30-0001-4000-8000-000000000002', 1),
    ('7050de30-0002-4000-8000-000000000002', '7050de30-0001-4000-8000-000000000005', 2),
    ('7050de30-0002-4000-8000-000000000002', '7050de30-0001-4000-8000-000000000003', 3),
    ('7050de30-0002-4000-8000-000000000002', '7050de30-0001-4000-8000-000000000004', 4),
    ('7050de30-0002-4000-8000-000000000002', '7050de30-0001-4000-8000-000000000006', 5);

insert into target (id, unit_id, name_vi, name_en, counts, period_from, period_to)
select '7050de30-0003-4000-8000-000000000001', unit_id,
    'Người dân cài đặt và sử dụng các ứng dụng số năm 2022', 'People who install and use the digital apps in 2022',
    'PERSONS', date '2022-01-01', date '2023-01-01'
from unit_version where level = 'DISTRICT' and code = '186';

-- Declared: 70 % of the population aged 15 and over, 62.149 people. The population itself was not published.
insert into target_version (id, target_id, value, share_percent, base_vi, base_en, effective_from,
    document_number, document_date, document_issuer)
values ('7050de30-0003-4000-8000-000000000002', '7050de30-0003-4000-8000-000000000001', 62149, 70,
    'Dân số từ 15 tuổi trở lên', 'Population aged 15 and over', date '2022-04-01',
    '355/UBND-KGVX', date '2022-04-01', 'UBND tỉnh Lạng Sơn');

insert into target_division (target_version_id, unit_id, mode, note)
select '7050de30-0003-4000-8000-000000000002', unit_id, 'HAND', 'Phân bổ giả định cho bản minh họa'
from unit_version where level = 'DISTRICT' and code = '186';

-- The sums over several apps are accounts divided by people: not a share of the people, and labelled so.
insert into target_indicator (target_id, indicator_id, method, rate_digits) values
    ('7050de30-0003-4000-8000-000000000001', '7050de30-0001-4000-8000-000000000001', 'SHARE', 2),
    ('7050de30-0003-4000-8000-000000000001', '7050de30-0001-4000-8000-000000000002', 'SHARE', 2),
    ('7050de30-0003-4000-8000-000000000001', '7050de30-0001-4000-8000-000000000005', 'ACCOUNTS_PER_PLANNED_PERSON', 2),
    ('7050de30-0003-4000-8000-000000000001', '7050de30-0001-4000-8000-000000000006', 'ACCOUNTS_PER_PLANNED_PERSON', 1);
