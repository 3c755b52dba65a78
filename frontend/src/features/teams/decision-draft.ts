import type { TeamDecision } from '../../api/types'
import { formatDate, parseDate } from '../../shared/dates'
import { clean, type FieldProblems } from './field-problems'

/** The typed values of a decision. */
export interface DecisionDraft {
  number: string
  date: string
  signer: string
}

export const draftOfDecision = ({ number, date, signer }: TeamDecision): DecisionDraft => ({
  number,
  date: formatDate(date),
  signer,
})

/** Reads the decision, and adds its problems to `problems`. @param at JSON pointer of the decision in the request */
export function readDecision(draft: DecisionDraft, at: string, problems: FieldProblems): TeamDecision {
  for (const field of ['number', 'signer'] as const)
    if (clean(draft[field]) === '') problems[`${at}/${field}`] = 'required'
  return {
    number: clean(draft.number),
    date: readDate(draft.date, `${at}/date`, problems),
    signer: clean(draft.signer),
  }
}

export function readDate(text: string, pointer: string, problems: FieldProblems): string {
  const date = parseDate(text)
  if (!date) problems[pointer] = clean(text) === '' ? 'required' : 'not-a-date'
  return date ?? ''
}
