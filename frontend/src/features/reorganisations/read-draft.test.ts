import { expect, test } from 'vitest'
import { huuLien, huuLung, town, yenBinh } from '../../testing/factories'
import { blankEvent, type Draft, type EventDraft, type EventKind } from './draft'
import { readDecision, readDraft } from './read-draft'

const decision: Draft = {
  decisionNumber: ' 1672/NQ-UBTVQH15 ',
  decisionDate: '16/6/2025',
  issuer: 'Ủy ban Thường vụ Quốc hội',
  effectiveOn: '1/7/2025',
  note: ' ',
  events: [],
}
const event = (kind: EventKind, part: Partial<EventDraft> = {}): EventDraft => ({
  ...blankEvent(kind, ['DISTRICT']),
  key: 'e1',
  ...part,
})
const read = (...events: EventDraft[]) => readDraft({ ...decision, events })
const whole = (unit: typeof huuLien) => ({ unit, part: false, share: '' })
const begun = { type: 'XA' as const, code: ' 06400 ', name: ' Hữu Liên ', parent: { unit: huuLung } }

test('texts of the decision are trimmed, its dates are parsed, and an empty note is left out', () => {
  expect(readDecision(decision)).toEqual({
    problems: {},
    decision: {
      decisionNumber: '1672/NQ-UBTVQH15',
      decisionDate: '2025-06-16',
      issuer: 'Ủy ban Thường vụ Quốc hội',
      effectiveOn: '2025-07-01',
      note: undefined,
    },
  })
})

test('missing and unreadable dates are different problems', () => {
  const { problems } = readDecision({ ...decision, decisionNumber: ' ', decisionDate: '', effectiveOn: '31/2/2025' })
  expect(problems).toEqual({ decisionNumber: 'required', decisionDate: 'required', effectiveOn: 'date' })
})

test('a document needs at least one event', () => {
  expect(read().problems).toEqual({ events: 'addEvent' })
})

test('a merge has predecessors with their extent, and the new unit', () => {
  const units = [whole(huuLien), { unit: yenBinh, part: true, share: '12,5' }]
  const { body, problems, origins } = read(event('MERGE', { units, begun }))
  expect(problems).toEqual({})
  expect(origins).toEqual([{ key: 'e1', field: undefined }])
  expect(body.events).toEqual([
    {
      kind: 'MERGE',
      predecessors: [
        { unitId: huuLien.id, extent: 'WHOLE' },
        { unitId: yenBinh.id, extent: 'PART', share: 0.125 },
      ],
      outside: [],
      unit: {
        ref: 'e1',
        level: 'COMMUNE',
        type: 'XA',
        code: '06400',
        name: 'Hữu Liên',
        parent: { id: huuLung.id },
      },
    },
  ])
})

test.each([
  ['33,3333', 0.333333],
  ['50 %', 0.5],
  ['0,01', 0.0001],
])('a share of %s is %d', (share, value) => {
  const { body, problems } = read(event('MERGE', { units: [{ unit: yenBinh, part: true, share }], begun }))
  expect(problems).toEqual({})
  expect(body.events[0]).toMatchObject({ predecessors: [{ share: value }] })
})

test.each(['0', '100', '12.5', '-5', 'nửa', '1,23456'])('%s is not a valid share', (share) => {
  const { problems } = read(event('MERGE', { units: [{ unit: yenBinh, part: true, share }], begun }))
  expect(problems).toEqual({ 'e1.units.0.share': 'percent' })
})

test('the share of a unit that passes as a whole is ignored', () => {
  const { problems } = read(event('MERGE', { units: [{ ...whole(yenBinh), share: 'nửa' }], begun }))
  expect(problems).toEqual({})
})

test('an incomplete event names its missing fields', () => {
  expect(read(event('MERGE')).problems).toEqual({
    'e1.units': 'pickUnit',
    'e1.begun.name': 'required',
    'e1.begun.parent': 'pickUnit',
  })
  expect(read(event('ABSORB')).problems).toEqual({ 'e1.unit': 'pickUnit', 'e1.units': 'pickUnit' })
  expect(read(event('RENAME')).problems).toEqual({ 'e1.unit': 'pickUnit', 'e1.name': 'required' })
  expect(read(event('CHANGE_CODE')).problems).toEqual({ 'e1.unit': 'pickUnit', 'e1.code': 'required' })
  expect(read(event('MOVE')).problems).toEqual({ 'e1.parent': 'pickUnit', 'e1.units': 'pickUnit' })
  expect(read(event('REMOVE_TIER')).problems).toEqual({ 'e1.unit': 'pickUnit' })
})

test('a move of several units is sent as several events, each with its field', () => {
  const { body, origins } = read(event('MOVE', { units: [whole(huuLien), whole(town)], parent: { ref: 'e2' } }))
  expect(body.events).toEqual([
    { kind: 'MOVE', unitId: huuLien.id, parent: { ref: 'e2' } },
    { kind: 'MOVE', unitId: town.id, parent: { ref: 'e2' } },
  ])
  expect(origins).toEqual([
    { key: 'e1', field: 'units.0' },
    { key: 'e1', field: 'units.1' },
  ])
})

test('the end of a unit moves only those children that have a new parent', () => {
  const children = [
    { unit: huuLien, place: {} },
    { unit: yenBinh, place: { unit: town } },
  ]
  const { body, origins, problems } = read(event('END', { units: [whole(huuLung)], children }))
  expect(problems).toEqual({})
  expect(body.events).toEqual([
    { kind: 'END', unitId: huuLung.id },
    { kind: 'MOVE', unitId: yenBinh.id, parent: { id: town.id } },
  ])
  expect(origins.map(({ field }) => field)).toEqual(['units.0', 'children.1'])
})

test('a split creates new units or passes into units of another event, with shares if the document states them', () => {
  const parts = [
    { ref: 'p1', into: '', unit: begun, share: '60' },
    { ref: 'p2', into: 'e9', unit: begun, share: '40' },
  ]
  const stated = read(event('SPLIT', { unit: huuLien, parts, sharesStated: true }))
  expect(stated.problems).toEqual({})
  expect(stated.body.events[0]).toMatchObject({
    kind: 'SPLIT',
    unitId: huuLien.id,
    parts: [
      { unit: { ref: 'p1', name: 'Hữu Liên' }, share: 0.6 },
      { into: 'e9', share: 0.4 },
    ],
  })
  const silent = read(event('SPLIT', { unit: huuLien, parts, sharesStated: false }))
  expect(JSON.stringify(silent.body.events)).not.toContain('share')
  const lacking = parts.map((part) => ({ ...part, share: '' }))
  expect(read(event('SPLIT', { unit: huuLien, parts: lacking, sharesStated: true })).problems).toEqual({
    'e1.parts.0.share': 'required',
    'e1.parts.1.share': 'required',
  })
})

test('an outside predecessor needs a name; its code and parent may be unknown', () => {
  const outside = [
    { name: 'Đồng Tân', code: ' ', within: 'Lạng Sơn' },
    { name: ' ', code: '', within: '' },
  ]
  const { body, problems } = read(event('MERGE', { units: [whole(huuLien)], outside, begun }))
  expect(problems).toEqual({ 'e1.outside.1.name': 'required' })
  expect(body.events[0]).toMatchObject({ outside: [{ name: 'Đồng Tân', code: undefined, within: 'Lạng Sơn' }, {}] })
})
