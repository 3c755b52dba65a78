import { useTranslation } from 'react-i18next'
import type { CellError } from '../../../api/types'
import { DataTable } from '../../../components/data-table'
import { cellText } from '../../../components/violation-text'
import { formatCount } from '../../../shared/numbers'
import classes from './sheet.module.css'

/** Codes that have special words for a sheet of figures. */
const known = [
  'a-date',
  'a-percent',
  'above-population',
  'ambiguous',
  'column-missing',
  'column-repeated',
  'falling',
  'fraction',
  'grouping',
  'jump',
  'negative',
  'not-a-number',
  'not-now',
  'not-reporter',
  'nothing-left',
  'nothing-to-clear',
  'out-of-range',
  'parts-exceed-whole',
  'required',
  'too-large',
  'unit-repeated',
  'unknown-column',
  'unknown-unit',
  'wrong-size',
] as const

interface Props {
  errors: CellError[]
  /** Number of all errors; `errors` may hold only the first ones. */
  count: number
}

/** The cells that prevent the import, with row and column as in the spreadsheet. */
export function SheetErrors({ errors, count }: Props) {
  const { t } = useTranslation()
  const why = (code: string) => {
    const own = known.find((one) => one === code)
    return own ? t(`sheet.error.${own}`) : (cellText(t, code) ?? t('sheet.error.other'))
  }
  return (
    <>
      <p className={classes.problem}>{t('sheet.wrong', { count })}</p>
      <DataTable label={t('sheet.errors')} className={classes.cells}>
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
              <td>{why(code)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {count > errors.length && (
        <p>{t('tableFile.shown', { shown: formatCount(errors.length), all: formatCount(count) })}</p>
      )}
    </>
  )
}
