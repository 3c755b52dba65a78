import type { TFunction } from 'i18next'
import type { ApiProblem } from '../../api/problem'
import { problemText } from '../../components/problem-text'
import { violationText } from '../../components/violation-text'

/**
 * The words of a refused request: `at` gives those of one field, by its pointer, and `all` those that belong to no field.
 *
 * @param fields the pointers that the form shows at a field
 */
export function refusal(t: TFunction, error: Error | null, fields: string[] = []) {
  const problem = error as ApiProblem | null
  const violations = problem?.violations ?? []
  const at = (pointer: string) => {
    const code = violations.find((violation) => violation.pointer === pointer)?.code
    return code && violationText(t, code)
  }
  const elsewhere = violations.filter(({ pointer }) => !fields.includes(pointer ?? ''))
  const words = [...new Set(elsewhere.flatMap(({ code }) => violationText(t, code) ?? []))].join(' ')
  const atFields = violations.length > 0 && elsewhere.length === 0
  return { at, all: problem && !atFields ? words || problemText(t, problem) : null }
}
