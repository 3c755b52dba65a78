-- INVENTED: the programme of the province of Cao Bằng, so that a province of several districts has work to show.

insert into indicator (id, owner_unit_id, code, name_vi, name_en, kind, counts, direction, answer, valid_from)
select i.id::uuid, u.unit_id, i.code, i.vi, i.en, 'STOCK', 'ACCOUNTS', 'MORE',
    '{"type": "COUNT", "decimals": 0, "measure": {"vi": "tài khoản", "en": "accounts"}}'::jsonb,
    date '2022-01-01'
from unit_version u, (values
    ('7050de30-0011-4000-8000-000000000001', 'CB_SERVICES', 'Tài khoản dịch vụ công trực tuyến', 'Accounts for online public services'),
    ('7050de30-0011-4000-8000-000000000002', 'CB_PAYMENT', 'Tài khoản thanh toán điện tử', 'Payment accounts'),
    ('7050de30-0011-4000-8000-000000000003', 'CB_BUYER', 'Người mua trên sàn TMĐT', 'Buyers on e-commerce floors'),
    ('7050de30-0011-4000-8000-000000000004', 'CB_TOTAL', 'Tổng số tài khoản', 'All accounts')
) as i(id, code, vi, en)
where u.level = 'PROVINCE' and u.code = '04';

insert into indicator_part (indicator_id, part_id, position) values
    ('7050de30-0011-4000-8000-000000000004', '7050de30-0011-4000-8000-000000000001', 0),
    ('7050de30-0011-4000-8000-000000000004', '7050de30-0011-4000-8000-000000000002', 1),
    ('7050de30-0011-4000-8000-000000000004', '7050de30-0011-4000-8000-000000000003', 2);

insert into regime (id, owner_unit_id, code)
select '7050de30-0012-4000-8000-000000000001', unit_id, 'TINH-CNSCD'
from unit_version where level = 'PROVINCE' and code = '04';

insert into regime_version (id, regime_id, name_vi, name_en, content, legal_basis, recipient, sending_method, outline,
    reporting_level, calendar, rules, valid_from, valid_to)
values ('7050de30-0012-4000-8000-000000000002', '7050de30-0012-4000-8000-000000000001',
    'Báo cáo hằng ngày của các xã (số liệu giả định)', 'Daily report of the communes (invented figures)',
    'Số tài khoản dịch vụ công, thanh toán điện tử và người mua trên sàn thương mại điện tử, lũy kế đến hết ngày',
    'Kế hoạch của UBND tỉnh Cao Bằng (giả định)',
    'Sở Thông tin và Truyền thông tỉnh Cao Bằng',
    'Nhập trên Tổ Số',
    'Kết quả triển khai thực hiện đến hết ngày',
    'COMMUNE', '{"kind": "DAILY"}',
    '[{"kind": "FALLING", "severity": "WARNING"},
      {"kind": "JUMP", "severity": "WARNING", "factor": 5, "atLeast": 100}]',
    date '2022-06-20', date '2023-01-01');

insert into regime_timing (regime_version_id, level, closing_time, deadline_days, deadline_time)
values ('7050de30-0012-4000-8000-000000000002', 'COMMUNE', time '17:00', 0, time '17:00');

insert into regime_indicator (regime_version_id, indicator_id, position) values
    ('7050de30-0012-4000-8000-000000000002', '7050de30-0011-4000-8000-000000000001', 0),
    ('7050de30-0012-4000-8000-000000000002', '7050de30-0011-4000-8000-000000000002', 1),
    ('7050de30-0012-4000-8000-000000000002', '7050de30-0011-4000-8000-000000000003', 2),
    ('7050de30-0012-4000-8000-000000000002', '7050de30-0011-4000-8000-000000000004', 3);

insert into target (id, unit_id, name_vi, name_en, counts, period_from, period_to)
select '7050de30-0013-4000-8000-000000000001', unit_id,
    'Người dân sử dụng dịch vụ số năm 2022 (giả định)', 'People who use digital services in 2022 (invented)',
    'PERSONS', date '2022-01-01', date '2023-01-01'
from unit_version where level = 'PROVINCE' and code = '04';

insert into target_indicator (target_id, indicator_id, method, rate_digits) values
    ('7050de30-0013-4000-8000-000000000001', '7050de30-0011-4000-8000-000000000001', 'SHARE', 2),
    ('7050de30-0013-4000-8000-000000000001', '7050de30-0011-4000-8000-000000000002', 'SHARE', 2),
    ('7050de30-0013-4000-8000-000000000001', '7050de30-0011-4000-8000-000000000003', 'SHARE', 2),
    ('7050de30-0013-4000-8000-000000000001', '7050de30-0011-4000-8000-000000000004', 'ACCOUNTS_PER_PLANNED_PERSON', 1);
