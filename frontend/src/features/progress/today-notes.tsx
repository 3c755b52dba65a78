import { useTranslation } from 'react-i18next'
import type { Progress } from '../../api/types'
import { unitName } from '../../reference/names'
import { formatDate } from '../../shared/dates'
import classes from './today-notes.module.css'

/** What figures in units of today leave out, so that no total looks more complete than it is. */
export function TodayNotes({ progress, today }: { progress: Progress; today: string }) {
  const { t } = useTranslation()
  const { asOf, view, notCarried, incomplete } = progress
  if (view === 'then') return null
  return (
    <section className={classes.notes} aria-label={t('progress.today.title')}>
      <p>{t('progress.today.how', { date: formatDate(asOf), today: formatDate(today) })}</p>
      {notCarried.length > 0 && (
        <>
          <p className={classes.missing}>{t('progress.today.notCarried', { count: notCarried.length })}</p>
          <ul>
            {notCarried.map(({ unit, figures, successors }) => (
              <li key={unit.id}>
                {t('progress.today.notCarriedOne', { unit: unitName(t, unit), count: figures.length })}
                {successors.length > 0 && ` → ${successors.map((successor) => unitName(t, successor)).join(', ')}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {incomplete.length > 0 && (
        <>
          <p className={classes.missing}>{t('progress.today.incomplete', { count: incomplete.length })}</p>
          <ul>
            {incomplete.map(({ unit, outside }) => (
              <li key={unit.id}>
                {t('progress.today.incompleteOne', {
                  unit: unitName(t, unit),
                  names: outside.map(({ name, within }) => (within ? `${name} (${within})` : name)).join(', '),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
