import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import { definitionProblemText } from '../../components/definition-problem-text'
import { refusedFields, type FieldProblems } from './field-problems'

export interface Refused {
  problems: FieldProblems
  /** All of it in words, for a form without a summary. */
  words?: string
  /** In words only what is of no field. */
  general?: string
  /** How many attempts have failed. */
  failures: number
}

const itself = (pointer: string) => pointer

/** What stands in the way of sending a form. */
export function useRefused() {
  const { t } = useTranslation()
  const [refused, setRefused] = useState<Refused>({ problems: {}, failures: 0 })
  const failures = refused.failures + 1
  return {
    refused,
    anything: Object.keys(refused.problems).length > 0 || refused.general !== undefined,
    /** What was found wrong here, which may be nothing; what was refused before is past. */
    setProblems: (problems: FieldProblems) => setRefused({ problems, failures }),
    /** @param fieldOf the field from which a member of the request was sent, where that is not the member itself */
    refuse: (error: Error, fieldOf = itself) => {
      const problem = error as ApiProblem
      const words = problem.key === 'stale' ? t('team.stale') : definitionProblemText(t, problem)
      const problems = refusedFields(problem, fieldOf)
      const general = problem.violations.length > 0 ? undefined : words
      setRefused({ problems, words, general, failures })
    },
  }
}
