import { Button } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryForm } from '../../api/types'
import { PageTitle } from '../../components/page-title'
import { ProblemSummary } from '../../components/problem-summary'
import { inLanguage } from '../../reference/names'
import { isRatio } from '../../reference/sum'
import { formatDate } from '../../shared/dates'
import { useSumsBelow } from './below-offer'
import { reasonField } from './draft-store'
import { askedFor, blank, check, type Entries, type Entry } from './entries'
import classes from './entry-fields.module.css'
import { entryProblemWords, warningWords, type EntryProblem, type Warning } from './entry-problems'
import { EntryReason, reasonId } from './entry-reason'
import { FigureField, fieldId, fieldReasonId } from './figure-field'
import { RatioLine } from './ratio-line'
import { TabNews } from './tab-news'

interface Props {
  form: EntryForm
  entries: Entries
  /** Reason of a correction. */
  reason: string
  /** Different values in other tabs, by field. */
  others: Record<string, Entry[]>
  /** Fields that were last taken over from another tab. */
  taken: string[]
  problems: EntryProblem[]
  warnings: Warning[]
  failures: number
  head: ReactNode
  about: ReactNode
  onChange: (indicatorId: string, entry: Entry) => void
  onReason: (reason: string) => void
  onChoose: (field: string, entry: Entry) => void
  onCheck: () => void
}

export function EntryFields(props: Props) {
  const { form, entries, reason, others, problems, warnings, failures, head, about, onChange, onReason, onCheck } =
    props
  const { t } = useTranslation()

  const sums = useSumsBelow(form)
  const fields = askedFor(form)
  const { figures } = check(fields, entries)
  const { submission } = form
  const wordsOf = (problem: EntryProblem) => entryProblemWords(t, problem, form, entries)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onCheck()
  }
  const heading = `${t(submission ? 'entry.correct' : 'entry.title')} ${formatDate(form.asOf)}`
  const onlyReasons = problems.every(({ kind }) => kind === 'unexplained')
  const reasonProblem = problems.find(({ kind }) => kind === 'reason' || kind === 'splitReason')
  return (
    <>
      <PageTitle
        title={heading}
        tabTitle={problems.length > 0 ? t('entry.errorTitle', { title: heading }) : heading}
        above={head}
      >
        {about}
      </PageTitle>
      <ProblemSummary
        title={t(onlyReasons ? 'entry.summaryReasons' : 'entry.summary', { count: problems.length })}
        problems={problems.map((problem) => ({ target: targetOf(problem), words: wordsOf(problem) }))}
        failures={failures}
      />
      <TabNews
        fields={[
          ...fields.map(({ indicator }) => ({ id: indicator.id, name: inLanguage(indicator.name) })),
          ...(submission ? [{ id: reasonField, name: t('entry.correctionReason') }] : []),
        ].flatMap(({ id, name }) => (props.taken.includes(id) ? [name] : []))}
      />
      <form onSubmit={submit} noValidate>
        {form.fields.map((field) => {
          const { id } = field.indicator
          if (isRatio(field.indicator))
            return <RatioLine key={id} indicator={field.indicator} form={form} figures={figures} />
          if (!fields.includes(field)) return null
          const problem = problems.find(
            ({ indicatorId, kind }) => indicatorId === id && ['figure', 'rule', 'split'].includes(kind),
          )
          return (
            <FigureField
              key={id}
              field={field}
              asOf={form.asOf}
              entry={entries[id] ?? blank}
              error={problem && wordsOf(problem)}
              warnings={warnings
                .filter(({ indicatorId }) => indicatorId === id)
                .map((warning) => warningWords(t, warning, form, entries))}
              unexplained={problems.some(({ indicatorId, kind }) => indicatorId === id && kind === 'unexplained')}
              comments={(submission?.returned?.comments ?? [])
                .filter(({ indicatorId }) => indicatorId === id)
                .map(({ comment }) => comment)}
              below={sums.filter(({ indicatorId }) => indicatorId === id)}
              others={others[id]}
              onChange={(entry) => onChange(id, entry)}
              onChoose={(entry) => props.onChoose(id, entry)}
            />
          )
        })}
        {submission && (
          <EntryReason
            reason={reason}
            optional={submission.state === 'RETURNED'}
            error={reasonProblem && wordsOf(reasonProblem)}
            others={others[reasonField]}
            onChange={onReason}
            onChoose={(entry) => props.onChoose(reasonField, entry)}
          />
        )}
        <div className={classes.actions}>
          <Button type="submit" size="lg">
            {t('entry.check')}
          </Button>
          <p className="soft">{t('entry.shortcut')}</p>
        </div>
      </form>
    </>
  )

  /** Id of the element that the summary links to: the field, or the reason that is missing. */
  function targetOf({ kind, indicatorId }: EntryProblem): string {
    if (kind === 'reason' || kind === 'splitReason') return reasonId
    const first = indicatorId ?? fields[0]?.indicator.id ?? ''
    return kind === 'unexplained' ? fieldReasonId(first) : fieldId(first)
  }
}
