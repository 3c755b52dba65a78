-- INVENTED: what the province of Lạng Sơn asks of its communes in 2026, and a commune of its villages. FIRST is the first day
-- of both reports.

insert into indicator (id, owner_unit_id, code, name_vi, name_en, kind, counts, direction, answer, valid_from)
select i.id::uuid, u.unit_id, i.code, i.vi, i.en, i.kind, i.counts, 'MORE', case i.counts
        when 'ACCOUNTS' then '{"type": "COUNT", "decimals": 0, "measure": {"vi": "tài khoản", "en": "accounts"}}'::jsonb
        else '{"type": "COUNT", "decimals": 0, "measure": {"vi": "người", "en": "people"}}'::jsonb end,
    date '2026-01-01'
from unit_version u, (values
    ('7050de30-0021-4000-8000-000000000001', 'VNEID_L2', 'Tài khoản VNeID mức độ 2', 'VNeID level 2 accounts', 'STOCK', 'ACCOUNTS'),
    ('7050de30-0021-4000-8000-000000000002', 'PAYMENT', 'Tài khoản thanh toán không tiền mặt', 'Accounts for cashless payment', 'STOCK', 'ACCOUNTS'),
    ('7050de30-0021-4000-8000-000000000003', 'SIGNATURE', 'Chữ ký số cá nhân', 'Personal digital signatures', 'STOCK', 'ACCOUNTS'),
    ('7050de30-0021-4000-8000-000000000004', 'DIGITAL_TOTAL', 'Tổng số tài khoản', 'All accounts', 'STOCK', 'ACCOUNTS'),
    ('7050de30-0021-4000-8000-000000000005', 'GUIDED', 'Người được hướng dẫn dịch vụ công', 'People guided to public services', 'FLOW', 'PERSONS')
) as i(id, code, vi, en, kind, counts)
where u.level = 'PROVINCE' and u.code = '20';

insert into indicator_part (indicator_id, part_id, position) values
    ('7050de30-0021-4000-8000-000000000004', '7050de30-0021-4000-8000-000000000001', 0),
    ('7050de30-0021-4000-8000-000000000004', '7050de30-0021-4000-8000-000000000002', 1),
    ('7050de30-0021-4000-8000-000000000004', '7050de30-0021-4000-8000-000000000003', 2);

insert into regime (id, owner_unit_id, code)
select i.id::uuid, u.unit_id, i.code
from unit_version u
join (values
    ('7050de30-0022-4000-8000-000000000001', 'LS-CNSCD', 'PROVINCE', '20'),
    ('7050de30-0022-4000-8000-000000000011', 'THON-CNSCD', 'COMMUNE', '06400')
) as i(id, code, level, of_unit) on u.level = i.level and u.code = i.of_unit;

insert into regime_version (id, regime_id, name_vi, name_en, content, legal_basis, recipient, sending_method, outline,
    reporting_level, calendar, rules, valid_from)
values
    ('7050de30-0022-4000-8000-000000000002', '7050de30-0022-4000-8000-000000000001',
    'Báo cáo hằng ngày của các xã, phường (số liệu giả định)', 'Daily report of the communes (invented figures)',
    'Số tài khoản số của người dân, lũy kế đến hết ngày, và số người được hướng dẫn trong ngày',
    'Kế hoạch của UBND tỉnh Lạng Sơn (giả định)',
    'Sở Khoa học và Công nghệ tỉnh Lạng Sơn',
    'Nhập trên Tổ Số',
    'Kết quả triển khai thực hiện đến hết ngày',
    'COMMUNE', '{"kind": "DAILY"}',
    '[{"kind": "FALLING", "severity": "WARNING"},
      {"kind": "JUMP", "severity": "WARNING", "factor": 5, "atLeast": 100}]',
    date 'FIRST'),
    ('7050de30-0022-4000-8000-000000000012', '7050de30-0022-4000-8000-000000000011',
    'Báo cáo hằng ngày của các thôn (số liệu giả định)', 'Daily report of the villages (invented figures)',
    'Số tài khoản số của người dân, lũy kế đến hết ngày, và số người được hướng dẫn trong ngày',
    'Kế hoạch của UBND xã Hữu Liên (giả định)',
    'Phòng Văn hóa - Xã hội xã Hữu Liên',
    'Nhập trên Tổ Số',
    'Kết quả triển khai thực hiện đến hết ngày',
    'VILLAGE', '{"kind": "DAILY"}',
    '[{"kind": "FALLING", "severity": "WARNING"}]',
    date 'FIRST');

