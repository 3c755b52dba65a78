import { useQueryClient } from '@tanstack/react-query'
import type { EntryForm, RegimeView } from '../../../api/types'
import { entryFormOptions } from '../queries'
import { entryFormsOptions } from './queries'

/** Updates the form of one row in the cache and leaves the others unchanged. */
export function useRowForms(regime: RegimeView, unit: string, date: string) {
  const queries = useQueryClient()

  const replace = (id: string, change: (form: EntryForm) => EntryForm) =>
    queries.setQueryData(entryFormsOptions(regime.id, unit, date).queryKey, (now) =>
      now ? { ...now, forms: now.forms.map((form) => (form.unit.id === id ? change(form) : form)) } : now,
    )

  /**
   * Loads the row's form again: there may be another submission, a newer version, or new earlier figures for rules.
   * @returns whether the server answered
   */
  const look = async (id: string) => {
    try {
      const form = await queries.fetchQuery({ ...entryFormOptions(regime.id, id, date), staleTime: 0 })
      replace(id, () => form)
      return true
    } catch {
      return false
    }
  }

  return { replace, look }
}
