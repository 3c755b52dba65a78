import type {
  ClockView,
  Contact,
  EntryForm,
  Indicator,
  IndicatorRef,
  Me,
  Progress,
  ProgressRow,
  RegimeView,
  ReportView,
  SubmissionView,
  Total,
  UnitRef,
  UnitView,
} from '../api/types'

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const unit = (number: number, level: UnitRef['level'], type: UnitRef['type'], name: string): UnitRef => ({
  id: id(number),
  level,
  type,
  name,
})

export const huuLung = unit(1, 'DISTRICT', 'HUYEN', 'Hữu Lũng')
export const yenBinh = unit(11, 'COMMUNE', 'XA', 'Yên Bình')
export const huuLien = unit(12, 'COMMUNE', 'XA', 'Hữu Liên')
export const town = unit(13, 'COMMUNE', 'THI_TRAN', 'Hữu Lũng')

const indicator = (number: number, code: string, name: string, partIds: string[] = []): IndicatorRef => ({
  id: id(number),
  code,
  name: { vi: name, en: name },
  kind: 'STOCK',
  counts: 'ACCOUNTS',
  answer: { type: 'COUNT', measure: { vi: 'tài khoản', en: 'accounts' }, decimals: 0 },
  partIds,
})

export const app = indicator(21, 'app', 'Công dân số Xứ Lạng')
export const postMart = indicator(22, 'postmart', 'PostMart')
export const voso = indicator(23, 'voso', 'Voso')
export const buyers = indicator(24, 'buyers', 'Tài khoản người mua', [postMart.id, voso.id])
export const all = indicator(25, 'all', 'Tổng số tài khoản', [app.id, buyers.id])

export const indicatorView = (ref: IndicatorRef): Indicator => ({
  ...ref,
  version: 0,
  ownerId: huuLung.id,
  validFrom: '2022-01-01',
  allowedActions: ['EDIT', 'END'],
})

const indicators = [app, buyers, postMart, voso, all]

const plain = { ancestors: [], childCount: 2, validFrom: '2004-01-01', allowedActions: [] }
export const unitView = (ref: UnitRef): UnitView => ({ ...ref, ...plain })

export const me = (ref: UnitRef, ...allowedActions: Me['allowedActions']): Me => ({
  subject: 'subject',
  name: 'Vi Thị Hương',
  assignments: [{ unit: ref, role: 'CONSOLIDATOR', allowedActions: ['REVIEW', 'CONSOLIDATE'] }],
  formerAssignments: [],
  administersRoot: false,
  allowedActions: ['VIEW_FIGURES', 'VIEW_PROGRAMME', 'VIEW_TEAMS', 'VIEW_ROSTERS', ...allowedActions],
})

export const clock: ClockView = {
  now: '2022-07-13T09:05:00Z',
  today: '2022-07-13',
  zone: 'Asia/Ho_Chi_Minh',
  offsetSeconds: -100_000_000,
  movable: false,
}

export const regime: RegimeView = {
  id: id(31),
  version: 0,
  code: 'daily',
  name: { vi: 'Báo cáo ngày', en: 'Daily report' },
  ownerId: huuLung.id,
  content: 'Tài khoản số',
  legalBasis: '439/UBND-VH',
  recipient: 'Phòng Văn hóa và Thông tin',
  sendingMethod: 'Phần mềm',
  outline: 'Hủy',
  reportingLevel: 'COMMUNE',
  calendar: { kind: 'DAILY' },
  timings: [],
  rules: [],
  indicators,
  validFrom: '2022-04-06',
  allowedActions: [],
}

export const due = { closesAt: '2022-07-13T10:00:00Z', dueAt: '2022-07-13T10:00:00Z', calendarConfirmed: true }

const target = {
  targetId: id(41),
  value: 62149,
  counts: 'PERSONS' as const,
  allocated: false,
  periodFrom: '2022-01-01',
  periodTo: '2023-01-01',
  documentNumber: '355/UBND-KGVX',
  documentDate: '2022-04-01',
}