insert into regime_timing (regime_version_id, level, closing_time, deadline_days, deadline_time) values
    ('7050de30-0022-4000-8000-000000000002', 'COMMUNE', time '17:00', 0, time '17:00'),
    ('7050de30-0022-4000-8000-000000000012', 'VILLAGE', time '16:00', 0, time '16:30');

insert into regime_indicator (regime_version_id, indicator_id, position)
select version::uuid, ('7050de30-0021-4000-8000-00000000000' || place + 1)::uuid, place
from (values ('7050de30-0022-4000-8000-000000000002'), ('7050de30-0022-4000-8000-000000000012')) as v(version),
    generate_series(0, 4) as place;

insert into target (id, unit_id, name_vi, name_en, counts, period_from, period_to)
select '7050de30-0023-4000-8000-000000000001', unit_id,
    'Người dân sử dụng dịch vụ số năm 2026 (giả định)', 'People who use digital services in 2026 (invented)',
    'PERSONS', date '2026-01-01', date '2027-01-01'
from unit_version where level = 'PROVINCE' and code = '20';

insert into target_indicator (target_id, indicator_id, method, rate_digits) values
    ('7050de30-0023-4000-8000-000000000001', '7050de30-0021-4000-8000-000000000001', 'SHARE', 2),
    ('7050de30-0023-4000-8000-000000000001', '7050de30-0021-4000-8000-000000000002', 'SHARE', 2),
    ('7050de30-0023-4000-8000-000000000001', '7050de30-0021-4000-8000-000000000003', 'SHARE', 2),
    ('7050de30-0023-4000-8000-000000000001', '7050de30-0021-4000-8000-000000000004', 'ACCOUNTS_PER_PLANNED_PERSON', 1);

-- The province's reports are those of its department.
insert into report_template (regime_id, version, wording, prepares, edited_at, edited_by_name)
values ('7050de30-0022-4000-8000-000000000001', 0, '{
  "subject": "Kết quả triển khai {cac_chi_tieu} {ky}",
  "body": [
    {"style": "TEXT", "text": "Thực hiện {can_cu}, Sở Khoa học và Công nghệ báo cáo kết quả triển khai trên địa bàn {don_vi} {ky} như sau:"},
    {"style": "TEXT", "text": "[Chỉ tiêu kế hoạch năm {nam} là {chi_tieu_day_du}, theo văn bản số {van_ban_chi_tieu}.]"},
    {"style": "HEADING", "text": "1. Kết quả thực hiện"},
    {"style": "TEXT", "text": "Qua tổng hợp số liệu của {so_don_vi} ({tinh_hinh_gui}), kết quả triển khai thực hiện {ky}[, {ten_tong}: {tong}], cụ thể:"},
    {"style": "ITEM", "text": "{chi_tiet}"},
    {"style": "TEXT", "text": "{pham_vi_so_lieu}"},
    {"style": "HEADING", "text": "2. Đánh giá"},
    {"style": "TEXT", "text": "{dung_han}. {dan_dau} {cham}"},
    {"style": "TEXT", "text": "{so_voi_truoc}"},
    {"style": "HEADING", "text": "3. Đề nghị"},
    {"style": "ITEM", "text": "Ủy ban nhân dân các xã, phường rà soát, báo cáo đầy đủ, đúng thời gian theo quy định; {de_nghi_don_vi_chua_bao_cao}."},
    {"style": "ITEM", "text": "Rà soát, kiện toàn Tổ công nghệ số cộng đồng ở những nơi có thay đổi thành viên."}],
  "signature": {"capacity": "HEAD", "onBehalfOf": "", "headTitle": "GIÁM ĐỐC", "ownTitle": "", "name": ""},
  "recipients": ["Như trên", "Lưu: VT, CĐS"]}', false, timestamptz '2026-01-15 08:00:00+07', 'Quản trị tỉnh Lạng Sơn');
