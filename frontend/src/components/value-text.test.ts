import i18next from 'i18next'
import { beforeAll, expect, test } from 'vitest'
import { openDesk } from '../i18n/i18n'
import { valueText } from './value-text'

beforeAll(openDesk)

test.each([
  ['total', '12345', '12.345'],
  ['aged_15_and_over', '999', '999'],
  ['households', '1200', '1.200'],
  ['value', '62149', '62.149'],
  ['base_value', '1000000', '1.000.000'],
  ['total', 'KPS', 'KPS'],
  ['year', '2022', '2022'],
  ['unit_code', '06391', '06391'],
  ['phone', '0912345678', '0912345678'],
  ['document_number', '2022-07-13', '2022-07-13'],
  ['document_date', '2022-07-13', '13/07/2022'],
  ['valid_from', '2022-08-01', '01/08/2022'],
  ['valid_to', '2190-01-01T00:00+07:00', 'hết ngày 31/12/2189'],
  ['valid_to', '2190-01-01T09:30+07:00', '09:30 01/01/2190'],
  ['valid_from', '2190-01-01T00:00+07:00', '00:00 01/01/2190'],
  ['valid_to', '2190-01-01', '01/01/2190'],
  ['joined_on', '2022-08-01', '01/08/2022'],
  ['period_to', 'cuối năm', 'cuối năm'],
  ['share_percent', '12.5', '12,5'],
  ['unit_level', 'COMMUNE', 'Xã'],
  ['level', 'VILLAGE', 'Thôn'],
  ['type', 'THI_TRAN', 'Thị trấn'],
  ['role', 'LEADER', 'Tổ trưởng'],
  ['kind', 'STOCK', 'Lũy kế'],
  ['kind', 'AS_FOUND', 'Hiện trạng'],
  ['answer', 'COUNT', 'Số đếm'],
  ['answer', 'RATIO', 'Tỷ lệ từ hai số'],
  ['direction', 'MORE', 'Càng nhiều càng tốt'],
  ['direction', 'LESS', 'Càng ít càng tốt'],
  ['min', '1000', '1.000'],
  ['max', '99.5', '99,5'],
  ['max', 'nhiều', 'nhiều'],
  ['kind', 'WORKING_DAY', 'Ngày nghỉ cuối tuần phải đi làm'],
  ['working', 'NO', 'Không'],
  ['date', '2023-01-02', '02/01/2023'],
  ['counts', 'ACCOUNTS', 'tài khoản'],
  ['percent_of', 'HOUSEHOLDS', 'phần trăm số hộ'],
  ['kind', 'NEVER_HEARD_OF', 'NEVER_HEARD_OF'],
  ['source', 'Niên giám 2022', 'Niên giám 2022'],
])('%s: %s is shown as %s', (column, value, shown) => expect(valueText(i18next.t, column, value)).toBe(shown))
