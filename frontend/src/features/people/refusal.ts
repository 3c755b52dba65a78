import type { TFunction } from 'i18next'
import type { ApiProblem } from '../../api/problem'
import { definitionProblemText } from '../../components/definition-problem-text'
import { violationText } from '../../components/violation-text'

/** The words of a refused request: `at` gives those of one field, by its pointer, and `all` those of the whole form. */
export function refusal(t: TFunction, error: Error | null) {
  const problem = error as ApiProblem | null
  const at = (pointer: string) => {
    const code = problem?.violations.find((violation) => violation.pointer === pointer)?.code
    return code && violationText(t, code)
  }
  return { at, all: problem && definitionProblemText(t, problem) }
}
