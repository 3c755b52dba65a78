import { useTranslation } from 'react-i18next'
import type { HistoryEntry, IndicatorRef } from '../../../api/types'
import { inLanguage } from '../../../reference/names'
import { formatDateTime } from '../../../shared/dates'
import { figureText } from '../figure-text'
import classes from './story.module.css'

interface Props {
  entry: HistoryEntry
  /** The indicators that the history shows. */
  indicators: IndicatorRef[]
}

/** The changes and comments of one step. */
export function StoryStep({ entry, indicators }: Props) {
  const { t } = useTranslation()
  const { changes, comments, notes, reason, channel, onBehalf, enteredAt, enteredAtProblem } = entry
  const of = <T extends { indicatorId: string }>(items: T[], id: string) =>
    items.find((each) => each.indicatorId === id)
  return (
    <>
      {channel && channel !== 'WEB' && (
        <p className={classes.source}>
          {t(`grid.channel.${channel}`)}
          {onBehalf && `, ${t(`grid.media.${onBehalf.medium}`)}: ${onBehalf.informant}`}
        </p>
      )}
      {enteredAt && <p className={classes.source}>{t('story.enteredAt', { when: formatDateTime(enteredAt) })}</p>}
      {enteredAtProblem && <p className={classes.source}>{t(`enteredAt.${enteredAtProblem}`)}</p>}
      {reason && <blockquote>{reason}</blockquote>}
      <ul>
        {indicators.map(({ id, name }) => {
          const change = of(changes, id)
          const comment = of(comments, id)
          const note = of(notes, id)
          if (!change && !comment && !note) return null
          return (
            <li key={id}>
              {inLanguage(name)}
              {change && ': '}
              {change?.before && <del>{figureText(t, change.before)}</del>}
              {change?.before && ' → '}
              {change && <strong>{figureText(t, change.after)}</strong>}
              {comment && <q>{comment.comment}</q>}
              {note && <span className="soft"> ({t('figures.note', { text: note.text })})</span>}
            </li>
          )
        })}
      </ul>
    </>
  )
}