function totals(values: (number | undefined)[]): Total[] {
  return indicators.map(({ id: indicatorId }, index) => {
    const fresh = values[index] == null ? 0 : 1
    const coverage = { fresh, carried: 0, notApplicable: 0, none: 1 - fresh, lackingPart: 0 }
    return { indicatorId, value: values[index], units: 1, coverage }
  })
}

const others = { late: 0, backfilled: 0, returned: 0, partial: 0, exempt: 0, carried: 0 }

export function row(ref: UnitRef, values: number[] | undefined): ProgressRow {
  const reported = values ? 1 : 0
  return {
    unit: ref,
    coverage: { expected: 1, reported, missing: 1 - reported, ...others },
    totals: totals(values ?? []),
    status: values ? 'REPORTED' : 'MISSING',
    timeliness: values ? 'ON_TIME' : undefined,
    unanswered: [],
    missingUnits: [],
  }
}

export function progress(rows: ProgressRow[]): Progress {
  const missing = rows.filter(({ status }) => status === 'MISSING')
  const [appTotal, buyersTotal, ...parts] = totals([2205, 2492, 1197, 1295, 6281])
  const sum = parts.pop()
  return {
    regimeId: regime.id,
    regimeName: regime.name,
    unit: huuLung,
    asOf: clock.today,
    reportingLevel: 'COMMUNE',
    asked: true,
    ...due,
    indicators,
    coverage: { expected: rows.length, reported: rows.length - missing.length, missing: missing.length, ...others },
    totals: [
      { ...(appTotal as Total), target, rate: { percent: 3.55, digits: 2, method: 'SHARE' } },
      { ...(buyersTotal as Total), target, rate: { percent: 4.01, digits: 2, method: 'SHARE' } },
      ...parts,
      { ...(sum as Total), target, rate: { percent: 10.1, digits: 1, method: 'ACCOUNTS_PER_PLANNED_PERSON' } },
    ],
    missingUnits: missing.map((each) => each.unit),
    returnedUnits: [],
    partialUnits: [],
    view: 'then',
    undivided: [],
    notCarried: [],
    incomplete: [],
    rows,
  }
}

const noneBefore = { carriedFrom: [], dividedWithoutShares: [], recent: [] }

export const entryForm: EntryForm = {
  regimeId: regime.id,
  regimeName: regime.name,
  unit: huuLien,
  asOf: clock.today,
  ...due,
  status: 'MISSING',
  fields: [
    { ...noneBefore, indicator: buyers, target },
    {
      ...noneBefore,
      indicator: app,
      previous: { indicatorId: app.id, asOf: '2022-07-12', value: 1222 },
      target,
      recent: [{ asOf: '2022-07-12', value: 1222 }],
    },
    { ...noneBefore, indicator: postMart },
    { ...noneBefore, indicator: voso },
  ],
  rules: [],
  allowedActions: ['SUBMIT'],
}

export const submission: SubmissionView = {
  id: id(51),
  receiptCode: '7K3F-29QD',
  regimeId: regime.id,
  unit: huuLien,
  asOf: clock.today,
  state: 'SUBMITTED',
  timeliness: 'ON_TIME',
  enteredInTime: false,
  revision: 1,
  version: 0,
  receivedAt: '2022-07-13T09:06:00Z',
  actorName: 'Lộc Văn Liên',
  channel: 'WEB',
  figures: [
    { indicatorId: app.id, value: 1234 },
    { indicatorId: postMart.id, value: 5 },
    { indicatorId: voso.id, mark: 'NIL' },
  ],
  notes: [],
  allowedActions: [],
}

const line = (of: IndicatorRef, value: number, more: Partial<ReportView['content']['lines'][number]> = {}) => ({
  indicatorId: of.id,
  name: of.name.vi,
  part: of === postMart || of === voso,
  sum: of.partIds.length > 0,
  value,
  ...more,
})

