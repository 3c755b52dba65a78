import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { LateHandling, ReorganisationPreview } from '../../api/types'
import { formatDate } from '../../shared/dates'
import { AffectedList } from './affected-list'
import { ChangesTable } from './changes-table'
import { LateAnswers } from './late-answers'
import { Obligations } from './obligations'
import classes from './reorganisations.module.css'
import { inWords, outsideName, unitWithCode } from './words'

interface Props {
  preview: ReorganisationPreview
  today: string
  answers: Partial<Record<string, LateHandling>>
  tried: boolean
  onAnswer: (answers: Partial<Record<string, LateHandling>>) => void
}

/** The preview of a reorganisation before it is recorded. */
export function PreviewStep({ preview, today, answers, tried, onAnswer }: Props) {
  const { t } = useTranslation()
  const { obligations, affected, lateSubmissions } = preview
  return (
    <>
      <Warnings preview={preview} today={today} />
      {lateSubmissions.length > 0 && (
        <LateAnswers units={lateSubmissions} answers={answers} tried={tried} onAnswer={onAnswer} />
      )}
      <section className={classes.section}>
        <h3>{t('reorg.what')}</h3>
        <ul className={classes.words}>
          {inWords(t, preview).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
        <ChangesTable of={preview} />
      </section>
      <Obligations of={obligations} />
      {affected.length > 0 && (
        <section className={classes.section}>
          <h3>{t('reorg.alsoThere')}</h3>
          <p>{t('reorg.alsoThereWhy')}</p>
          <AffectedList of={affected} />
        </section>
      )}
    </>
  )
}

function Warnings({ preview, today }: { preview: ReorganisationPreview; today: string }) {
  const { t } = useTranslation()
  const { effectiveOn, later, outside, passages, rebased } = preview
  const undivided = [
    ...new Set(passages.filter(({ share }) => share === undefined).map((one) => unitWithCode(t, one.predecessor))),
  ]
  const past = effectiveOn <= today
  if (!past && later.length + outside.length + undivided.length + rebased.length === 0) return null
  return (
    <section className={classes.warnings} aria-label={t('reorg.warnings')}>
      <h3>{t('reorg.warnings')}</h3>
      <ul>
        {past && <li>{t('reorg.warn.past', { date: formatDate(effectiveOn) })}</li>}
        {undivided.length > 0 && <li>{t('reorg.warn.undivided', { units: undivided.join(', ') })}</li>}
        {outside.length > 0 && (
          <li>{t('reorg.warn.outside', { units: outside.map((one) => outsideName(one.predecessor)).join('; ') })}</li>
        )}
        {rebased.map((one) => (
          <li key={`${one.before.id} ${one.from}`}>
            {t(one.moves ? 'reorg.warn.rebasedMoves' : 'reorg.warn.rebased', {
              date: formatDate(one.from),
              before: unitWithCode(t, one.before),
              after: unitWithCode(t, one.after),
            })}
          </li>
        ))}
        {later.length > 0 && (
          <li>
            {t('reorg.warn.later')}{' '}
            {later.map((one, index) => (
              <span key={one.id}>
                {index > 0 && ', '}
                <Link to="/don-vi/sap-xep/$reorganisationId" params={{ reorganisationId: one.id }} target="_blank">
                  {one.decisionNumber}
                </Link>{' '}
                ({formatDate(one.effectiveOn)})
              </span>
            ))}
          </li>
        )}
      </ul>
    </section>
  )
}
