import type { Paper, Signature } from '../../api/types'

/** The typed values of the paper, with one recipient per line. Number and date of signature are entered when it is issued. */
export interface PaperDraft extends Omit<Paper, 'number' | 'signedOn' | 'recipients'> {
  recipients: string
  addressee: string
}

export function toDraft(paper: Paper): PaperDraft {
  const { superiorBody, issuingBody, place, subject, body, signature, recipients, addressee = '' } = paper
  return { superiorBody, issuingBody, place, subject, body, signature, recipients: recipients.join('\n'), addressee }
}

export const byLine = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

export function toPaper({ recipients, ...draft }: PaperDraft): Paper {
  return {
    ...draft,
    number: '',
    body: draft.body.filter(({ text }) => text.trim() !== ''),
    recipients: byLine(recipients),
  }
}

const required = ['issuingBody', 'place', 'subject'] as const

/** Whether a required field is empty. */
export function isMissing(draft: PaperDraft, name: keyof PaperDraft): boolean {
  return required.some((each) => each === name && draft[each].trim() === '')
}

/** Number and symbol, such as `12/BC-UBND`. */
export const isDocumentNumber = (text: string) => /^\d{1,6}\p{L}?(\/[\p{L}\d]+([&.-][\p{L}\d]+)*)+$/u.test(text.trim())

export function isComplete(draft: PaperDraft): boolean {
  const complete = !required.some((name) => isMissing(draft, name)) && isSigned(draft.signature)
  return complete && toPaper(draft).body.length > 0
}

/** Whether the titles of the signature are complete: a signer other than the head needs a title of their own. */
export function isSigned({ capacity, headTitle, ownTitle }: Signature): boolean {
  return headTitle.trim() !== '' && (capacity === 'HEAD' || ownTitle.trim() !== '')
}
