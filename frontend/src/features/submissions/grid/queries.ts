import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../api/client'
import { unwrap } from '../../../api/problem'
import type { EntryForm } from '../../../api/types'
import { loadDraft } from '../draft'
import { obligationKey } from '../draft-store'
import type { OpenDraft } from '../open-draft'

/** More than one screen can hold sensibly; a district has some two dozen. */
export const mostRows = 300

/** The forms of every unit below that is asked, by code. */
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
    // What is being typed must not be disturbed by forms that arrive anew.
    staleTime: Infinity,
  })

/** Under which the source and the reason are kept that stand above a grid. */
export const gridKey = (regime: string, unit: string, asOf: string) => `grid ${obligationKey(regime, unit, asOf)}`

/** What this user has typed for the rows of a grid and not sent, by unit. */
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
