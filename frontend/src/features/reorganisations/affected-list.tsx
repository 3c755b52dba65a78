import { useTranslation } from 'react-i18next'
import type { Affected } from '../../api/types'
import { unitName } from '../../reference/names'
import { formatCount } from '../../shared/numbers'
import classes from './reorganisations.module.css'

/** Affected objects by kind, each with the names of its units. */
export function AffectedList({ of }: { of: Affected[] }) {
  const { t } = useTranslation()
  const kinds = [...new Set(of.map(({ kind }) => kind))]
  return (
    <ul className={classes.words}>
      {kinds.map((kind) => {
        const ofKind = of.filter((one) => one.kind === kind)
        const sum = ofKind.reduce((total, { count }) => total + count, 0)
        const units = ofKind.map(({ unit, count }) => `${unitName(t, unit)} (${formatCount(count)})`)
        return (
          <li key={kind}>
            <strong>
              {t(`reorg.affected.${kind}`)}: {formatCount(sum)}
            </strong>{' '}
            – {units.join(', ')}
          </li>
        )
      })}
    </ul>
  )
}
