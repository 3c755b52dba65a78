import type { TFunction } from 'i18next'
import { formatCount } from '../../shared/numbers'
import type { Entry, FieldProblem } from './entries'

/** One sentence that names the field; the summary and the field say the same. */
export function problemWords(t: TFunction, code: FieldProblem['code'], field: string, entry: Entry): string {
  const text = entry.text.trim()
  const whole = Number(text.normalize('NFKC').replace(/\D/g, ''))
  return t(`entry.problem.${code}`, { field, text, whole: formatCount(whole) })
}
