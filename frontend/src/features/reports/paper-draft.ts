import type { Paper, Signature } from '../../api/types'
import { formatDate, parseDate } from '../../shared/dates'

/** The typed values of the paper: lists with one item per line, and the date as written in Vietnam. */
export interface PaperDraft extends Omit<Paper, 'signedOn' | 'recipients'> {
  signedOn: string
  recipients: string
}

export function toDraft({ signedOn, recipients, ...paper }: Paper): PaperDraft {
  return {
    ...paper,
    signedOn: signedOn ? formatDate(signedOn) : '',
    recipients: recipients.join('\n'),
  }
}

export const byLine = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Converts the typed values. An unreadable date is left out; check it with `readableDate` first. */
export function toPaper({ signedOn, recipients, ...draft }: PaperDraft): Paper {
  return {
    ...draft,
    signedOn: parseDate(signedOn),
    body: draft.body.filter(({ text }) => text.trim() !== ''),
    recipients: byLine(recipients),
  }
}

const required = ['issuingBody', 'place', 'subject'] as const

/** Whether a required field is empty. */
export function isMissing(draft: PaperDraft, name: keyof PaperDraft): boolean {
  return required.some((each) => each === name && draft[each].trim() === '')
}

export function isComplete(draft: PaperDraft): boolean {
  const complete = !required.some((name) => isMissing(draft, name)) && isSigned(draft.signature)
  return readableDate(draft) && complete && toPaper(draft).body.length > 0
}

/** Whether the titles of the signature are complete: a signer other than the head needs a title of their own. */
export function isSigned({ capacity, headTitle, ownTitle }: Signature): boolean {
  return headTitle.trim() !== '' && (capacity === 'HEAD' || ownTitle.trim() !== '')
}

export function readableDate({ signedOn }: PaperDraft): boolean {
  return signedOn.trim() === '' || parseDate(signedOn) !== undefined
}
