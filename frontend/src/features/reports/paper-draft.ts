import type { Paper } from '../../api/types'
import { formatDate, parseDate } from '../../shared/dates'

/** The paper as it is typed: lists by line, and the date the way it is written here. */
export interface PaperDraft extends Omit<Paper, 'signedOn' | 'capacity' | 'recipients'> {
  signedOn: string
  capacity: string
  recipients: string
}

export function toDraft({ signedOn, capacity, recipients, ...paper }: Paper): PaperDraft {
  return {
    ...paper,
    signedOn: signedOn ? formatDate(signedOn) : '',
    capacity: capacity.join('\n'),
    recipients: recipients.join('\n'),
  }
}

const byLine = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** A date that cannot be read leaves the paper without one: see `readableDate`. */
export function toPaper({ signedOn, capacity, recipients, ...draft }: PaperDraft): Paper {
  return {
    ...draft,
    signedOn: parseDate(signedOn),
    body: draft.body.filter(({ text }) => text.trim() !== ''),
    capacity: byLine(capacity),
    recipients: byLine(recipients),
  }
}

const required = ['issuingBody', 'place', 'subject'] as const

/** Whether a field stands empty that the document cannot do without. */
export function isMissing(draft: PaperDraft, name: keyof PaperDraft): boolean {
  return required.some((each) => each === name && draft[each].trim() === '')
}

export function isComplete(draft: PaperDraft): boolean {
  return readableDate(draft) && !required.some((name) => isMissing(draft, name)) && toPaper(draft).body.length > 0
}

export function readableDate({ signedOn }: PaperDraft): boolean {
  return signedOn.trim() === '' || parseDate(signedOn) !== undefined
}
