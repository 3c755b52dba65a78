import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { HistoryEntry, IndicatorRef } from '../../../api/types'
import { TableDownload } from '../../../components/table-download'
import { inLanguage } from '../../../reference/names'
import { formatDateTime } from '../../../shared/dates'
import { exportRevisions } from '../queries'
import { storyOptions } from './queries'
import { StoryStep } from './story-step'
import classes from './story.module.css'

interface Props {
  submissionId: string
  indicators: IndicatorRef[]
  /** Below the steps. */
  children?: ReactNode
}

/** The history of a submission or of one of its figures; the same for reporter and reviewer. */
export function Story({ submissionId, indicators, children }: Props) {
  const { t } = useTranslation()
  const { data } = useQuery(storyOptions(submissionId))
  const [chosen, setChosen] = useState('')
  // The receipt does not wait for the history.
  if (!data) return null
  const reported = indicators.filter(({ partIds }) => partIds.length === 0)
  return (
    <section className={`card ${classes.story}`}>
      <div className={classes.head}>
        <h2>{t('story.title')}</h2>
        <NativeSelect
          className="no-print"
          aria-label={t('story.figure')}
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={[
            { value: '', label: t('story.allFigures') },
            ...reported.map(({ id, name }) => ({ value: id, label: inLanguage(name) })),
          ]}
        />
      </div>
      <ol className={classes.steps}>
        {data.items
          .filter((entry) => chosen === '' || concerns(entry, chosen))
          .map((entry) => (
            <li key={entry.number} data-action={entry.action}>
              <p className={classes.who}>
                <strong>{entry.actorName}</strong>{' '}
                {t(entry.answers == null ? `story.did.${entry.action}` : 'story.answered')}
                <time dateTime={entry.at}>{formatDateTime(entry.at)}</time>
              </p>
              <StoryStep
                entry={entry}
                indicators={chosen === '' ? reported : reported.filter(({ id }) => id === chosen)}
              />
            </li>
          ))}
      </ol>
      {children}
      <TableDownload name={`lich-su-bao-cao-${submissionId}`} ask={exportRevisions(submissionId)} />
    </section>
  )
}

/** Whether a step concerns a figure; a step about the whole report concerns all figures. */
function concerns(entry: HistoryEntry, indicatorId: string): boolean {
  const named = [...entry.changes, ...entry.comments, ...entry.notes]
  const ofWhole = entry.changes.length === 0 && entry.comments.length === 0
  return ofWhole || named.some((each) => each.indicatorId === indicatorId)
}
