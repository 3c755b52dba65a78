import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import { DataTable } from '../../components/data-table'
import { definitionProblemText } from '../../components/definition-problem-text'
import { periodText } from '../../components/period-text'
import { formatDate, formatDateTime, parseDate } from '../../shared/dates'
import { usePreview } from './queries'
import { readTimes, type RegimeDraft } from './regime-draft'
import classes from './regimes.module.css'

const shown = 10

/** Previews the next dates of an unsaved regime with their closing times and deadlines. */
export function ObligationsPreview({ draft, onTry }: { draft: RegimeDraft; onTry: () => void }) {
  const { t } = useTranslation()
  const preview = usePreview()
  const { problems, calendar, timings } = readTimes(draft)
  const asked = { calendar, timings, from: parseDate(draft.validFrom), count: shown }
  // Hide the result if the form has changed since.
  const current = JSON.stringify(preview.variables) === JSON.stringify(asked)
  const look = () => {
    onTry()
    if (Object.keys(problems).length === 0) preview.mutate(asked)
  }
  return (
    <div>
      <Button variant="default" loading={preview.isPending} onClick={look}>
        {t('regimes.preview')}
      </Button>
      {current && preview.error && (
        <p role="alert" className={classes.problem}>
          {definitionProblemText(t, preview.error as ApiProblem)}
        </p>
      )}
      {current && preview.data && (
        <DataTable label={t('regimes.next')} className={classes.rows}>
          <thead>
            <tr>
              <th scope="col">{t('regimes.asOf')}</th>
              <th scope="col">{t('regimes.window')}</th>
              <th scope="col">{t('regimes.levelColumn')}</th>
              <th scope="col">{t('regimes.closesAt')}</th>
              <th scope="col">{t('regimes.dueAt')}</th>
            </tr>
          </thead>
          <tbody>
            {preview.data.items.flatMap(({ asOf, period, hours }) =>
              hours.map(({ level, closesAt, dueAt, calendarConfirmed }) => (
                <tr key={`${asOf} ${level}`}>
                  <th scope="row">{formatDate(asOf)}</th>
                  <td>{period ? periodText(t, period) : '—'}</td>
                  <td>{t(`regimes.level.${level}`)}</td>
                  <td>{formatDateTime(closesAt)}</td>
                  <td>
                    {formatDateTime(dueAt)}
                    {!calendarConfirmed && ` (${t('calendar.unconfirmed')})`}
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </DataTable>
      )}
    </div>
  )
}
