import { useTranslation } from 'react-i18next'
import type { PassedUnit, UnitName } from '../../api/types'
import { DataTable } from '../../components/data-table'
import { unitName } from '../../reference/names'
import classes from './reorganisations.module.css'
import {
  follows,
  keyOf,
  outsideName,
  outsideOf,
  passed,
  predecessorsOf,
  shareText,
  successorsOf,
  unitOf,
  unitWithCode,
  type Outcome,
  type UnitChange,
} from './words'

/**
 * All units that begin, end or change, with their state before and after the reorganisation. Units that only move together
 * with their parent are collapsed.
 */
export function ChangesTable({ of }: { of: Outcome }) {
  const { t } = useTranslation()
  const rows = passed(of)
  const following = rows.filter((row) => follows(of, row))
  return (
    <>
      <UnitsTable rows={rows.filter((row) => !following.includes(row))} outside={of.outside} />
      {following.length > 0 && (
        <details className={classes.following}>
          <summary>{t('reorg.words.following', { count: following.length })}</summary>
          <UnitsTable rows={following} outside={of.outside} />
        </details>
      )}
    </>
  )
}

export function UnitsTable({ rows, outside }: { rows: PassedUnit[]; outside: Outcome['outside'] }) {
  const { t } = useTranslation()
  return (
    <DataTable label={t('reorg.changes')} className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('reorg.unit')}</th>
          <th scope="col">{t('reorg.before')}</th>
          <th scope="col">{t('reorg.after')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row
            key={`${row.kind} ${keyOf(unitOf(row))}`}
            of={{ units: [], passages: row.passages, outside }}
            change={row}
          />
        ))}
      </tbody>
    </DataTable>
  )
}

function Row({ of, change }: { of: Outcome; change: UnitChange }) {
  const { t } = useTranslation()
  const { kind, before, after } = change
  const unit = unitOf(change)
  return (
    <tr>
      <th scope="row">
        <span className={classes.kind} data-kind={kind}>
          {t(`reorg.kind.${kind}`)}
        </span>{' '}
        {unitName(t, unit)}
      </th>
      <td>{before ? <State state={before} /> : <From of={of} unit={unit} />}</td>
      <td>{after ? <State state={after} /> : <Into of={of} unit={unit} />}</td>
    </tr>
  )
}

function State({ state: { unit, parent } }: { state: NonNullable<UnitChange['before']> }) {
  const { t } = useTranslation()
  return (
    <>
      {unitWithCode(t, unit)}
      {parent && <small>{unitName(t, parent)}</small>}
    </>
  )
}

function From({ of, unit }: { of: Outcome; unit: UnitName }) {
  const { t } = useTranslation()
  const from = predecessorsOf(of, unit)
  const outside = outsideOf(of, unit)
  if (from.length + outside.length === 0) return <span className="soft">{t('reorg.fromNothing')}</span>
  return (
    <ul>
      {from.map(({ predecessor, share }) => (
        <li key={keyOf(predecessor)}>
          {unitWithCode(t, predecessor)}
          {share !== 1 && ` – ${shareText(t, share)}`}
        </li>
      ))}
      {outside.map((one) => (
        <li key={outsideName(one)}>{t('reorg.words.outside', { name: outsideName(one) })}</li>
      ))}
    </ul>
  )
}

function Into({ of, unit }: { of: Outcome; unit: UnitName }) {
  const { t } = useTranslation()
  const into = successorsOf(of, unit)
  if (into.length === 0) return <span className="soft">{t('reorg.intoNothing')}</span>
  return (
    <ul>
      {into.map(({ successor, share }) => (
        <li key={keyOf(successor)}>
          {t('reorg.into', { unit: unitWithCode(t, successor) })}
          {share !== 1 && ` – ${shareText(t, share)}`}
        </li>
      ))}
    </ul>
  )
}
