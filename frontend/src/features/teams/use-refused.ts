import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import { definitionProblemText } from '../../components/definition-problem-text'
import { refusedFields, type FieldProblems } from './field-problems'

export interface Refused {
  problems: FieldProblems
  /** All problems in words, for a form without a summary. */
  words?: string
  /** Words for a problem that belongs to no field. */
  general?: string
  /** Number of failed attempts. */
  failures: number
}

const itself = (pointer: string) => pointer

/** Holds the problems that prevent sending a form. */
export function useRefused() {
  const { t } = useTranslation()
  const [refused, setRefused] = useState<Refused>({ problems: {}, failures: 0 })
  const failures = refused.failures + 1
  return {
    refused,
    anything: Object.keys(refused.problems).length > 0 || refused.general !== undefined,
    /** Sets the problems found in the browser, possibly none, and clears the server's refusal. */
    setProblems: (problems: FieldProblems) => setRefused({ problems, failures }),
    /** @param fieldOf maps the pointer of a member in the request to the pointer of its field */
    refuse: (error: Error, fieldOf = itself) => {
      const problem = error as ApiProblem
      const words = problem.key === 'stale' ? t('team.stale') : definitionProblemText(t, problem)
      const problems = refusedFields(problem, fieldOf)
      const general = problem.violations.length > 0 ? undefined : words
      setRefused({ problems, words, general, failures })
    },
  }
}
