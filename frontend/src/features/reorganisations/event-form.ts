import { createContext, useContext } from 'react'
import type { Draft, EventDraft } from './draft'

interface EventForm {
  /** The date of the tree for picking units. */
  asOf: string
  draft: Draft
  event: EventDraft
  change: (part: Partial<EventDraft>) => void
  idOf: (field: string) => string
  problemOf: (field: string) => string | undefined
}

/** The event that is being edited; gives fields at any depth access to it. */
export const EventFormContext = createContext<EventForm | undefined>(undefined)

export function useEventForm(): EventForm {
  const form = useContext(EventFormContext)
  if (!form) throw new Error('useEventForm needs an EventFormContext')
  return form
}
