import { useQueryClient } from '@tanstack/react-query'
import type { EntryForm, RegimeView } from '../../../api/types'
import { entryFormOptions } from '../queries'
import { entryFormsOptions } from './queries'

/** Changes the form of one row without disturbing the others. */
export function useRowForms(regime: RegimeView, unit: string, date: string) {
  const queries = useQueryClient()

  const replace = (id: string, change: (form: EntryForm) => EntryForm) =>
    queries.setQueryData(entryFormsOptions(regime.id, unit, date).queryKey, (now) =>
      now ? { ...now, forms: now.forms.map((form) => (form.unit.id === id ? change(form) : form)) } : now,
    )

  /**
   * What the server knows of the row by now: another report, a later version, figures that a rule looks back at.
   * @returns whether it could be asked
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
