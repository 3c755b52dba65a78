import { queryOptions, useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useChange } from '../api/change'
import { api } from '../api/client'
import { unwrap } from '../api/problem'
import type { Contact, NewContact } from '../api/types'
import { meOptions } from '../session/queries'

/** The server answers for so many units at once. */
const most = 50

/** Who can be called about the reports of a unit. */
export const contactOptions = (unit: string) =>
  queryOptions({
    queryKey: ['contacts', 'one', unit],
    queryFn: () => unwrap(api.GET('/api/v1/units/{id}/contact', { params: { path: { id: unit } } })),
  })

/** The same for many units, by the id of the unit. */
const contactsOptions = (units: string[]) =>
  queryOptions({
    queryKey: ['contacts', 'many', units],
    queryFn: async () => {
      const starts = Array.from({ length: Math.ceil(units.length / most) }, (_, index) => index * most)
      const pages = await Promise.all(
        starts.map((start) =>
          unwrap(api.GET('/api/v1/contacts', { params: { query: { unit: units.slice(start, start + most) } } })),
        ),
      )
      return new Map(pages.flatMap(({ items }) => items.map((contact) => [contact.unit.id, contact] as const)))
    },
    enabled: units.length > 0,
    staleTime: 5 * 60_000,
  })

/** The contacts of these units that the user may know, by the id of the unit. */
export function useContacts(units: string[]) {
  const { data: me } = useSuspenseQuery(meOptions())
  return useQuery(contactsOptions(me.allowedActions.includes('VIEW_CONTACTS') ? units : []))
}

/** Each reading of a number in full is recorded, so it happens only on request, and the answer is not cached. */
export function useContactPhone(unit: string) {
  return useMutation({
    gcTime: 0,
    mutationFn: () =>
      unwrap(api.GET('/api/v1/units/{id}/contact/phone', { params: { path: { id: unit } }, cache: 'no-store' })),
  })
}

/** After 412 the next try replaces what somebody else recorded. */
export function useKeepContact({ unit, version }: Contact) {
  return useChange({
    about: unit.id,
    seen: version,
    overwrites: true,
    send: (body: NewContact, { seen }) =>
      unwrap(api.PUT('/api/v1/units/{id}/contact', { params: { path: { id: unit.id }, header: seen }, body })),
    touches: ['contacts'],
  })
}
