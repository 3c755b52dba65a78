import { useTranslation } from 'react-i18next'
import type { CellError } from '../api/types'
import classes from './table-files.module.css'
import { violationText } from './violation-text'

/** Each cell that stands in the way, by row and column as the spreadsheet shows them. */
export function CellErrors({ errors }: { errors: CellError[] }) {
  const { t } = useTranslation()
  return (
    <>
      <p className={classes.problem}>{t('tableFile.wrong', { count: errors.length })}</p>
      <div className={classes.region} role="region" aria-label={t('sheet.errors')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('tableFile.row')}</th>
              <th scope="col">{t('tableFile.column')}</th>
              <th scope="col">{t('sheet.value')}</th>
              <th scope="col">{t('sheet.why')}</th>
            </tr>
          </thead>
          <tbody>
            {errors.map(({ row, column, value, code }, index) => (
              <tr key={index}>
                <td>{row}</td>
                <td>{column}</td>
                <td>{value}</td>
                <td>{violationText(t, code) ?? t('tableFile.invalid')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
