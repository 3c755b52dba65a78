import { useTranslation } from 'react-i18next'
import { ProblemSummary } from '../../components/problem-summary'
import { fieldId, fieldText } from './field-problems'
import { RefusedWords } from './refused-words'
import type { Refused } from './use-refused'

interface Props {
  refused: Refused
  /** The label of a field; undefined if there is no such field. */
  labelOf: (pointer: string) => string | undefined
}

/** The problems of a form, above it: first those of fields, with links, then the general one. */
export function ErrorSummary({ refused: { problems, general, failures }, labelOf }: Props) {
  const { t } = useTranslation()
  const all = Object.entries(problems).map(([pointer, code]) => ({
    pointer,
    label: labelOf(pointer),
    words: fieldText(t, code) ?? '',
  }))
  const fields = all.filter(({ label }) => label)
  return (
    <>
      <ProblemSummary
        title={t('entry.summary', { count: fields.length })}
        problems={fields.map(({ pointer, label, words }) => ({
          target: fieldId(pointer),
          words: `${label}: ${words}`,
        }))}
        failures={failures}
      />
      <RefusedWords
        words={
          general ??
          [...all]
            .filter(({ label }) => !label)
            .map(({ words }) => words)
            .join(' ')
        }
      />
    </>
  )
}
