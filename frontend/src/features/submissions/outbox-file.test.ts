import { Blob as NodeBlob } from 'node:buffer'
import { expect, test } from 'vitest'
import type { QueueItem } from '../../device/store'
import { store } from '../../device/store'
import { app, entryForm, huuLien, regime, submission } from '../../testing/factories'
import { pack, RefusedFile, take, unpack } from './outbox-file'

const item = (key: number, more: Partial<QueueItem> = {}): QueueItem => ({
  key: `00000000-0000-4000-8000-0000000000${key}`,
  subject: 'subject',
  body: {
    regimeId: entryForm.regimeId,
    unitId: huuLien.id,
    asOf: '2022-07-13',
    enteredAt: '2022-07-13T09:00:00.000Z',
    figures: [{ indicatorId: app.id, value: 5 }],
  },
  unit: huuLien,
  regimeName: regime.name,
  indicators: regime.indicators,
  state: 'waiting',
  ...more,
})

// jsdom's Blob has no text().
const file = (text: string) => new NodeBlob([text]) as unknown as Blob

const why = (content: Blob, subject = 'subject') =>
  unpack(content, subject).then(
    () => undefined,
    (error: unknown) => (error instanceof RefusedFile ? error.why : error),
  )

test('the file has the unsent reports of the user with their keys, and nothing else', async () => {
  const correction = { submissionId: submission.id, version: 3, reason: 'Cộng nhầm' }
  const text = pack('subject', [item(11, { correction }), item(12, { state: 'sent' }), item(13, { subject: 'other' })])
  const packed = await unpack(file(text), 'subject')
  expect(packed).toHaveLength(1)
  expect(packed[0]).toMatchObject({ key: item(11).key, body: item(11).body, correction })
  expect(packed[0]).not.toHaveProperty('state')
})

test('a file of an older version, whose indicators have no answer, is read', async () => {
  const indicators = regime.indicators.map((indicator) => ({ ...indicator, answer: undefined }) as never)
  const packed = await unpack(file(pack('subject', [item(11, { indicators })])), 'subject')
  expect(packed[0]?.indicators).toHaveLength(indicators.length)
})

test('reports that the device already has are not taken from a file and do not change', async () => {
  await (await store()).put('queue', item(11, { state: 'failed' }))
  const packed = await unpack(file(pack('subject', [item(11), item(12)])), 'subject')
  expect(await take('subject', packed)).toBe(1)
  expect(await take('subject', packed)).toBe(0)
  const kept = await (await store()).getAll('queue')
  expect(kept.map(({ key, state }) => [key, state])).toEqual([
    [item(11).key, 'failed'],
    [item(12).key, 'waiting'],
  ])
})

test.each([
  ['no JSON', 'nothing of the kind'],
  ['something else', '{}'],
  ['a list', '[]'],
  ['an item without figures', pack('subject', [item(11, { body: { ...item(11).body, figures: [] } })])],
  ['an answer with too many decimals', pack('subject', [item(11)]).replace('"decimals": 0', '"decimals": 400')],
  ['half a number', pack('subject', [item(11)]).replace('"value": 5', '"value": 5.5')],
  ['a key that is none', pack('subject', [item(11)]).replaceAll(item(11).key, 'x')],
  [
    'a correction of nothing',
    pack('subject', [item(11, { correction: { submissionId: 'x', version: 0, reason: undefined } })]),
  ],
])('%s is damaged', async (_, text) => {
  expect(await why(file(text))).toBe('damaged')
})

test('a file of another user, of a newer version, or above the size limit is refused', async () => {
  const text = pack('subject', [item(11)])
  expect(await why(file(text), 'somebody')).toBe('foreign')
  expect(await why(file(text.replace('"version": 1', '"version": 2')))).toBe('newer')
  expect(await why(file('x'.repeat(2_000_001)))).toBe('tooLarge')
})
