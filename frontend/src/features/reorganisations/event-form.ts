import { createContext, useContext } from 'react'
import type { Draft, EventDraft } from './draft'

interface EventForm {
  /** The day of the tree from which units are picked. */
  asOf: string
  draft: Draft
  event: EventDraft
  change: (part: Partial<EventDraft>) => void
  idOf: (field: string) => string
  problemOf: (field: string) => string | undefined
}

/** The event that is being filled in, for the fields at whatever depth they stand. */
export const EventFormContext = createContext<EventForm | undefined>(undefined)

export function useEventForm(): EventForm {
  const form = useContext(EventFormContext)
  if (!form) throw new Error('A field of an event outside of one')
  return form
}
