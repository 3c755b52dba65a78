import type { TFunction } from 'i18next'
import type { UnitRef } from '../../api/types'
import { decisionFields } from './decision-step'
import type { Draft } from './draft'

const ofDecision = (field: string) => decisionFields.find((one) => one === field)

export const isOfDecision = (field: string) => ofDecision(field) !== undefined

/** The key of the event that a field belongs to. */
export const keyIn = (field: string, draft: Draft) => draft.events.find(({ key }) => field.startsWith(`${key}.`))?.key

/** A line of the summary: the name of the field and its problem. */
export function summaryLine(t: TFunction, field: string, words: string, draft: Draft): string {
  const decision = ofDecision(field)
  if (decision) return `${t(`reorg.field.${decision}`)}: ${words}`
  const index = draft.events.findIndex(({ key }) => key === keyIn(field, draft))
  const event = draft.events[index]
  if (!event) return words
  return `${t('reorg.atEvent', { number: index + 1, kind: t(`reorg.kinds.${event.kind}`) })}: ${words}`
}

/** All units in the draft, to find names for the server's ids. */
export function unitsIn({ events }: Draft): UnitRef[] {
  return events
    .flatMap((event) => [
      event.unit,
      event.begun.parent.unit,
      event.parent.unit,
      ...event.units.map(({ unit }) => unit),
      ...event.parts.map((part) => part.unit.parent.unit),
      ...event.children.map(({ unit }) => unit),
    ])
    .flatMap((unit) => (unit ? [unit, ...(unit.ancestors ?? [])] : []))
}
