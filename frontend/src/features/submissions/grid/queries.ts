import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../api/client'
import { unwrap } from '../../../api/problem'
import type { EntryForm } from '../../../api/types'
import { loadDraft } from '../draft'
import { obligationKey } from '../draft-store'
import type { OpenDraft } from '../open-draft'

/** Maximum number of rows of a grid; a district has about two dozen units. */
export const mostRows = 300

/** The forms of all units below that have to report, ordered by code. */
export const entryFormsOptions = (regime: string, unit: string, asOf: string) =>
  queryOptions({
    queryKey: ['submissions', 'forms', { regime, unit, asOf }],
    queryFn: async () => {
      const forms: EntryForm[] = []
      let cursor: string | undefined
      do {
        const page = await unwrap(
          api.GET('/api/v1/regimes/{id}/forms', {
            params: { path: { id: regime }, query: { unit, asOf, cursor, limit: 100 } },
          }),
        )
        forms.push(...page.items)
        cursor = page.next ?? undefined
      } while (cursor && forms.length < mostRows)
      return { forms, more: cursor !== undefined }
    },
    // Never refetched by itself, because new forms would disturb typing.
    staleTime: Infinity,
  })

/** Key of the draft for the fields above a grid: source and reason. */
export const gridKey = (regime: string, unit: string, asOf: string) => `grid ${obligationKey(regime, unit, asOf)}`

/** The drafts of this user for the rows of a grid, by unit. */
export const gridDraftsOptions = (subject: string, regime: string, asOf: string, units: string[]) =>
  queryOptions({
    queryKey: ['drafts', subject, 'grid', { regime, asOf, units }],
    queryFn: async ({ client }) => {
      const drafts = await Promise.all(
        units.map((unit) => loadDraft(client, subject, obligationKey(regime, unit, asOf))),
      )
      return Object.fromEntries(units.map((unit, index) => [unit, drafts[index] as OpenDraft]))
    },
    staleTime: Infinity,
  })
