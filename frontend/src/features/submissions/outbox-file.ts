import type { NewSubmission } from '../../api/types'
import { store, type QueueItem } from '../../device/store'
import { isUnsent, put } from './outbox'

const format = 'toso.queue'
const version = 1
/** Limits well above what a phone queues, and well below what it could not handle. */
const limits = { bytes: 2_000_000, items: 500 }

export type FileProblem = 'damaged' | 'foreign' | 'newer' | 'tooLarge'

/** Thrown for a file that cannot be used. */
export class RefusedFile extends Error {
  readonly why: FileProblem

  constructor(why: FileProblem, options?: ErrorOptions) {
    super(why, options)
    this.name = 'RefusedFile'
    this.why = why
  }
}

type Packed = Pick<QueueItem, 'key' | 'body' | 'correction' | 'unit' | 'regimeName' | 'indicators'>

/** The unsent reports as a file for another device of the same user. It has the keys, so the server accepts each report once. */
export function pack(subject: string, items: QueueItem[]): string {
  const packed: Packed[] = items
    .filter((item) => item.subject === subject && isUnsent(item))
    .map(({ key, body, correction, unit, regimeName, indicators }) => ({
      key,
      body,
      correction,
      unit,
      regimeName,
      indicators,
    }))
  return JSON.stringify({ format, version, subject, items: packed }, null, 1)
}

/** Reads a file of `pack`; throws a {@link RefusedFile} if it cannot be used. */
export async function unpack(file: Blob, subject: string): Promise<Packed[]> {
  if (file.size > limits.bytes) throw new RefusedFile('tooLarge')
  const content = parse(await file.text())
  if (!isRecord(content) || content.format !== format) throw new RefusedFile('damaged')
  if (content.version !== version) throw new RefusedFile('newer')
  if (content.subject !== subject) throw new RefusedFile('foreign')
  const { items } = content
  if (!Array.isArray(items) || items.length > limits.items || !items.every(isPacked)) throw new RefusedFile('damaged')
  return items
}

/** Queues the reports that this device does not have, and returns their number. */
export async function take(subject: string, packed: Packed[]): Promise<number> {
  const database = await store()
  let added = 0
  for (const { key, body, correction, unit, regimeName, indicators } of packed) {
    if (await database.get('queue', key)) continue
    await put({ key, subject, body, correction, unit, regimeName, indicators, state: 'waiting' })
    added++
  }
  return added
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new RefusedFile('damaged', { cause })
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string'
const isId = (value: unknown) => isText(value) && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)
const isLocalText = (value: unknown) => isRecord(value) && isText(value.vi) && isText(value.en)

function isPacked(item: unknown): item is Packed {
  if (!isRecord(item)) return false
  const { key, body, correction, unit, regimeName, indicators } = item
  return (
    isId(key) &&
    isBody(body) &&
    (correction === undefined || isCorrection(correction)) &&
    isRecord(unit) &&
    [unit.type, unit.name].every(isText) &&
    isLocalText(regimeName) &&
    Array.isArray(indicators) &&
    indicators.every(isIndicator)
  )
}

const isIndicator = (one: unknown) =>
  isRecord(one) && isId(one.id) && isLocalText(one.name) && Array.isArray(one.partIds) && isAnswer(one.answer)

/** Files of older versions have none. */
const isAnswer = (answer: unknown) =>
  answer === undefined ||
  (isRecord(answer) &&
    isText(answer.type) &&
    [0, 1, 2, 3].some((decimals) => decimals === answer.decimals) &&
    (answer.measure === undefined || isLocalText(answer.measure)))

function isCorrection(correction: unknown): boolean {
  if (!isRecord(correction)) return false
  const { submissionId, version, reason } = correction
  return isId(submissionId) && Number.isInteger(version) && (reason === undefined || isText(reason))
}

/** Checks only the shape; the server checks the figures, as with typed ones. */
function isBody(body: unknown): body is NewSubmission & { enteredAt: string } {
  if (!isRecord(body)) return false
  const { regimeId, unitId, asOf, enteredAt, figures } = body
  return (
    isId(regimeId) &&
    isId(unitId) &&
    isText(asOf) &&
    /^\d{4}-\d{2}-\d{2}$/.test(asOf) &&
    isText(enteredAt) &&
    !Number.isNaN(Date.parse(enteredAt)) &&
    Array.isArray(figures) &&
    figures.length > 0 &&
    figures.every((one) => isRecord(one) && isId(one.indicatorId) && (Number.isInteger(one.value) || isText(one.mark)))
  )
}