export const report: ReportView = {
  signedFiles: [],
  openPoints: [{ kind: 'NOT_REPORTED', count: 1, units: ['xã Hữu Liên'] }],
  id: id(61),
  version: 0,
  regimeId: regime.id,
  unit: huuLung,
  asOf: clock.today,
  edition: 1,
  state: 'DRAFT',
  createdAt: '2022-07-13T09:06:00Z',
  createdByName: 'Phòng VHTT',
  paper: {
    superiorBody: 'ỦY BAN NHÂN DÂN',
    issuingBody: 'HUYỆN HỮU LŨNG',
    number: '',
    place: 'Hữu Lũng',
    subject: 'Kết quả triển khai đến hết ngày {ngay}',
    body: [
      { style: 'HEADING', text: '1. Kết quả' },
      { style: 'TEXT', text: 'Tổng số {tong}.' },
      { style: 'ITEM', text: '{chi_tiet}' },
    ],
    signature: { capacity: 'HEAD', onBehalfOf: 'ỦY BAN NHÂN DÂN', headTitle: 'CHỦ TỊCH', ownTitle: '', name: '' },
    recipients: ['Như trên', 'Lưu: VT'],
    addressee: 'Ủy ban nhân dân tỉnh Lạng Sơn',
  },
  body: [
    { style: 'HEADING', text: '1. Kết quả' },
    { style: 'TEXT', text: 'Tổng số 6.281 tài khoản, đạt 10,1% kế hoạch.' },
    { style: 'ITEM', text: 'PostMart: 1.197' },
    { style: 'ITEM', text: 'Voso: 1.295' },
  ],
  placeholders: [
    { name: 'ngay', value: '13/7/2022' },
    { name: 'tong', value: '6.281 tài khoản, đạt 10,1% kế hoạch' },
    { name: 'chi_tiet', value: 'PostMart: 1.197; Voso: 1.295', lines: ['PostMart: 1.197', 'Voso: 1.295'] },
  ],
  content: {
    unit: huuLung,
    asOf: clock.today,
    regimeName: regime.name.vi,
    legalBasis: regime.legalBasis,
    coverage: { expected: 2, reported: 1, late: 0, missing: 1, exempt: 0 },
    missingUnits: ['Hữu Liên'],
    plan: { value: 62149, counts: 'PERSONS', documentNumber: '355/UBND-KGVX', documentDate: '2022-04-01' },
    lines: [
      line(app, 2205, { percent: 3.55, digits: 2, method: 'SHARE' }),
      line(buyers, 2492, { percent: 4.01, digits: 2, method: 'ACCOUNTS_PER_PLANNED_PERSON', meanPercent: 2 }),
      line(postMart, 1197),
      line(voso, 1295),
      line(all, 6281, { percent: 10.1, digits: 1, method: 'ACCOUNTS_PER_PLANNED_PERSON', meanPercent: 3.37 }),
    ],
    rows: [
      {
        unit: yenBinh,
        status: 'REPORTED',
        timeliness: 'ON_TIME',
        receivedAt: '2022-07-13T09:00:00Z',
        revision: 1,
        rank: 1,
        figures: [2205, 2492, 1197, 1295, 6281].map((value) => ({ value })),
      },
      { unit: huuLien, status: 'MISSING', figures: [{}, {}, {}, {}, {}] },
    ],
    details: [],
  },
  events: [{ action: 'CREATE', at: '2022-07-13T09:06:00Z', actorName: 'Phòng VHTT' }],
  allowedActions: ['EDIT', 'SUBMIT'],
}

/** Who can be called about Hữu Liên. */
export const focalPerson: Contact = {
  unit: huuLien,
  version: 1,
  name: 'Nông Thị Hà',
  phone: '09•• ••• 123',
  hours: '7:30–17:00',
  allowedActions: ['READ_PHONE'],
}
