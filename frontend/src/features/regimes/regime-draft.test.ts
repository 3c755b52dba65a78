import { expect, test } from 'vitest'
import type { Rule } from '../../api/types'
import { app, buyers, indicatorView, postMart, regime, voso } from '../../testing/factories'
import { withParts } from './asked'
import { readBackfilling } from './backfilling-draft'
import { fieldAt } from './form-problems'
import { blankRegime, parseTime, readRegime, readTimes, revisionOf } from './regime-draft'
import { blankRule, readRule, ruleDraftOf, rulesFor, type RuleDraft } from './rule-draft'

test.each([
  ['17:00', '17:00:00'],
  ['7h30', '07:30:00'],
  ['9', '09:00:00'],
  ['24:00', undefined],
  ['17:60', undefined],
  ['1700', undefined],
  ['', undefined],
])('the hour "%s" is read as %s', (text, time) => {
  expect(parseTime(text)).toBe(time)
})

const unexpected = (member: string) => expect.unreachable(member)

const blank = blankRegime('2022-07-13')

test.each([
  [{ frequency: 'DAILY' }, { kind: 'DAILY' }],
  [
    { frequency: 'WEEKDAYS', days: ['MONDAY', 'FRIDAY'] },
    { kind: 'WEEKDAYS', days: ['MONDAY', 'FRIDAY'] },
  ],
  [
    { frequency: 'EVERY_N_DAYS', n: '10', first: '1/8/2022' },
    { kind: 'EVERY_N_DAYS', n: 10, first: '2022-08-01' },
  ],
  [
    { frequency: 'CUMULATIVE', periods: ['HALF_YEAR', 'NINE_MONTHS'] },
    { kind: 'CUMULATIVE', closingDay: 14, periods: ['HALF_YEAR', 'NINE_MONTHS'] },
  ],
  [
    { frequency: 'DATES', dates: '20/7/2022\n\n 15/7/2022; 1/8/2022' },
    { kind: 'DATES', dates: ['2022-07-15', '2022-07-20', '2022-08-01'] },
  ],
  [{ frequency: 'MONTHS_12' }, { kind: 'MONTHLY', closingDay: 14, months: 12 }],
] as const)('%j is read as the calendar %j', (typed, calendar) => {
  const days = 'days' in typed ? [...typed.days] : []
  const periods = 'periods' in typed ? [...typed.periods] : []
  expect(readTimes({ ...blank, ...typed, days, periods })).toMatchObject({ problems: {}, calendar })
})

test.each([
  [{ frequency: 'WEEKDAYS' }, { days: 'pickDay' }],
  [
    { frequency: 'EVERY_N_DAYS', n: '0', first: '31/2/2022' },
    { n: 'n', first: 'date' },
  ],
  [{ frequency: 'MONTHS_1', closingDay: '32' }, { closingDay: 'closingDay' }],
  [
    { frequency: 'CUMULATIVE', closingDay: '0' },
    { closingDay: 'closingDay', periods: 'pickPeriod' },
  ],
  [{ frequency: 'DATES', dates: '' }, { dates: 'dates' }],
  [{ frequency: 'DATES', dates: '15/7/2022\n15/7/2022' }, { dates: 'dates' }],
  [{ frequency: 'DATES', dates: '15/7/2022\n31/2/2022' }, { dates: 'dates' }],
] as const)('%j is refused: %j', (typed, problems) => {
  expect(readTimes({ ...blank, ...typed, days: [], periods: [] }).problems).toEqual(problems)
})

test('an unchanged version is sent with its original values', () => {
  const before = {
    ...regime,
    calendar: { kind: 'MONTHLY' as const, closingDay: 20, months: 3 },
    indicators: [
      { ...app, help: { vi: 'Đã xác thực', en: 'Confirmed' } },
      { ...voso, help: { vi: 'Của chỉ tiêu', en: 'Its own' } },
    ],
  }
  const all = [indicatorView(app), { ...indicatorView(voso), help: { vi: 'Của chỉ tiêu', en: 'Its own' } }]
  const draft = { ...revisionOf(before, all, '2022-07-13'), validFrom: '1/8/2022' }
  const { problems, definition } = readRegime(draft, before)
  expect(problems).toEqual({})
  expect(definition).toEqual({
    name: before.name,
    content: before.content,
    legalBasis: before.legalBasis,
    recipient: before.recipient,
    sendingMethod: before.sendingMethod,
    outline: before.outline,
    reportingLevel: 'COMMUNE',
    calendar: before.calendar,
    timings: [],
    indicators: [{ indicatorId: app.id, help: { vi: 'Đã xác thực', en: 'Confirmed' } }, { indicatorId: voso.id }],
    rules: [],
  })
})

test('a new version starts with the single dates that have not passed', () => {
  const before = { ...regime, calendar: { kind: 'DATES' as const, dates: ['2022-07-12', '2022-07-13', '2022-08-01'] } }
  expect(revisionOf(before, [], '2022-07-13').dates).toBe('13/07/2022\n01/08/2022')
})

