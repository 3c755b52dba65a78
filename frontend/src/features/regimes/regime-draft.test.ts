import { expect, test } from 'vitest'
import { app, buyers, indicatorView, postMart, regime, voso } from '../../testing/factories'
import { withParts } from './asked'
import { blankRegime, parseTime, readRegime, readTimes, revisionOf } from './regime-draft'

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
  [{ frequency: 'MONTHS_12' }, { kind: 'MONTHLY', closingDay: 14, months: 12 }],
] as const)('%j is asked as %j', (typed, calendar) => {
  const days = 'days' in typed ? [...typed.days] : []
  expect(readTimes({ ...blank, ...typed, days })).toMatchObject({ problems: {}, calendar })
})

test.each([
  [{ frequency: 'WEEKDAYS' }, { days: 'pickDay' }],
  [
    { frequency: 'EVERY_N_DAYS', n: '0', first: '31/2/2022' },
    { n: 'n', first: 'date' },
  ],
  [{ frequency: 'MONTHS_1', closingDay: '32' }, { closingDay: 'closingDay' }],
] as const)('%j is refused: %j', (typed, problems) => {
  expect(readTimes({ ...blank, ...typed, days: [] }).problems).toEqual(problems)
})

test('a version that is not changed is sent as it was', () => {
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

test('a sum is asked for with all that it comes down to, each once', () => {
  const indicators = [app, buyers, postMart, voso].map(indicatorView)
  const asked = withParts([{ indicatorId: voso.id, help: 'x' }], buyers.id, indicators)
  expect(asked.map(({ indicatorId }) => indicatorId)).toEqual([voso.id, buyers.id, postMart.id])
})

test('a rule goes with the figure it is about', () => {
  const rules = [
    { kind: 'FALLING' as const, severity: 'WARNING' as const, indicatorId: app.id },
    { kind: 'RANGE' as const, severity: 'ERROR' as const, indicatorId: voso.id, max: 5 },
    { kind: 'ABOVE_POPULATION' as const, severity: 'WARNING' as const },
  ]
  const { definition } = readRegime({ ...blank, rules, asked: [{ indicatorId: app.id, help: '' }] }, undefined)
  expect(definition.rules.map(({ kind }) => kind)).toEqual(['FALLING', 'ABOVE_POPULATION'])
})
