import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { WideChange } from '../../api/types'
import { CheckBox } from '../../components/check-box'
import { FieldChanges } from '../../components/field-changes'
import { formatCount } from '../../shared/numbers'
import classes from './units.module.css'

interface Props {
  of: WideChange
  confirmed: boolean
  onConfirm: (confirmed: boolean) => void
}

/** Warns that a list changes as much as a reorganisation, and links to the form that records one. */
export function WideChangeWarning({ of, confirmed, onConfirm }: Props) {
  const { t } = useTranslation()
  const counts = {
    rows: formatCount(of.rows),
    renamed: formatCount(of.renamed),
    moved: formatCount(of.moved),
    both: formatCount(of.both),
    otherProvince: formatCount(of.otherProvince),
  }
  return (
    <div role="alert">
      <p className={classes.problem}>{t('units.wide.counts', counts)}</p>
      {of.otherProvince > 0 && <p className={classes.problem}>{t('units.wide.otherProvince', counts)}</p>}
      <p>{t('units.wide.why')}</p>
      <p>
        <Link to="/don-vi/sap-xep" className={classes.link}>
          {t('units.reorganisations')}
        </Link>
      </p>
      <details>
        <summary>{t('units.wide.examples')}</summary>
        <ul className={classes.names}>
          {of.examples.map((row) => (
            <li key={row.row}>
              {t('units.wide.row', { row: row.row, name: row.name })} <FieldChanges of={row} />
            </li>
          ))}
        </ul>
      </details>
      <CheckBox label={t('units.wide.confirm')} checked={confirmed} onChange={onConfirm} />
    </div>
  )
}