test('only a first day in the past needs reason, document and deadline', () => {
  const problems = {}
  expect(readBackfilling({ ...blank, validFrom: '13/7/2022' }, '2022-07-13', problems)).toBeUndefined()
  expect(problems).toEqual({})
  const past = { ...blank, validFrom: '1/7/2022' }
  readBackfilling(past, '2022-07-13', problems)
  expect(problems).toEqual({
    backfillReason: 'required',
    documentNumber: 'required',
    documentDate: 'date',
    backfillDeadline: 'date',
  })
  const typed = {
    backfillReason: ' Số cũ ',
    documentNumber: '12/CV',
    documentDate: '1/7/2022',
    backfillDeadline: '31/12/2022',
  }
  expect(readBackfilling({ ...past, ...typed }, '2022-07-13', {})).toEqual({
    reason: 'Số cũ',
    documentNumber: '12/CV',
    documentDate: '2022-07-01',
    deadline: '2022-12-31',
  })
})

test('adding a sum adds all its parts, each once', () => {
  const indicators = [app, buyers, postMart, voso].map(indicatorView)
  const asked = withParts([{ indicatorId: voso.id, help: 'x', helpEn: '' }], buyers.id, indicators)
  expect(asked.map(({ indicatorId }) => indicatorId)).toEqual([voso.id, buyers.id, postMart.id])
})

test('removing an indicator removes its rules', () => {
  const rules = [
    { ...blankRule, kind: 'FALLING' as const, indicatorId: app.id },
    { ...blankRule, indicatorId: voso.id, max: '5' },
    { ...blankRule, kind: 'ABOVE_POPULATION' as const },
    { ...blankRule, kind: 'RATIO_RANGE' as const, numeratorIds: [app.id], denominatorIds: [voso.id] },
    { ...blankRule, kind: 'PARTS_EXCEED_WHOLE' as const, indicatorId: app.id, partIds: [voso.id] },
  ]
  expect(rulesFor(rules, [app.id]).map(({ kind }) => kind)).toEqual(['FALLING', 'ABOVE_POPULATION'])
})

test.each<Rule>([
  { kind: 'RANGE', severity: 'ERROR', indicatorId: app.id, min: 0, max: 12345 },
  { kind: 'RANGE', severity: 'WARNING', max: 5 },
  { kind: 'FALLING', severity: 'WARNING' },
  { kind: 'JUMP', severity: 'WARNING', indicatorId: voso.id, factor: 3, atLeast: 1000 },
  { kind: 'ABOVE_POPULATION', severity: 'ERROR' },
  { kind: 'PARTS_EXCEED_WHOLE', severity: 'ERROR', wholeId: app.id, partIds: [voso.id] },
  { kind: 'RATIO_RANGE', severity: 'ERROR', numeratorIds: [app.id], denominatorIds: [voso.id], min: 12.5, max: 100 },
])('%j is the same after editing without a change', (rule) => {
  expect(readRule(ruleDraftOf(rule), unexpected)).toEqual(rule)
})

test.each<[Partial<RuleDraft>, Record<string, string>]>([
  [{ kind: 'RANGE' }, { min: 'minOrMax' }],
  [{ kind: 'RANGE', min: '1,5' }, { min: 'count' }],
  [{ kind: 'RANGE', min: '5', max: '4' }, { max: 'belowMin' }],
  [
    { kind: 'JUMP', factor: '0', atLeast: '' },
    { factor: 'factor', atLeast: 'count' },
  ],
  [{ kind: 'JUMP', atLeast: '3.000.000.000' }, { atLeast: 'count' }],
  [
    { kind: 'RATIO_RANGE', min: '101', max: '100' },
    { numeratorIds: 'pickIndicator', denominatorIds: 'pickIndicator', max: 'belowMin' },
  ],
  [{ kind: 'RATIO_RANGE', numeratorIds: ['a'], denominatorIds: ['b'], min: '1.5', max: '' }, { min: 'percent' }],
  [{ kind: 'RATIO_RANGE', numeratorIds: ['a'], denominatorIds: ['b'] }, { min: 'minOrMax' }],
  [{ kind: 'PARTS_EXCEED_WHOLE' }, { indicatorId: 'pickIndicator', partIds: 'pickIndicator' }],
])('%j is refused: %j', (typed, problems) => {
  const found: Record<string, string> = {}
  readRule({ ...blankRule, ...typed }, (member, problem) => (found[member] = problem))
  expect(found).toEqual(problems)
})

test.each([
  ['/code', 'code'],
  ['/definition/name/vi', 'name'],
  ['/definition/calendar/n', 'n'],
  ['/definition/calendar/dates/3', 'dates'],
  ['/backfilling/deadline', 'backfillDeadline'],
  ['/backfilling/documentNumber', 'documentNumber'],
  ['/backfilling', 'validFrom'],
  ['/definition/timings', 'closingTime.0'],
  ['/definition/timings/1/level', 'closingTime.1'],
  ['/definition/timings/1/deadlineTime', 'deadlineTime.1'],
  ['/definition/indicators/2/indicatorId', 'asked.2'],
  ['/definition/rules/0', 'rules.0.indicatorId'],
  ['/definition/rules/0/max', 'rules.0.max'],
  ['/definition/rules/1/denominatorIds/0', 'rules.1.denominatorIds'],
])('a violation at %s belongs to the field %s', (pointer, field) => {
  expect(fieldAt(pointer)).toBe(field)
})
