import { useTranslation } from 'react-i18next'
import type { ReorganisationPreview } from '../../api/types'
import { inLanguage } from '../../reference/names'
import { formatDate } from '../../shared/dates'
import { formatCount } from '../../shared/numbers'
import classes from './reorganisations.module.css'

/** Obligations that end and that begin, by regime. */
export function Obligations({ of }: { of: ReorganisationPreview['obligations'] }) {
  const { t } = useTranslation()
  return (
    <section className={classes.section}>
      <h3>{t('reorg.obligations')}</h3>
      {of.length === 0 && <p className="soft">{t('reorg.noObligations')}</p>}
      <ul className={classes.words}>
        {of.map((one) => (
          <li key={one.regimeId}>
            <strong>{inLanguage(one.regimeName)}</strong>:{' '}
            {t('reorg.shift', {
              dates: formatCount(one.dates),
              from: formatDate(one.from),
              to: formatDate(one.to),
              lapsing: formatCount(one.lapsing),
              arising: formatCount(one.arising),
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}
