import { useTranslation } from 'react-i18next'
import type { SheetReport } from '../../../api/types'
import classes from './sheet.module.css'

const known = [
  'ambiguous',
  'fraction',
  'negative',
  'grouping',
  'not-a-number',
  'too-large',
  'a-date',
  'out-of-range',
  'falling',
  'jump',
  'above-population',
  'parts-exceed-whole',
  'unknown-unit',
  'unit-repeated',
  'not-now',
  'not-reporter',
] as const
type Known = (typeof known)[number]

/** Each cell that stands in the way, by row and column as the spreadsheet shows them. */
export function SheetErrors({ errors }: { errors: SheetReport['errors'] }) {
  const { t } = useTranslation()
  return (
    <>
      <p className={classes.problem}>{t('sheet.wrong', { count: errors.length })}</p>
      <div className={classes.region} role="region" aria-label={t('sheet.errors')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('sheet.cell')}</th>
              <th scope="col">{t('sheet.value')}</th>
              <th scope="col">{t('sheet.why')}</th>
            </tr>
          </thead>
          <tbody>
            {errors.map(({ row, column, value, code }, index) => (
              <tr key={index}>
                <td>
                  {column}
                  {row}
                </td>
                <td>{value}</td>
                <td>{t(known.includes(code as Known) ? `sheet.error.${code as Known}` : 'sheet.error.other')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
